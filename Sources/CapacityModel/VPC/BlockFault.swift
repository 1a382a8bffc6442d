/// Why blocks that were given cannot stand as they are.
public enum BlockFault: Sendable, Hashable {
    /// AWS makes VPC CIDR blocks and subnets from /16 to /28 only.
    case size(NamedBlock)
    /// The block overlaps a range that no VPC can have.
    case range(NamedBlock, CIDRBlock)
    /// Two blocks share addresses.
    case overlap(NamedBlock, NamedBlock)
    /// A subnet does not lie in one CIDR block of its VPC.
    case outside(NamedBlock)
    /// AWS does not associate the block with the VPC.
    case association(RestrictedAssociation)

    /// Ranges that no VPC can have: this network, loopback, link-local, multicast and reserved
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html>,
    /// [RFC 6890](https://www.rfc-editor.org/rfc/rfc6890)).
    static var reservedRanges: [CIDRBlock] {
        [
            CIDRBlock(containing: IPv4Address(rawValue: 0x0000_0000), length: 8),
            CIDRBlock(containing: IPv4Address(rawValue: 0x7F00_0000), length: 8),
            CIDRBlock(containing: IPv4Address(rawValue: 0xA9FE_0000), length: 16),
            CIDRBlock(containing: IPv4Address(rawValue: 0xE000_0000), length: 3),
        ]
    }

    /// The faults of blocks that are larger than AWS makes any, to choose pieces from.
    static func faults(ofPools pools: [NamedBlock]) -> [BlockFault] {
        var faults: [BlockFault] = []
        for named in pools {
            for range in reservedRanges where range.overlaps(named.block) {
                faults.append(.range(named, range))
            }
        }
        return faults + overlaps(of: pools)
    }

    /// The faults of the CIDR blocks of a VPC, the primary one first.
    static func faults(ofVPC blocks: [NamedBlock]) -> [BlockFault] {
        faults(of: blocks)
            + RestrictedAssociation.all(among: blocks).filter { !$0.isContradicted }
            .map { .association($0) }
    }

    /// The faults of blocks, each on its own and among themselves.
    ///
    /// - Parameter parents: the blocks of the VPC, when `blocks` are its subnets.
    /// - Complexity: O(n · log n) for n blocks, times the number of parents.
    static func faults(of blocks: [NamedBlock], in parents: [CIDRBlock] = []) -> [BlockFault] {
        var faults: [BlockFault] = []
        for named in blocks {
            if !SubnetSizes.lengths.contains(named.block.length) { faults.append(.size(named)) }
            for range in reservedRanges where range.overlaps(named.block) {
                faults.append(.range(named, range))
            }
            if !parents.isEmpty, !parents.contains(where: { $0.contains(named.block) }) {
                faults.append(.outside(named))
            }
        }
        return faults + overlaps(of: blocks)
    }

    /// Blocks nest or are apart, so in order each one needs to be held against the widest before it.
    private static func overlaps(of blocks: [NamedBlock]) -> [BlockFault] {
        guard blocks.count > 1 else { return [] }
        var faults: [BlockFault] = []
        var widest: NamedBlock?
        for named in blocks.sorted(by: { $0.block < $1.block }) {
            if let outer = widest, outer.block.contains(named.block) {
                faults.append(.overlap(outer, named))
            } else {
                widest = named
            }
        }
        return faults
    }
}
