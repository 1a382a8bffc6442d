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
        public let needed: Int
        /// Usable addresses that there are.
        public let usable: Int
    }

    /// Holds a demand against subnets.
    ///
    /// - Parameter tiers: the tiers that every zone must have.
    /// - Complexity: O(z · d · k + z · log n): z zones, d densities, k pods on a node, n addresses.
    public init(node: PlannedNode, demand: Demand, subnets: [Subnet], tiers: [Tier]) {
        let footprint = node.footprint
        var projection = demand.densities.map { density in
            DensityProjection(density: density, demand: demand, node: node, footprint: footprint)
        }
        let zones = demand.zones.map { ZoneCapacity(zone: $0, subnets: subnets) }
        guard !subnets.isEmpty else {
            (self.projection, verdicts, holds, shortages) = (projection, [], .none, [])
            fitsHalfFull = false
            return
        }
        var shortages: [Shortage] = []
        for zone in zones {
            // A zone may do without public subnets: load balancers use those of the others.
            for tier in tiers where tier != .public || zone[tier].usableAddresses > 0 {
                guard let failing = projection.first(where: { !zone[tier].holds($0.need[tier]) })
                else { continue }
                shortages.append(
                    Shortage(
                        zone: zone.zone, tier: tier, density: failing.density,
                        needed: failing.need[tier].addresses, usable: zone[tier].usableAddresses))
            }
        }
        let firstFailing = shortages.map { $0.density }.min()
        for index in projection.indices {
            projection[index].fits = firstFailing.map { projection[index].density < $0 } ?? true
        }
        let nodes = NodeRoom(node: node, demand: demand, zones: zones)
        nodes.setLeastPodsPerNode(&projection)

        self.shortages = shortages
        holds = nodes.holdings
        fitsHalfFull = demand.densities.first.map { nodes.holdsHalfFull($0) } ?? false
        verdicts = subnets.map { subnet in
            let capacity =
                zones.first { $0.zone == subnet.zone }
                ?? ZoneCapacity(zone: subnet.zone, subnets: subnets)
            return SubnetVerdict(
                subnet: subnet,
                needed: projection.map { $0.need[subnet.tier].addresses },
                zoneUsableAddresses: capacity[subnet.tier].usableAddresses,
                fits: projection.last { capacity[subnet.tier].holds($0.need[subnet.tier]) }?.density
            )
        }
        self.projection = projection
    }

    /// The largest density that every zone and tier holds.
    public var largestFitting: Density? { projection.last { $0.fits }?.density }
}
