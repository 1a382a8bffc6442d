/// What runs in the subnets of a plan today, and how far each zone can grow.
public struct ClusterOutlook: Sendable {
    /// The cluster.
    public let cluster: RunningCluster
    /// How the nodes of each instance type are packed.
    public let packings: [PodPacking]
    /// How far each zone can grow, in the order of the demand's zones; none without subnets.
    public let zones: [ZoneOutlook]

    /// Who holds each subnet of the cluster, in their order; `nil` where the ENIs are not known.
    public let holders: [SubnetHolders?]
    /// Nodes that are left out, as they run in zones without subnets of the cluster; none where pods are
    /// spread evenly.
    public let nodesElsewhere: [NodesElsewhere]
    /// Nodes that take what their ENIs hold; the others take what the warm pool gives them.
    public let measuredNodes: Int
    /// What the ENIs of nodes hold beside what the settings of the CNI give them; `nil` where one of them
    /// is not known.
    public let heldAddresses: HeldAddresses?

    /// How far one zone can grow.
    public struct ZoneOutlook: Sendable, Hashable {
        /// What the zone holds.
        public let holding: ZoneHolding
        /// Pods of workloads there today; `nil` where they are not known.
        public let podsToday: Int64?
        /// How many times today's pods of the zone it holds, in hundredths, cut; `nil` without any.
        public let hundredthsOfToday: Int64?
    }

    init(of cluster: RunningCluster, in plan: SubnetPlan, _ nodesElsewhere: [NodesElsewhere]) {
        self.cluster = cluster
        packings = cluster.packings
        holders = cluster.holders
        self.nodesElsewhere = nodesElsewhere
        measuredNodes =
            plan.demand.running.map { $0.groups.reduce(0) { $0 + $1.total.measuredNodes } }
            ?? cluster.nodes.count { node in
                node.platform == .linux
                    && plan.nodes.groups.contains {
                        $0.group.areAddressesOfToday && $0.group.type.name == node.instanceType
                    }
            }
        heldAddresses = HeldAddresses(
            of: cluster, plan.nodes.groups, isModelled: plan.demand.running == nil)
        let today = cluster.workloadPodsOfZones
        zones = plan.zoneHoldings.map { holding in
            let pods = today.map { Int64($0[holding.zone.name] ?? 0) }
            let hundredths =
                plan.demand.running != nil
                ? holding.hundredths
                : pods.flatMap { $0 > 0 ? holding.pods * 100 / $0 : nil }
            return ZoneOutlook(holding: holding, podsToday: pods, hundredthsOfToday: hundredths)
        }
    }

    /// The zone that holds the fewest pods.
    public var smallestZone: ZoneOutlook? { zones.min { $0.holding.pods < $1.holding.pods } }

    /// Who holds those subnets of nodes and pods that are full, and the fullest one of the zone that runs
    /// out before others, the fullest first.
    public var heldSubnets: [SubnetHolders] {
        let own = holders.compactMap { $0 }
            .filter { [.private, .pod].contains($0.subnet.tier) && $0.taken > 0 }
            .sorted { $1.taken * $0.usable < $0.taken * $1.usable }
        let first = own.first { $0.subnet.zone == zoneThatEndsFirst }
        return own.filter { $0.isFull || $0 == first }
    }

    /// The zone that runs out before all others; `nil` where they go together.
    private var zoneThatEndsFirst: AvailabilityZone? {
        let known = zonesByGrowth
        if known.count > 1 { return known.first?.holding.zone }
        guard let first = smallestZone else { return nil }
        return zones.allSatisfy { $0.holding.pods == first.holding.pods } ? nil : first.holding.zone
    }

    /// The zones in the order in which they run out: by their pods of today where these are known of several
    /// zones, otherwise by the pods that each holds.
    public var zonesRunningOut: [ZoneOutlook] {
        let known = zonesByGrowth
        return known.count > 1 ? known : zones.sorted { $0.holding.pods < $1.holding.pods }
    }

    /// The zones whose pods of today are known, the one that runs out first in front.
    public var zonesByGrowth: [ZoneOutlook] {
        zones.filter { $0.hundredthsOfToday != nil }
            .sorted { ($0.hundredthsOfToday ?? 0) < ($1.hundredthsOfToday ?? 0) }
    }
}
