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
        var judgements: [TierJudgement] = []
        judgements.reserveCapacity(zones.count * tiers.count)
        for place in zones.indices {
            let zone = zones[place]
            let needs = projection.map { $0.zones[place].need }
            for tier in tiers {
                let judgement = zone.judgement(of: tier, needs)
                judgements.append(judgement)
                guard let failing = judgement.firstFailing else { continue }
                let need = needs[failing]
                shortages.append(
                    Shortage(
                        zone: zone.zone, tier: tier, density: projection[failing].density,
                        needed: need[tier].addresses, usable: judgement.usableAddresses,
                        cause: zone.shortage(of: need, tier) ?? .addresses))
            }
        }
        let firstFailing = judgements.compactMap { $0.firstFailing }.min() ?? projection.count
        for index in projection.indices { projection[index].fits = index < firstFailing }
        self.shortages = shortages
        if let running = demand.running {
            let room = RunningRoom(running: running, demand: demand, nodes: nodes, zones: zones)
            room.setLeastPodsPerNode(&projection)
            holds = room.holdings
            // How the nodes are packed is measured, not planned.
            fitsHalfFull = true
        } else {
            let room = NodeRoom(nodes: nodes, demand: demand, zones: zones)
            room.setLeastPodsPerNode(&projection)
            holds = room.holdings
            fitsHalfFull = room.holdsHalfFull(projection[0])
        }
        verdicts = subnets.map { subnet in
            let place = demand.zones.firstIndex(of: subnet.zone)
            let judgement: TierJudgement
            if let place, let column = tiers.firstIndex(of: subnet.tier) {
                judgement = judgements[place * tiers.count + column]
            } else {
                let zone =
                    place.map { zones[$0] }
                    ?? ZoneCapacity(zone: subnet.zone, subnets: subnets, occupied: occupied)
                judgement = zone.judgement(
                    of: subnet.tier,
                    projection.map { row in
                        place.map { row.zones[$0].need }
                            ?? row.nodesNeed.beside(demand.budget, in: subnet.zone)
                    })
            }
            return SubnetVerdict(
                subnet: subnet, needed: judgement.needed,
                zoneUsableAddresses: judgement.usableAddresses,
                fits: judgement.lastFitting.map { projection[$0].density })
        }
        self.projection = projection
    }

    /// Holds a demand against subnets.
    ///
    /// - Parameters:
    ///   - nodes: the nodes that the demand counts on.
    ///   - demand: what the subnets have to hold.
    ///   - subnets: the subnets.
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

    /// The zone whose subnets of nodes or pods are too small first, of several the one that lacks most: its
    /// place. `nil` where none is.
    public var firstFailingZone: Int? {
        let short = shortages.filter { $0.tier == .private || $0.tier == .pod }
        guard let density = short.map({ $0.density }).min() else { return nil }
        let worst = short.filter { $0.density == density }
            .max { $0.needed - $0.usable < $1.needed - $1.usable }
        return capacities.firstIndex { $0.zone == worst?.zone }
    }

    /// The zone to tell a density of: the one that is too small first, or else the one that needs most.
    public func example(of row: DensityProjection) -> ZoneProjection {
        firstFailingZone.map { row.zones[$0] } ?? row.neediest
    }

    /// The same for a tier.
    public func example(of row: DensityProjection, _ tier: Tier) -> ZoneProjection {
        firstFailingZone.map { row.zones[$0] } ?? row.zone(needingMost: tier)
    }

    /// The zones that do not hold a density, in their order.
    public func zones(failing density: Density) -> [AvailabilityZone] {
        capacities.map { $0.zone }.filter { zone in
            shortages.contains { $0.zone == zone && $0.density <= density }
        }
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
