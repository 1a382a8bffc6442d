/// A demand held against subnets: what each density needs, what fits, and the most that fits.
public struct Assessment: Sendable, Hashable {
    /// The densities, rising.
    public let projection: [DensityProjection]
    /// The subnets, each with the verdict on its zone and tier.
    public let verdicts: [SubnetVerdict]
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
    /// - Parameter tiers: the tiers that every zone must have.
    /// - Complexity: O(z · d + k · log n): z zones, d densities, k pods on a node, n addresses.
    public init(nodes: ClusterNodes, demand: Demand, subnets: [Subnet], tiers: [Tier]) {
        var projection = demand.densities.map { density in
            DensityProjection(density: density, demand: demand, nodes: nodes)
        }
        let zones = demand.zones.map { ZoneCapacity(zone: $0, subnets: subnets, demand: demand) }
        guard !subnets.isEmpty else {
            (self.projection, verdicts, holds, shortages) = (projection, [], .none, [])
            fitsHalfFull = false
            return
        }
        var shortages: [Shortage] = []
        for zone in zones {
            for tier in tiers {
                let failing = projection.first { !zone.holdsOrDoesWithout($0.need[tier], tier) }
                guard let failing else { continue }
                shortages.append(
                    Shortage(
                        zone: zone.zone, tier: tier, density: failing.density,
                        needed: zone.own(failing.need[tier], tier).addresses,
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
        fitsHalfFull = projection.first.map { room.holdsHalfFull($0) } ?? false
        verdicts = subnets.map { subnet in
            let capacity =
                zones.first { $0.zone == subnet.zone }
                ?? ZoneCapacity(zone: subnet.zone, subnets: subnets, demand: demand)
            return SubnetVerdict(
                subnet: subnet,
                needed: projection.map {
                    capacity.own($0.need[subnet.tier], subnet.tier).addresses
                },
                zoneUsableAddresses: capacity[subnet.tier].usableAddresses,
                fits: projection.last { capacity.holds($0.need[subnet.tier], subnet.tier) }?.density
            )
        }
        self.projection = projection
    }

    /// The largest density that every zone and tier holds.
    public var largestFitting: Density? { projection.last { $0.fits }?.density }
}
