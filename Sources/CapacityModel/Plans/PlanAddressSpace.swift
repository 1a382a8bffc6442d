/// The blocks that a plan is about, and everything that a proposed block must keep out of.
struct PlanAddressSpace {
    /// The CIDR blocks of the VPC by the options that gave them, the primary one first.
    let vpcBlocks: [NamedBlock]
    /// The subnets that were given; none where the plan made them.
    let givenSubnets: [NamedBlock]
    /// Everything that a proposed block must not overlap.
    private(set) var occupied: [CIDRBlock]

    /// Keeps other proposals out of blocks that are proposed: what one hint says does not stand in the way of
    /// another's.
    mutating func keepOut(of blocks: [CIDRBlock]) { occupied += blocks }

    /// A free private block that can stand in the place of the primary one; `nil` where there is none.
    func freePrimaryBlock(length: Int) -> CIDRBlock? {
        for range in CIDRBlock.privateRanges {
            guard let block = range.firstFree(length: length, apartFrom: occupied + [.dockerBridge])
            else { continue }
            // The other blocks have to be allowed beside it.
            let blocks = [NamedBlock(.vpc, block: block)] + vpcBlocks.dropFirst()
            if RestrictedAssociation.all(among: blocks).isEmpty { return block }
        }
        return nil
    }

    /// The largest part of the primary block that nothing else overlaps; `nil` where it has fewer addresses, or
    /// is the whole block.
    func freePartOfPrimaryBlock(addresses: Int64) -> CIDRBlock? {
        guard let primary = vpcBlocks.first?.block else { return nil }
        let pool = AddressPool([primary], apartFrom: occupied.filter { $0 != primary })
        return pool.freeBlocks.min { $0.length < $1.length }.flatMap {
            $0 != primary && $0.addressCount >= addresses ? $0 : nil
        }
    }

    /// A free block that can become a further CIDR block of every VPC; `nil` where there is none.
    func freeSecondaryBlock(length: Int) -> CIDRBlock? {
        CIDRBlock.sharedAddressSpace.firstFree(length: length, apartFrom: occupied)
    }
}

extension SubnetPlan {
    /// The blocks that the plan is about.
    var addressSpace: PlanAddressSpace {
        let blocks =
            vpc.map { NamedBlock(.vpc, block: $0) }
            + podBlocks.map { NamedBlock(.pods, block: $0) }
        var given: [NamedBlock] = []
        if case .given = outcome {
            given = assessment.verdicts.map {
                NamedBlock(.subnet($0.subnet.name), block: $0.subnet.block)
            }
        }
        return PlanAddressSpace(
            vpcBlocks: blocks, givenSubnets: given,
            occupied: vpc + podBlocks + given.map { $0.block } + context.avoided.map { $0.block }
                + context.excluded + (context.serviceBlock.map { [$0] } ?? []))
    }
}
