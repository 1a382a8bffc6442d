/// The plan lies on address space that must stay reachable.
enum AvoidedOverlap {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "A block of the VPC, or a subnet that was given, overlaps a block of \(.avoidedBlock): a "
                + "peer, a transit gateway's or a network on premises.",
            why: "What is sent to those addresses stays in the VPC, so that part of the other "
                + "network cannot be reached. AWS refuses a peering connection between VPCs with "
                + "overlapping blocks. Planned subnets keep out of them.",
            cure:
                "Another block for the VPC, or for the subnet. Of a network that the VPC is a part of, "
                + "give \(.avoidedBlock) what is in use elsewhere, not the whole.",
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
            message: "\(block) overlaps \(first.avoided): addresses there are local, and no peer's",
            hint: first.replacement.map { "take a free block in its place: \($0)" }
                ?? "no /\(block.block.length) is free: avoid less, or take smaller blocks")
    }
}
