/// A block of the plan on address space that must stay reachable.
public struct OverlapWithAvoided: Sendable, Hashable {
    /// The subnet, or the block of the VPC.
    public let block: NamedBlock
    /// The address space that it overlaps.
    public let avoided: NamedBlock
    /// How many further blocks to be avoided it overlaps.
    public let furtherCount: Int
    /// A free block in its place: for a subnet one of the VPC, for the primary block a part of it
    /// that holds the plan, or another private one, and otherwise one out of 100.64.0.0/10; `nil` where there is
    /// none.
    public let replacement: CIDRBlock?
}

extension SubnetPlan {
    /// What lies on address space to be avoided: of subnets that were given these, otherwise blocks of
    /// the VPC. Each with the first that it overlaps.
    ///
    /// - Complexity: O(n · m) for n blocks of the plan and m to be avoided.
    func overlapsWithAvoided(_ space: PlanAddressSpace) -> [OverlapWithAvoided] {
        guard !context.avoided.isEmpty else { return [] }
        let ofSubnets = overlapsWithAvoided(of: space.givenSubnets, space)
        return ofSubnets.isEmpty ? overlapsWithAvoided(of: space.vpcBlocks, space) : ofSubnets
    }

    private func overlapsWithAvoided(
        of blocks: [NamedBlock], _ space: PlanAddressSpace
    ) -> [OverlapWithAvoided] {
        var (space, free) = (space, free)
        return blocks.compactMap { named in
            let avoided = context.avoided.filter { $0.block.overlaps(named.block) }
            guard let first = avoided.first else { return nil }
            let block = replacement(for: named, space, &free)
            if let block { space.keepOut(of: [block]) }
            return OverlapWithAvoided(
                block: named, avoided: first, furtherCount: avoided.count - 1, replacement: block)
        }
    }

    private func replacement(
        for block: NamedBlock, _ space: PlanAddressSpace, _ free: inout AddressPool
    ) -> CIDRBlock? {
        let length = block.block.length
        if space.givenSubnets.contains(block), let block = free.allocate(length: length) {
            return block
        }
        if block == space.vpcBlocks.first, let block = otherPrimaryBlock(space) { return block }
        return space.freeSecondaryBlock(length: length)
    }

    /// A block in the place of the primary one: the largest free part of it that holds the planned subnets, or
    /// else another private block of the same length.
    func otherPrimaryBlock(_ space: PlanAddressSpace) -> CIDRBlock? {
        guard let primary = space.vpcBlocks.first?.block else { return nil }
        let addresses = subnets.reduce(0) { $0 + $1.block.addressCount }
        let isPlanned = addresses > 0 && space.givenSubnets.isEmpty && !hasExisting
        return (isPlanned ? space.freePartOfPrimaryBlock(addresses: addresses) : nil)
            ?? space.freePrimaryBlock(length: primary.length)
    }
}
