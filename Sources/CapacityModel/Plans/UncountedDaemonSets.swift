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
}

extension SubnetPlan {
    /// What DaemonSets would change; `nil` where some are counted, where a cluster runs, and where a node
    /// would have no room.
    var uncountedDaemonSets: UncountedDaemonSets? {
        guard demand.running == nil, nodes.groups.allSatisfy({ $0.group.daemonSetPods == 0 }),
            let changed = try? nodes.changed({
                $0.daemonSetPods = UncountedDaemonSets.podsPerNode
            })
        else { return nil }
        let tier: Tier = nodes.usesCustomNetworking ? .pod : .private
        let need = assessment.largest.need
        let density = assessment.largest.density
        let needWithThem =
            nodes.isAnyPinned
            ? DensityProjection(density: density, demand: demand, nodes: changed).need
            : EvenZone(density, demand, changed).need.besideMost(of: demand.budget)
        return UncountedDaemonSets(
            tier: tier, need: need[tier], needWithThem: needWithThem[tier],
            sizes: SubnetSizes(for: need, tier: tier),
            sizesWithThem: SubnetSizes(for: needWithThem, tier: tier))
    }
}
