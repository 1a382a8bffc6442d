/// What one zone needs of a tier as pods grow, and where its subnets end.
public struct GrowthCurve: Sendable, Hashable {
    /// What a density needs.
    public struct Point: Sendable, Hashable {
        /// The density.
        public let density: Density
        /// Pods over all zones.
        public let pods: Int64
        /// Addresses that the zone needs.
        public let needed: Int64
        /// Whether the density was asked for.
        public let isAsked: Bool
    }

    /// The tier.
    public let tier: Tier
    /// The zone: the one that comes nearest to its end.
    public let zone: AvailabilityZone
    /// Usable addresses of the zone's subnets of the tier.
    public let usable: Int64
    /// Zones that are lost, so that the others carry all pods.
    public let zonesLost: Int
    /// The most pods of the whole cluster then, whatever stops more.
    public let mostPods: Int64
    /// Densities, rising: those that were asked for, and others between and behind them.
    public let points: [Point]
}

extension PlanAnswer {
    private static var pointsOfCurve: Int { 36 }

    /// How the need of nodes and pods grows: for each of their tiers with as many zones lost as are
    /// tolerated, and with one more; none without subnets.
    ///
    /// - Complexity: O(g · z) for each point: g groups, z zones.
    public var growthCurves: [GrowthCurve] {
        guard !assessment.verdicts.isEmpty else { return [] }
        let losses = demand.toleratedZoneLosses
        var most = [
            (
                losses,
                demand.pods(
                    assessment.holds.podsTolerated, of: nodes, survivingLossOf: losses)
            )
        ]
        if losses + 1 < demand.zones.count, losses < 2 {
            most.append(
                (
                    losses + 1,
                    losses == 0
                        ? assessment.holds.podsOneZoneLost : assessment.holds.podsTwoZonesLost
                ))
        }
        let asked = demand.densities.map { $0.hundredths }
        let highest = highestDrawn
        let drawn = (0...Self.pointsOfCurve).map {
            100 + (highest - 100) * $0 / Self.pointsOfCurve
        }
        let hundredths = Array(Set(asked + drawn)).sorted()
        let tiers = [Tier.private, .pod].filter { assessment.largest.need[$0].addresses > 0 }
        let places = tiers.map { fullestZone(of: $0) }
        var points = [[GrowthCurve.Point]](
            repeating: [], count: tiers.count * most.count)
        for (column, (lost, _)) in most.enumerated() {
            guard let demand = demand.losing(zones: lost) else { continue }
            for density in hundredths.compactMap({ Density(hundredths: $0) }) {
                let row = DensityProjection(density: density, demand: demand, nodes: nodes)
                for (index, tier) in tiers.enumerated() {
                    points[index * most.count + column].append(
                        GrowthCurve.Point(
                            density: density, pods: row.pods,
                            needed: row.zones[places[index]].need[tier].addresses,
                            isAsked: asked.contains(density.hundredths)))
                }
            }
        }
        return tiers.indices.flatMap { index in
            most.indices.map { column in
                let capacity = assessment.capacities[places[index]]
                return GrowthCurve(
                    tier: tiers[index], zone: capacity.zone,
                    usable: capacity[tiers[index]].usableAddresses,
                    zonesLost: most[column].0, mostPods: most[column].1,
                    points: points[index * most.count + column])
            }
        }
    }

    /// The largest density of a curve, in hundredths: a little behind the end where that is near.
    private var highestDrawn: Int {
        let largest = Int64(demand.densities.largest.hundredths)
        let end = min(assessment.holds.podsTolerated, Int64.max / 100) * 100 / max(1, demand.pods)
        let highest = end > 4 * largest ? largest * 3 / 2 : max(end, largest) * 107 / 100
        return Int(min(max(highest, 200), 10_000))
    }

    /// The zone whose subnets of a tier the largest density fills most: its place.
    private func fullestZone(of tier: Tier) -> Int {
        var most = 0
        // 128 bits, for all addresses that there are may be in each of 26 zones.
        func share(_ place: Int, _ other: Int) -> Int128 {
            Int128(assessment.largest.zones[place].need[tier].addresses)
                * Int128(max(1, assessment.capacities[other][tier].usableAddresses))
        }
        for place in demand.zones.indices where share(place, most) > share(most, place) {
            most = place
        }
        return most
    }
}

extension Demand {
    /// The same demand with so many zones lost; `nil` where that leaves none.
    fileprivate func losing(zones lost: Int) -> Demand? {
        Demand(
            pods: pods, densities: Array(densities), required: densities.required, zones: zones,
            toleratedZoneLosses: lost, surge: isSurgeGiven ? surge : nil, allowances: allowances,
            running: running)
    }
}
