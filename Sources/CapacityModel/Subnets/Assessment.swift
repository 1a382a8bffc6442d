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
        /// What is short.
        public let cause: SubnetShortage
    }

    /// Holds a demand against subnets.
    ///
    /// - Parameters:
    ///   - projection: what each density of the demand asks, rising.
    ///   - tiers: the tiers that every zone must have.
    ///   - occupied: the room of subnets that have something in them which stays.
    /// - Complexity: O(z · d + k · log n): z zones, d densities, k pods on a node, n addresses.
    init(
        of projection: [DensityProjection], nodes: ClusterNodes, demand: Demand, subnets: [Subnet],
        tiers: [Tier], occupied: [CIDRBlock: SubnetRoom] = [:]
    ) {
        let zones = demand.zones.map {
            ZoneCapacity(zone: $0, subnets: subnets, occupied: occupied)
        }
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
                    !zone.holdsOrDoesWithout($0.zones[place].need, tier)
                }
                guard let failing else { continue }
                let need = failing.zones[place].need
                shortages.append(
                    Shortage(
                        zone: zone.zone, tier: tier, density: failing.density,
                        needed: need[tier].addresses, usable: zone[tier].usableAddresses,
                        cause: zone.shortage(of: need, tier) ?? .addresses))
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
                ?? ZoneCapacity(zone: subnet.zone, subnets: subnets, occupied: occupied)
            let needs = projection.map { $0.need(in: subnet.zone, demand) }
            let fitting = needs.lastIndex { capacity.holds($0, subnet.tier) }
            return SubnetVerdict(
                subnet: subnet, needed: needs.map { $0[subnet.tier].addresses },
                zoneUsableAddresses: capacity[subnet.tier].usableAddresses,
                fits: fitting.map { projection[$0].density })
        }
        self.projection = projection
    }

    /// Holds a demand against subnets.
    ///
    /// - Parameters:
    ///   - tiers: the tiers that every zone must have.
    ///   - occupied: the room of subnets that have something in them which stays.
    public init(
        nodes: ClusterNodes, demand: Demand, subnets: [Subnet], tiers: [Tier],
        occupied: [CIDRBlock: SubnetRoom] = [:]
    ) {
        self.init(
            of: demand.densities.map {
                DensityProjection(density: $0, demand: demand, nodes: nodes)
            },
            nodes: nodes, demand: demand, subnets: subnets, tiers: tiers, occupied: occupied)
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
