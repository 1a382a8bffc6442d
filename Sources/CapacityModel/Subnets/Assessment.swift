/// A demand held against subnets: what each density needs, what fits, and the most that fits.
public struct Assessment: Sendable, Hashable {
    /// The densities, rising; at least one.
    public let projection: [DensityProjection]
    /// The subnets, each with the verdict on its zone and tier.
    public let verdicts: [SubnetVerdict]
    /// What the subnets of each zone of the demand can hold, in the order of the zones.
    public let capacities: [ZoneCapacity]
    /// The most pods.
    public let holds: Holdings
    /// Whether the smallest density fits with half as many pods on every node.
    public let fitsHalfFull: Bool
    /// Zones and tiers whose subnets fail a density.
    public let shortages: [Shortage]

    /// A zone whose subnets of a tier fail a density.
    public struct Shortage: Sendable, Hashable {
        /// The zone.
        public let zone: AvailabilityZone
        /// The tier.
        public let tier: Tier
        /// The smallest density that fails.
        public let density: Density
        /// Addresses needed at that density.
        public let needed: Int64
        /// Usable addresses that there are.
        public let usable: Int64
    }

    /// Holds a demand against subnets.
    ///
    /// - Parameters:
    ///   - projection: what each density of the demand asks, rising.
    ///   - tiers: the tiers that every zone must have.
    /// - Complexity: O(z · d + k · log n): z zones, d densities, k pods on a node, n addresses.
    init(
        of projection: [DensityProjection], nodes: ClusterNodes, demand: Demand, subnets: [Subnet],
        tiers: [Tier]
    ) {
        let zones = demand.zones.map { ZoneCapacity(zone: $0, subnets: subnets) }
        capacities = zones
        guard !subnets.isEmpty else {
            (self.projection, verdicts, holds, shortages) = (projection, [], .none, [])
            fitsHalfFull = false
            return
        }
        var projection = projection
        var shortages: [Shortage] = []
        for (place, zone) in zones.enumerated() {
            for tier in tiers {
                let failing = projection.first {
                    !zone.holdsOrDoesWithout($0.zones[place].need[tier], tier)
                }
                guard let failing else { continue }
                shortages.append(
                    Shortage(
                        zone: zone.zone, tier: tier, density: failing.density,
                        needed: failing.zones[place].need[tier].addresses,
                        usable: zone[tier].usableAddresses))
            }
        }
        let firstFailing = shortages.map { $0.density }.min()
        for index in projection.indices {
            projection[index].fits = firstFailing.map { projection[index].density < $0 } ?? true
        }
        let room = NodeRoom(nodes: nodes, demand: demand, zones: zones)
        room.setLeastPodsPerNode(&projection)
        self.shortages = shortages
        holds = room.holdings
        fitsHalfFull = room.holdsHalfFull(projection[0])
        verdicts = subnets.map { subnet in
            let capacity =
                zones.first { $0.zone == subnet.zone }
                ?? ZoneCapacity(zone: subnet.zone, subnets: subnets)
            let needs = projection.map { $0.need(in: subnet.zone, demand)[subnet.tier] }
            let fitting = needs.lastIndex { capacity[subnet.tier].holds($0) }
            return SubnetVerdict(
                subnet: subnet, needed: needs.map { $0.addresses },
                zoneUsableAddresses: capacity[subnet.tier].usableAddresses,
                fits: fitting.map { projection[$0].density })
        }
        self.projection = projection
    }

    /// Holds a demand against subnets.
    ///
    /// - Parameter tiers: the tiers that every zone must have.
    public init(nodes: ClusterNodes, demand: Demand, subnets: [Subnet], tiers: [Tier]) {
        self.init(
            of: demand.densities.map {
                DensityProjection(density: $0, demand: demand, nodes: nodes)
            },
            nodes: nodes, demand: demand, subnets: subnets, tiers: tiers)
    }

    /// The smallest density.
    public var smallest: DensityProjection { projection[0] }
    /// The largest density.
    public var largest: DensityProjection { projection[projection.count - 1] }
    /// The largest density that every zone and tier holds.
    public var largestFitting: DensityProjection? { projection.last { $0.fits } }
    /// The smallest density that some zone or tier fails.
    public var smallestFailing: DensityProjection? { projection.first { !$0.fits } }
}
