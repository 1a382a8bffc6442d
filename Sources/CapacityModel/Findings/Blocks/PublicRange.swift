/// A block of the VPC lies in public address space.
enum PublicRange {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "A CIDR block of the VPC is outside the private ranges (RFC 1918), 100.64.0.0/10 "
                + "and 198.18.0.0/15.",
            why: "AWS accepts it, but internet hosts with these addresses are unreachable from "
                + "the VPC.",
            cure:
                "Use a block in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, unless you own the "
                + "addresses.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let blocks = (plan.vpc + plan.podBlocks).filter { $0.isPublic }
        guard let first = blocks.first else { return nil }
        return Finding(
            code: .publicRange, severity: .warning,
            subject: Finding.subject(blocks.map { $0.description }),
            message:
                "\(first) is public address space: internet hosts with these addresses are "
                + "unreachable from the VPC",
            hint:
                "use a block in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, unless you own the "
                + "addresses")
    }
}

extension CIDRBlock {
    /// Whether part of the block lies outside the ranges for private networks
    /// ([RFC 1918](https://www.rfc-editor.org/rfc/rfc1918)), shared ones and benchmarks; ranges that no VPC can
    /// have have another fault.
    fileprivate var isPublic: Bool {
        let ranges =
            CIDRBlock.privateRanges + [.sharedAddressSpace, .range(0xC612_0000, 15)]
            + BlockFault.reservedRanges
        return !ranges.contains { $0.contains(self) }
    }
}
