/// What the subnets have to hold.
public struct Demand: Sendable, Hashable {
    /// Workload pods today, over all zones: 1 to 10,000,000.
    public let pods: Int64
    /// The densities to plan for, and the one below which the answer is "no".
    public let densities: Densities
    /// The zones; at least one.
    public let zones: [AvailabilityZone]
    /// Zones that may be lost while the rest still carries all pods: fewer than there are.
    public let toleratedZoneLosses: Int
    /// Nodes of each group beyond those that the pods need, while nodes are replaced.
    public let surge: Surge
    /// What else takes addresses, as it was asked for.
    public let allowances: Allowances
    /// What that comes to in every zone and tier.
    public let budget: AddressBudget
    /// The nodes of a cluster as they run, which each density is a multiple of; `nil` where pods are spread
    /// evenly over zones and nodes are packed as planned.
    public let running: RunningDemand?
    /// Whether `surge` was asked for, not the usual.
    let isSurgeGiven: Bool

    /// A demand; `nil` without zones or densities, or when every zone may be lost.
    ///
    /// - Parameters:
    ///   - pods: workload pods today, over all zones.
    ///   - densities: the densities to plan for.
    ///   - required: the smallest density where it is `nil`.
    ///   - zones: the zones.
    ///   - toleratedZoneLosses: zones that may be lost.
    ///   - surge: where it is `nil`, two nodes for each zone, which is what the update of a managed
    ///     node group adds.
    ///   - allowances: what else takes addresses.
    ///   - running: the nodes of a cluster as they run.
    public init?(
        pods: Int64, densities: [Density] = Density.standard, required: Density? = nil,
        zones: [AvailabilityZone], toleratedZoneLosses: Int = 0, surge: Surge? = nil,
        allowances: Allowances = Allowances(), running: RunningDemand? = nil
    ) {
        guard let densities = Densities(densities, required: required), !zones.isEmpty, pods > 0,
            toleratedZoneLosses >= 0, toleratedZoneLosses < zones.count
        else { return nil }
        self.pods = pods
        self.densities = densities
        self.zones = zones
        self.toleratedZoneLosses = toleratedZoneLosses
        self.surge = surge ?? .ofManagedNodeGroup(zones: zones.count)
        self.allowances = allowances
        budget = AddressBudget(allowances, zones: zones.count)
        self.running = running
        isSurgeGiven = surge != nil
    }

    private init(_ other: Demand, running: RunningDemand) {
        self.init(other, pods: other.pods, densities: other.densities, running: running)
    }

    private init(
        _ other: Demand, pods: Int64, densities: Densities, running: RunningDemand? = nil
    ) {
        self.pods = pods
        self.densities = densities
        zones = other.zones
        toleratedZoneLosses = other.toleratedZoneLosses
        surge = other.surge
        allowances = other.allowances
        budget = other.budget
        self.running = running ?? other.running
        isSurgeGiven = other.isSurgeGiven
    }

    /// The same demand, spread evenly over the zones.
    var spreadEvenly: Demand {
        Demand(
            pods: pods, densities: Array(densities), required: densities.required, zones: zones,
            toleratedZoneLosses: toleratedZoneLosses, surge: isSurgeGiven ? surge : nil,
            allowances: allowances) ?? self
    }

    /// The same demand of a cluster that runs with so many pods.
    func with(pods: Int64, running: RunningDemand) -> Demand {
        Demand(self, pods: pods, densities: densities, running: running)
    }

    /// The same demand of other nodes, which take what their warm pool gives the pods of today.
    func carried(by nodes: ClusterNodes) -> Demand {
        guard let running else { return self }
        return Demand(self, running: running.carried(by: nodes))
    }

    /// What options say of the surge of each group; `nil` where they say nothing.
    public func givenSurge(of nodes: ClusterNodes) -> [Surge?] {
        nodes.groups.map { $0.group.surge ?? (isSurgeGiven ? surge : nil) }
    }

    /// The same demand for so many pods, 1 at the least.
    func with(pods: Int64) -> Demand {
        Demand(self, pods: max(1, pods), densities: densities)
    }

    /// The same demand at its largest density only.
    var atLargestDensity: Demand {
        Demand(self, pods: pods, densities: densities.largestOnly)
    }

    /// Zones that are left to carry the pods.
    public var survivingZones: Int { zones.count - toleratedZoneLosses }

    /// Of so many pods over all zones those of one zone.
    public func podsPerZone(_ pods: Int64) -> Int64 {
        pods.dividedRoundingUp(by: Int64(survivingZones))
    }

    /// Pods on Fargate in one of so many zones, where so many other pods run over all of them.
    public func fargatePods(beside pods: Int64, zones: Int) -> Int64 {
        guard allowances.fargatePods > 0 else { return 0 }
        let share = Int128(allowances.fargatePods) * Int128(pods)
        let parts = Int128(self.pods) * Int128(max(1, zones))
        return Int64(clamping: (share + parts - 1) / parts)
    }

    /// Surge nodes of a group in one zone beside so many that its pods need.
    public func surge(of group: PlannedNodeGroup, nodes: Int64) -> Int64 {
        surge(of: group.group).perZone(nodes: nodes, zones: zoneCount(of: group.group))
    }
}
