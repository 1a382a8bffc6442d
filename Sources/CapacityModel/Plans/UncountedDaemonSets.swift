/// What DaemonSets would change of a plan that counts none: a cluster without any is rare.
public struct UncountedDaemonSets: Sendable, Hashable {
    /// Pods of DaemonSets on each node that are tried: 2.
    public static var podsPerNode: Int { 2 }

    /// The tier that the pods' addresses come from.
    public let tier: Tier
    /// What a zone needs of it at the largest density.
    public let need: AddressNeed
    /// What it would need with them.
    public let needWithThem: AddressNeed
    /// The smallest subnets for both.
    public let sizes, sizesWithThem: SubnetSizes

    /// What they would change; `nil` where some are counted, and where a node would have no room.
    init?(of plan: SubnetPlan) {
        guard plan.nodes.groups.allSatisfy({ $0.group.daemonSetPods == 0 }),
            let nodes = try? plan.nodes.changed({ $0.daemonSetPods = Self.podsPerNode })
        else { return nil }
        tier = plan.nodes.usesCustomNetworking ? .pod : .private
        let largest = plan.assessment.largest
        need = largest.need[tier]
        needWithThem =
            DensityProjection(density: largest.density, demand: plan.demand, nodes: nodes).need[
                tier]
        sizes = SubnetSizes(for: need, tier: tier)
        sizesWithThem = SubnetSizes(for: needWithThem, tier: tier)
    }
}
