/// A CIDR block of a plan that AWS's table forbids beside the primary one, and what could take its place.
public struct RestrictedBlock: Sendable, Hashable {
    /// The block, and what forbids it.
    public let association: RestrictedAssociation
    /// A free block of the same length that every VPC may have; `nil` where there is none.
    public let replacement: CIDRBlock?
}

extension SubnetPlan {
    /// The restricted ones among the blocks of the plan.
    func restrictedAssociations(_ space: PlanAddressSpace) -> [RestrictedBlock] {
        var space = space
        return RestrictedAssociation.all(among: space.vpcBlocks).map { association in
            let block = space.freeSecondaryBlock(length: association.block.block.length)
            if let block { space.keepOut(of: [block]) }
            return RestrictedBlock(association: association, replacement: block)
        }
    }
}
