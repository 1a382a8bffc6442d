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
    /// The zone that needs most addresses of nodes and pods, the first of them: its place.
    private let mostNeedy: Int
    /// What each group has in a zone that it runs in, where some run in some of the zones only; empty where
    /// none does.
    private let pinnedGroups: [NodeGroupProjection]
    /// Nodes of each group in all zones, surge included: of zones that may be lost, the others carry all.
    public let nodesOfGroups: [Int64]
    /// Whether the subnets of every zone and tier hold it.
    public internal(set) var fits = false
    /// The fewest pods that every node has to carry for the density to fit: at this number and at
    /// every one up to a full node. A node of a group that takes fewer carries what it takes. 0 where
    /// it does not fit with full nodes.
    public internal(set) var leastPodsPerNode = 0

    /// The demand of a density, before it is held against subnets.
    ///
    /// - Complexity: O(g · z): g groups, z zones.
    public init(density: Density, demand: Demand, nodes: ClusterNodes) {
        self.density = density
        pods = density.pods(demand.pods)
        // What each zone has, where they are not alike.
        let apart: [(groups: [NodeGroupProjection], fargatePods: Int64, need: ZoneNeed)]
        if let running = demand.running {
            let surge = demand.givenSurge(of: nodes)
            apart = demand.zones.indices.map { zone in
                let growth = running.growth(
                    GrowthFactor(density), ofZone: zone,
                    lost: running.zonesLost(
                        worstFor: zone, of: demand.zones.count, losses: demand.toleratedZoneLosses),
                    nodes: nodes, surge: surge)
                return (growth.groups, growth.fargatePods, growth.need)
            }
            nodesOfGroups = running.nodes(at: GrowthFactor(density), surge: surge)
            pinnedGroups = []
        } else if nodes.isAnyPinned {
            let everywhere = nodes.groups.map {
                demand.projection(of: $0, pods: nodes.share(of: demand.pods, at: density, $0))
            }
            let fargatePods = demand.fargatePods(beside: pods, zones: demand.survivingZones)
            apart = demand.zones.map { zone in
                let pinned = PinnedZone(zone, everywhere, nodes, fargatePods: fargatePods)
                return (pinned.groups, fargatePods, pinned.need)
            }
            nodesOfGroups = zip(nodes.groups, everywhere).map { group, own in
                Int64(
                    demand.survivingZones(of: group.group, losses: demand.toleratedZoneLosses))
                    * own.allNodesPerZone
            }
            pinnedGroups = everywhere
        } else {
            // All are alike, so one of them is worked out.
            let each = EvenZone(density, demand, nodes)
            nodesNeed = each.need
            need = each.need.besideMost(of: demand.budget)
            nodesOfGroups = each.groups.map { Int64(demand.survivingZones) * $0.allNodesPerZone }
            pinnedGroups = []
            let even = demand.budget.isEven ? need : nil
            zones = demand.zones.map { zone in
                ZoneProjection(
                    zone: zone, groups: each.groups, fargatePods: each.fargatePods,
                    need: even ?? each.need.beside(demand.budget, in: zone))
            }
            mostNeedy = even == nil ? Self.mostNeedy(of: zones) : 0
            return
        }
        zones = zip(demand.zones, apart).map { zone, own in
            ZoneProjection(
                zone: zone, groups: own.groups, fargatePods: own.fargatePods,
                need: own.need.beside(demand.budget, in: zone))
        }
        nodesNeed = apart.reduce(ZoneNeed()) { $0.larger($1.need) }
        mostNeedy = Self.mostNeedy(of: zones)
        need = zones.reduce(ZoneNeed()) { $0.larger($1.need) }
    }

    private static func mostNeedy(of zones: [ZoneProjection]) -> Int {
        var most = 0
        for place in zones.indices where zones[place].nodeAddresses > zones[most].nodeAddresses {
            most = place
        }
        return most
    }

    /// The zone that needs most of a tier; the first of them.
    public func zone(needingMost tier: Tier) -> ZoneProjection {
        var most = zones[0]
        for zone in zones.dropFirst()
        where zone.need[tier].addresses > most.need[tier].addresses { most = zone }
        return most
    }

    /// The zone that needs most addresses of nodes and pods.
    public var neediest: ZoneProjection { zones[mostNeedy] }
    /// What each node group has in the zone that needs most addresses of nodes and pods.
    public var groups: [NodeGroupProjection] { neediest.groups }
    /// What each node group has in a zone that it runs in: the one that needs most of those.
    public var ownGroups: [NodeGroupProjection] { pinnedGroups.isEmpty ? groups : pinnedGroups }
    /// Pods in one zone, of those the one that needs most; pods on Fargate among them.
    public var podsPerZone: Int64 { neediest.pods }
    /// Nodes in one zone, without surge.
    public var nodesPerZone: Int64 { neediest.nodes }
    /// Surge nodes in one zone.
    public var surgePerZone: Int64 { neediest.surge }
}

/// What one density asks of one zone.
public struct ZoneProjection: Sendable, Hashable {
    /// The zone.
    public let zone: AvailabilityZone
    /// What each node group has there, in their order.
    public let groups: [NodeGroupProjection]
    /// Pods on Fargate there, an address each.
    public let fargatePods: Int64
    /// What its subnets have to hold.
    public let need: ZoneNeed

    /// All pods, those on Fargate among them.
    public var pods: Int64 { groups.reduce(fargatePods) { $0 + $1.podsPerZone } }
    /// Nodes of all groups, without surge.
    public var nodes: Int64 { groups.reduce(0) { $0 + $1.nodesPerZone } }
    /// Surge nodes of all groups.
    public var surge: Int64 { groups.reduce(0) { $0 + $1.surgePerZone } }
    /// Addresses of private and pods' subnets.
    var nodeAddresses: Int64 { need[.private].addresses + need[.pod].addresses }
}

/// What each zone has, and what its nodes take, where pods are spread evenly over the zones that are left.
struct EvenZone {
    let groups: [NodeGroupProjection]
    let fargatePods: Int64
    let need: ZoneNeed

    init(_ density: Density, _ demand: Demand, _ nodes: ClusterNodes) {
        var need = ZoneNeed()
        groups = nodes.groups.map { group in
            let projection = demand.projection(
                of: group, pods: nodes.share(of: demand.pods, at: density, group))
            need.add(
                nodes: projection.allNodesPerZone, footprint: group.footprint,
                unit: group.unit(of: group.footprint))
            return projection
        }
        fargatePods = demand.fargatePods(
            beside: density.pods(demand.pods), zones: demand.survivingZones)
        need.addSingles(fargatePods)
        self.need = need
    }
}
