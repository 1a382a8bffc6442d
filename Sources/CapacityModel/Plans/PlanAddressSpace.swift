/// The blocks that a plan is about, and everything that a proposed block must keep out of.
struct PlanAddressSpace {
    /// The CIDR blocks of the VPC by the options that gave them, the primary one first.
    let vpcBlocks: [NamedBlock]
    /// The subnets that were given; none where the plan made them.
    let givenSubnets: [NamedBlock]
    /// Everything that a proposed block must not overlap.
    let occupied: [CIDRBlock]

    /// A free block that can become a further CIDR block of every VPC; `nil` where there is none.
    func freeSecondaryBlock(length: Int) -> CIDRBlock? {
        CIDRBlock.sharedAddressSpace.firstFree(length: length, apartFrom: occupied)
    }
}

extension SubnetPlan {
    /// The blocks that the plan is about.
    var addressSpace: PlanAddressSpace {
        let blocks =
            vpc.map { NamedBlock(name: "--cidr", block: $0) }
            + podBlocks.map { NamedBlock(name: "--pod-cidr", block: $0) }
        var given: [NamedBlock] = []
        if case .given = outcome {
            given = assessment.verdicts.map {
                NamedBlock(name: $0.subnet.name, block: $0.subnet.block)
            }
        }
        return PlanAddressSpace(
            vpcBlocks: blocks, givenSubnets: given,
            occupied: vpc + podBlocks + given.map { $0.block } + context.avoided.map { $0.block }
                + context.excluded + (context.serviceBlock.map { [$0] } ?? []))
    }
}
