/// What runs in the subnets of a plan today, and how far each zone can grow.
public struct ClusterOutlook: Sendable {
    /// The cluster.
    public let cluster: RunningCluster
    /// How the nodes of each instance type are packed.
    public let packings: [PodPacking]
    /// How far each zone can grow, in the order of the demand's zones; none without subnets.
    public let zones: [ZoneOutlook]

    /// How far one zone can grow.
    public struct ZoneOutlook: Sendable, Hashable {
        /// What the zone holds.
        public let holding: ZoneHolding
        /// Pods of workloads there today; `nil` where they are not known.
        public let podsToday: Int64?
        /// How many times today's pods of the zone it holds, in hundredths; `nil` without any.
        public var hundredthsOfToday: Int64? {
            podsToday.flatMap { holding.hundredths(ofPods: $0) }
        }
    }

    init(of cluster: RunningCluster, in plan: SubnetPlan) {
        self.cluster = cluster
        packings = cluster.packings
        let today = cluster.workloadPodsOfZones
        zones = plan.zoneHoldings.map { holding in
            ZoneOutlook(
                holding: holding, podsToday: today.map { Int64($0[holding.zone.name] ?? 0) })
        }
    }

    /// The zone that holds the fewest pods.
    public var smallestZone: ZoneOutlook? { zones.min { $0.holding.pods < $1.holding.pods } }

    /// The zones whose pods of today are known, the one that runs out first in front.
    public var zonesByGrowth: [ZoneOutlook] {
        zones.filter { $0.hundredthsOfToday != nil }
            .sorted { ($0.hundredthsOfToday ?? 0) < ($1.hundredthsOfToday ?? 0) }
    }
}
