/// A block of the plan on address space that must stay reachable.
public struct OverlapWithAvoided: Sendable, Hashable {
    /// The subnet, or the block of the VPC.
    public let block: NamedBlock
    /// The address space that it overlaps.
    public let avoided: NamedBlock
}

extension SubnetPlan {
    /// What lies on address space to be avoided: of subnets that were given these, otherwise blocks of
    /// the VPC. Each with the first that it overlaps.
    ///
    /// - Complexity: O(n · m) for n blocks of the plan and m to be avoided.
    public var overlapsWithAvoided: [OverlapWithAvoided] {
        let ofSubnets = overlapsWithAvoided(of: givenSubnets)
        return ofSubnets.isEmpty ? overlapsWithAvoided(of: vpcBlocks) : ofSubnets
    }

    private func overlapsWithAvoided(of blocks: [NamedBlock]) -> [OverlapWithAvoided] {
        blocks.compactMap { named in
            context.avoided.first { $0.block.overlaps(named.block) }
                .map { OverlapWithAvoided(block: named, avoided: $0) }
        }
    }

    /// A free block in the place of one that overlaps: for a subnet one of the VPC, for the primary
    /// block a private one, and otherwise one out of 100.64.0.0/10.
    func replacement(for overlap: OverlapWithAvoided) -> CIDRBlock? {
        let length = overlap.block.block.length
        var free = free
        if givenSubnets.contains(overlap.block), let block = free.allocate(length: length) {
            return block
        }
        if overlap.block == vpcBlocks.first {
            for range in CIDRBlock.privateRanges {
                let taken = occupied + [.dockerBridge]
                if let block = range.firstFree(length: length, apartFrom: taken) { return block }
            }
        }
        return freeSecondaryBlock(length: length)
    }
}
