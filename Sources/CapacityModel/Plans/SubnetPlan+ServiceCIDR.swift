extension SubnetPlan {
    /// The addresses of services. Where the VPC is not known, its subnets stand for it.
    ///
    /// - Parameters:
    ///   - space: what a proposal keeps out of.
    ///   - avoiding: what is proposed for blocks of the VPC already, for another reason.
    func serviceCIDR(_ space: PlanAddressSpace, _ avoiding: [OverlapWithAvoided]) -> ServiceCIDR {
        var space = space
        let vpc = space.vpcBlocks.isEmpty ? space.givenSubnets : space.vpcBlocks
        let other = otherVPC(space, avoiding)
        if let other { space.keepOut(of: [other.replacement]) }
        var services = ServiceCIDR(
            given: context.serviceBlock, vpc: vpc, avoided: context.avoided,
            occupied: space.occupied)
        services.otherVPC = other
        return services
    }

    /// Another primary block where that alone overlaps the service CIDR that was given, and no subnets exist.
    private func otherVPC(
        _ space: PlanAddressSpace, _ avoiding: [OverlapWithAvoided]
    ) -> ServiceCIDR.OtherBlock? {
        guard let services = context.serviceBlock, space.givenSubnets.isEmpty, !hasExisting,
            let primary = space.vpcBlocks.first, primary.block.overlaps(services),
            !(space.vpcBlocks.dropFirst() + context.avoided)
                .contains(where: { $0.block.overlaps(services) })
        else { return nil }
        let proposed = avoiding.first { $0.block == primary }?.replacement
        return (proposed ?? otherPrimaryBlock(space)).map {
            ServiceCIDR.OtherBlock(block: primary.block, replacement: $0)
        }
    }
}
