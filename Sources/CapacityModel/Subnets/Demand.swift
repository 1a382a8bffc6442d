/// What the subnets have to hold.
public struct Demand: Sendable, Hashable {
    /// Workload pods today, over all zones: 1 to 10,000,000.
    public let pods: Int
    /// The densities to plan for, rising; at least one.
    public let densities: [Density]
    /// The density below which the answer is "no".
    public let required: Density
    /// The zones; at least one.
    public let zones: [AvailabilityZone]
    /// Zones that may be lost while the rest still carries all pods: fewer than there are.
    public let toleratedZoneLosses: Int
    /// Nodes beyond those that the pods need, over all zones, while nodes are replaced.
    public let surge: Int
    /// What else takes addresses.
    public let allowances: Allowances

    /// A demand; `nil` without zones or densities, or when every zone may be lost.
    ///
    /// - Parameters:
    ///   - required: the smallest density where it is `nil`.
    ///   - surge: where it is `nil`, two nodes for each zone, which is what the update of a managed
    ///     node group adds
    ///     (<https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html>).
    public init?(
        pods: Int, densities: [Density] = Density.standard, required: Density? = nil,
        zones: [AvailabilityZone], toleratedZoneLosses: Int = 0, surge: Int? = nil,
        allowances: Allowances = Allowances()
    ) {
        let densities = densities.sorted()
        guard let smallest = densities.first, !zones.isEmpty, pods > 0,
            toleratedZoneLosses >= 0, toleratedZoneLosses < zones.count
        else { return nil }
        self.pods = pods
        self.densities = densities
        self.required = required ?? smallest
        self.zones = zones
        self.toleratedZoneLosses = toleratedZoneLosses
        self.surge = surge ?? 2 * zones.count
        self.allowances = allowances
    }

    /// Zones that are left to carry the pods.
    public var survivingZones: Int { zones.count - toleratedZoneLosses }

    /// Surge nodes in one zone.
    public var surgePerZone: Int { (surge + zones.count - 1) / zones.count }

    /// Pods in one zone at a density.
    public func podsPerZone(_ density: Density) -> Int {
        (density.pods(pods) + survivingZones - 1) / survivingZones
    }

    /// Nodes in one zone at a density, each with so many workload pods (1 or more), without surge.
    public func nodesPerZone(_ density: Density, workloadPods: Int) -> Int {
        (podsPerZone(density) + workloadPods - 1) / workloadPods
    }
}
