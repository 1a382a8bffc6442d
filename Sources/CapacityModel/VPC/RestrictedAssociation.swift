/// A CIDR block that AWS's table forbids beside the primary CIDR block of a VPC
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html>).
///
/// The row of the table is that of the primary block. Blocks of 100.64.0.0/10 and public ones are
/// never restricted.
public struct RestrictedAssociation: Sendable, Hashable {
    /// The block.
    public let block: NamedBlock
    /// The block of the VPC that it cannot stand beside.
    public let beside: CIDRBlock
    /// What forbids it.
    public let rule: Rule

    /// The restrictions of the table.
    public enum Rule: Sendable, Hashable {
        /// The block lies in this range of RFC 1918, the primary one does not.
        case privateRange(CIDRBlock)
        /// The block lies in 10.0.0.0/16, and a block of 10.0.0.0/15 is associated already.
        case lowestOf10
        /// The block lies in 172.31.0.0/16, the primary one in 172.16.0.0/12.
        case highestOf172
        /// The block lies in 198.19.0.0/16, the primary one does not.
        case range198
    }

    /// Whether another document of AWS recommends what the table forbids: 198.19.0.0/16 for pods, by
    /// <https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html>. A user who tried it
    /// was refused (<https://github.com/aws/aws-eks-best-practices/issues/633>).
    public var isContradicted: Bool { rule == .range198 }

    /// The restricted ones among the blocks of a VPC, the primary one first. Blocks that no VPC could
    /// have, or that overlap one before them, have another fault.
    ///
    /// - Complexity: O(n²) for n blocks.
    static func all(among blocks: [NamedBlock]) -> [RestrictedAssociation] {
        guard blocks.count > 1 else { return [] }
        var associated: [CIDRBlock] = []
        var restricted: [RestrictedAssociation] = []
        for named in blocks where SubnetSizes.lengths.contains(named.block.length) {
            guard !associated.contains(where: { $0.overlaps(named.block) }) else { continue }
            if let (rule, beside) = rule(for: named.block, among: associated) {
                restricted.append(RestrictedAssociation(block: named, beside: beside, rule: rule))
            }
            associated.append(named.block)
        }
        return restricted
    }

    /// Ranges out of which no block can stand beside those of a VPC, the primary one first.
    static func ranges(beside vpc: [CIDRBlock]) -> [CIDRBlock] {
        guard let primary = vpc.first else { return [] }
        let home = CIDRBlock.privateRanges.first { $0.contains(primary) }
        var ranges = CIDRBlock.privateRanges.filter { $0 != home }
        if !CIDRBlock.range198.contains(primary) { ranges.append(.range198) }
        if home == .range172 { ranges.append(.range(0xAC1F_0000, 16)) }
        // Of two blocks of 10.0.0.0/15 the lower one would have to come first.
        if home == .range10 { ranges.append(.range(0x0A00_0000, 16)) }
        return ranges
    }

    private static func rule(
        for block: CIDRBlock, among associated: [CIDRBlock]
    ) -> (Rule, beside: CIDRBlock)? {
        guard let primary = associated.first else { return nil }
        let home = CIDRBlock.privateRanges.first { $0.contains(primary) }
        if let range = CIDRBlock.privateRanges.first(where: { $0.contains(block) }), range != home {
            return (.privateRange(range), primary)
        }
        if CIDRBlock.range198.contains(block), !CIDRBlock.range198.contains(primary) {
            return (.range198, primary)
        }
        if home == .range172, CIDRBlock.range(0xAC1F_0000, 16).contains(block) {
            return (.highestOf172, primary)
        }
        let lowest = CIDRBlock.range(0x0A00_0000, 15)
        if CIDRBlock.range(0x0A00_0000, 16).contains(block),
            let other = associated.first(where: { lowest.contains($0) })
        {
            return (.lowestOf10, other)
        }
        return nil
    }
}
