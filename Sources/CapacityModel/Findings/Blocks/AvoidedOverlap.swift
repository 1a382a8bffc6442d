/// The plan lies on address space that must stay reachable.
enum AvoidedOverlap {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "A CIDR block of the VPC, or a given subnet, overlaps a block of "
                + "\(.avoidedBlock): a peered VPC, a network behind a transit gateway, or an "
                + "on-premises network.",
            why: "Traffic to those addresses stays in the VPC, so that part of the other network "
                + "is unreachable. AWS rejects a peering connection between VPCs with "
                + "overlapping blocks. Planned subnets avoid these blocks.",
            cure:
                "Use another block for the VPC or the subnet. If the VPC is part of the avoided "
                + "network, give \(.avoidedBlock) only the blocks that are in use elsewhere.",
            source: "https://docs.aws.amazon.com/vpc/latest/peering/"
                + "invalid-peering-configurations.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let overlaps = plan.overlapsWithAvoided
        guard let first = overlaps.first else { return nil }
        let block = first.block
        return Finding(
            code: .avoidedOverlap, severity: .warning,
            subject: Finding.subject(overlaps.map { $0.block }),
            message: "\(block) overlaps \(first.avoided)"
                + (first.furtherCount == 0 ? "" : " and \(first.furtherCount.grouped) more")
                + ": AWS rejects a peering connection, and "
                + "traffic to those addresses stays in the VPC",
            hint: first.replacement.map { "use a free block instead: \(text(block, $0))" }
                ?? "no /\(block.block.length) is free: avoid fewer blocks, or use smaller ones")
    }

    /// A block in the place of another, as it is given.
    private static func text(_ block: NamedBlock, _ replacement: CIDRBlock) -> Phrase {
        switch block.role {
        case .vpc: "\(.vpcBlock, replacement)"
        case .pods: "\(.podBlock, replacement)"
        case .avoided, .subnet: "\(replacement)"
        }
    }
}
