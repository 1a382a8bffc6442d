/// How far the nodes of a running cluster can grow in the subnets of their zones.
struct RunningRoom {
    let running: RunningDemand
    let demand: Demand
    let nodes: ClusterNodes
    let zones: [ZoneCapacity]

    /// How far one zone can grow; `nil` where nothing of it grows.
    ///
    /// Its need changes at multiples of a few steps only, so the largest of them that fits is exact.
    ///
    /// - Complexity: O(s · g · log n): s steps, g groups, n addresses.
    func growth(ofZone zone: Int, losses: Int) -> GrowthFactor? {
        let lost = running.zonesLost(worstFor: zone, of: zones.count, losses: losses)
        return steps(ofZone: zone, lost).map { most(multipleOf: $0, zone, lost) }.max()
    }

    private func steps(ofZone zone: Int, _ lost: [Int]) -> [GrowthFactor] {
        let sharesSurge = demand.givenSurge(of: nodes).contains {
            if case .percent? = $0 { true } else { false }
        }
        return running.steps(
            ofZone: zone, lost: lost, zones: zones.count, sharesSurge: sharesSurge)
    }

    private func most(multipleOf step: GrowthFactor, _ zone: Int, _ lost: [Int]) -> GrowthFactor {
        func times(_ count: Int64) -> GrowthFactor {
            GrowthFactor(step.numerator * count, step.denominator)
        }
        // Every node takes an address at the least.
        let usable = zones[zone][.private].usableAddresses + zones[zone][.pod].usableAddresses
        var (low, high) = (Int64(0), Int64(usable) + 2)
        while low + 1 < high {
            let middle = (low + high) / 2
            if holds(times(middle), zone, lost) { low = middle } else { high = middle }
        }
        return times(low)
    }

    private func need(_ factor: GrowthFactor, _ zone: Int, _ lost: [Int]) -> ZoneNeed {
        running.growth(
            factor, ofZone: zone, lost: lost, nodes: nodes,
            surge: demand.givenSurge(of: nodes)
        ).need.beside(demand.budget, in: zones[zone].zone)
    }

    private func holds(_ factor: GrowthFactor, _ zone: Int, _ lost: [Int]) -> Bool {
        zones[zone].holdsNodes(need(factor, zone, lost))
    }

    /// How far the cluster can grow with so many zones lost: as far as its tightest zone.
    private func growth(losses: Int) -> (factor: GrowthFactor, zone: Int)? {
        var tightest: (factor: GrowthFactor, zone: Int)?
        for zone in zones.indices {
            guard let factor = growth(ofZone: zone, losses: losses) else { continue }
            if tightest.map({ factor < $0.factor }) ?? true { tightest = (factor, zone) }
        }
        return tightest
    }

    private func mostPods(_ factor: GrowthFactor?) -> Int64 { factor?.ofPods(demand.pods) ?? 0 }

    /// The most pods, as the nodes are packed today.
    var holdings: Holdings {
        let asked = growth(losses: demand.toleratedZoneLosses)
        let none = demand.toleratedZoneLosses == 0 ? asked : growth(losses: 0)
        func most(losses: Int) -> Int64 {
            guard losses < zones.count else { return 0 }
            return mostPods(
                losses == demand.toleratedZoneLosses
                    ? asked?.factor : growth(losses: losses)?.factor)
        }
        return Holdings(
            pods: mostPods(none?.factor), podsOneZoneLost: most(losses: 1),
            podsTwoZonesLost: most(losses: 2),
            podsHalfFull: mostPods(
                none.map { GrowthFactor($0.factor.numerator, 2 * $0.factor.denominator) }),
            podsTolerated: mostPods(asked?.factor),
            binding: asked.flatMap { binding($0.factor, $0.zone) },
            podsHalfFullTolerated: mostPods(
                asked.map { GrowthFactor($0.factor.numerator, 2 * $0.factor.denominator) }))
    }

    /// The tier that has no room for the next step of a zone's growth.
    private func binding(_ factor: GrowthFactor, _ zone: Int) -> Tier? {
        let losses = demand.toleratedZoneLosses
        let lost = running.zonesLost(worstFor: zone, of: zones.count, losses: losses)
        let next = steps(ofZone: zone, lost).map { step in
            let count = factor.numerator * step.denominator / (factor.denominator * step.numerator)
            return GrowthFactor(step.numerator * (count + 1), step.denominator)
        }.min()
        guard let next else { return nil }
        let need = need(next, zone, lost)
        return [Tier.pod, .private].first { !zones[zone].holds(need, $0) }
    }

    /// The fewest pods that a node must carry on average for a density to fit, with the addresses that it
    /// takes today; 0 where it does not fit.
    func setLeastPodsPerNode(_ projection: inout [DensityProjection]) {
        let daemonSetPods = nodes.groups.map { $0.node.daemonSetPods }.max() ?? 0
        let factors = zones.indices.map {
            growth(ofZone: $0, losses: demand.toleratedZoneLosses)
        }
        for index in projection.indices where projection[index].fits {
            let density = GrowthFactor(projection[index].density)
            var least: Int64 = 1
            for (zone, factor) in factors.enumerated() {
                guard let factor, factor.numerator > 0 else { continue }
                let (pods, nodes) = (running.pods(inZone: zone), running.nodes(inZone: zone))
                guard nodes > 0 else { continue }
                let share = GrowthFactor(
                    density.numerator * factor.denominator,
                    density.denominator * factor.numerator * Int64(nodes))
                least = max(least, share.ofNodes(pods))
            }
            projection[index].leastPodsPerNode = Int(clamping: least) + daemonSetPods
        }
    }
}
