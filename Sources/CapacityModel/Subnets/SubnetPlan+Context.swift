extension SubnetPlan {
    /// The CIDR blocks of the VPC by the options that gave them, the primary one first.
    var vpcBlocks: [NamedBlock] {
        vpc.map { NamedBlock(.vpc, block: $0) }
            + podBlocks.map { NamedBlock(.pods, block: $0) }
    }

    /// The subnets that were given; none where the plan made them.
    var givenSubnets: [NamedBlock] {
        guard case .given = outcome else { return [] }
        return assessment.verdicts.map {
            NamedBlock(.subnet($0.subnet.name), block: $0.subnet.block)
        }
    }

    /// Everything that a proposed block must not overlap.
    var occupied: [CIDRBlock] {
        vpc + podBlocks + givenSubnets.map { $0.block } + context.avoided.map { $0.block }
            + context.excluded
            + (context.serviceBlock.map { [$0] } ?? [])
    }

    /// A free block that can become a further CIDR block of every VPC; `nil` where there is none.
    func freeSecondaryBlock(length: Int) -> CIDRBlock? {
        CIDRBlock.sharedAddressSpace.firstFree(length: length, apartFrom: occupied)
    }
}
