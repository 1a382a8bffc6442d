/// What one density asks of every zone, and whether the subnets give it.
public struct DensityProjection: Sendable, Hashable {
    /// The density.
    public let density: Density
    /// Pods over all zones.
    public let pods: Int64
    /// What each zone has to hold, in the order of the demand's zones.
    public let zones: [ZoneProjection]
    /// The need of a zone, of each tier in the zone where that is most.
    public let need: ZoneNeed
    /// What the nodes of a zone take, and nothing else.
    let nodesNeed: ZoneNeed
    /// Whether the subnets of every zone and tier hold it.
    public internal(set) var fits = false
    /// The fewest pods that every node has to carry for the density to fit: at this number and at
    /// every one up to a full node. A node of a group that takes fewer carries what it takes. 0 where
    /// it does not fit with full nodes.
    public internal(set) var leastPodsPerNode = 0

    /// The demand of a density, before it is held against subnets: the pods are spread evenly over the
    /// zones that are left.
    ///
    /// - Complexity: O(g + z): g groups, z zones.
    public init(density: Density, demand: Demand, nodes: ClusterNodes) {
        self.density = density
        pods = density.pods(demand.pods)
        var need = ZoneNeed()
        let groups = nodes.groups.map { group in
            let pods = demand.podsPerZone(nodes.share(of: demand.pods, at: density, group))
            let count = pods.dividedRoundingUp(by: Int64(group.node.workloadPods))
            let projection = NodeGroupProjection(
                podsPerZone: pods, nodesPerZone: count,
                surgePerZone: demand.surge(of: group, nodes: count))
            need.add(nodes: projection.allNodesPerZone, footprint: group.footprint)
            return projection
        }
        nodesNeed = need
        self.need = need.besideMost(of: demand.budget)
        let even = demand.budget.isEven ? self.need : nil
        zones = demand.zones.map { zone in
            ZoneProjection(
                zone: zone, groups: groups, need: even ?? need.beside(demand.budget, in: zone))
        }
    }

    /// The need of a zone, which may lie beyond those of the demand.
    func need(in zone: AvailabilityZone, _ demand: Demand) -> ZoneNeed {
        zones.first { $0.zone == zone }?.need ?? nodesNeed.beside(demand.budget, in: zone)
    }

    /// What each node group has in a zone, in their order.
    public var groups: [NodeGroupProjection] { zones[0].groups }
    /// Pods in one zone.
    public var podsPerZone: Int64 { groups.reduce(0) { $0 + $1.podsPerZone } }
    /// Nodes in one zone, without surge.
    public var nodesPerZone: Int64 { groups.reduce(0) { $0 + $1.nodesPerZone } }
    /// Surge nodes in one zone.
    public var surgePerZone: Int64 { groups.reduce(0) { $0 + $1.surgePerZone } }
}

/// What one density asks of one zone.
public struct ZoneProjection: Sendable, Hashable {
    /// The zone.
    public let zone: AvailabilityZone
    /// What each node group has there, in their order.
    public let groups: [NodeGroupProjection]
    /// What its subnets have to hold.
    public let need: ZoneNeed
}

/// What one node group has in one zone at a density.
public struct NodeGroupProjection: Sendable, Hashable {
    /// Pods.
    public let podsPerZone: Int64
    /// Nodes, without surge.
    public let nodesPerZone: Int64
    /// Surge nodes.
    public let surgePerZone: Int64

    /// Nodes, surge included.
    public var allNodesPerZone: Int64 { nodesPerZone + surgePerZone }
}
