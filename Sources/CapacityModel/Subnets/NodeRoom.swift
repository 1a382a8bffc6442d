/// How many pods the zones have room for when every node carries a given number.
struct NodeRoom {
    let nodes: ClusterNodes
    let demand: Demand
    /// The zones; of several with the same subnets one is enough.
    private let zones: [ZoneCapacity]
    private let zoneCount: Int

    init(nodes: ClusterNodes, demand: Demand, zones: [ZoneCapacity]) {
        self.nodes = nodes
        self.demand = demand
        var different: [ZoneCapacity] = []
        for zone in zones where !different.contains(where: { $0.holdsAsMuch(as: zone) }) {
            different.append(zone)
        }
        self.zones = different
        zoneCount = zones.count
    }

    /// Nodes of a group that carry a number of pods.
    private struct Packing {
        let weight: Int
        let surge: Surge
        let workloadPods: Int64
        let footprint: NodeFootprint
    }

    private func packings(_ pods: (PlannedNode) -> Int) -> [Packing] {
        nodes.groups.map { group in
            let pods = pods(group.node)
            return Packing(
                weight: group.group.weight, surge: group.group.surge ?? demand.surge,
                workloadPods: Int64(pods - group.node.daemonSetPods),
                footprint: pods == group.node.pods ? group.footprint : group.footprint(pods: pods))
        }
    }

    /// Adds the nodes of a group for so many pods of a zone, and its surge.
    private func add(_ pods: Int64, _ packing: Packing, to need: inout ZoneNeed) {
        let count = pods.dividedRoundingUp(by: packing.workloadPods)
        let surge = packing.surge.perZone(nodes: count, zones: demand.zones.count)
        need.add(nodes: count + surge, footprint: packing.footprint)
    }

    /// What a zone needs for its part of so many workload pods, evenly spread over zones.
    private func need(pods: Int64, zones: Int, _ packings: [Packing]) -> ZoneNeed {
        var need = ZoneNeed(demand: demand)
        for packing in packings {
            let share = nodes.share(of: pods, weight: packing.weight)
            add(share.dividedRoundingUp(by: Int64(zones)), packing, to: &need)
        }
        return need
    }

    private func holds(pods: Int64, zones: Int, _ packings: [Packing]) -> Bool {
        let need = need(pods: pods, zones: zones, packings)
        return self.zones.allSatisfy { $0.holdsNodes(need) }
    }

    /// The most workload pods, evenly spread over so many zones.
    ///
    /// - Complexity: O(g · z · log n): g groups, z different zones, n pods.
    private func mostPods(zones count: Int, _ packings: [Packing]) -> Int64 {
        guard count > 0, packings.allSatisfy({ $0.workloadPods > 0 }),
            holds(pods: 0, zones: count, packings)
        else { return 0 }
        // Of one group every zone holds the same; shares of several are rounded over all zones.
        if packings.count == 1, count > 1 { return Int64(count) * mostPods(zones: 1, packings) }
        // Every node takes an address of the private subnets at the least.
        let usable = zones.map { $0[.private].usableAddresses }.min() ?? 0
        let most = packings.map { $0.workloadPods }.max() ?? 0
        let least = packings.map { max(1, $0.footprint.nodeSubnet.addresses) }.min() ?? 1
        var low: Int64 = 0
        var high = Int64(count) * ((usable / least + 1) * most * Int64(packings.count) + 1)
        // The first number of pods that does not fit lies in low + 1 ... high.
        while low + 1 < high {
            let middle = (low + high) / 2
            if holds(pods: middle, zones: count, packings) { low = middle } else { high = middle }
        }
        return low
    }

    /// The most workload pods with full nodes, over all zones.
    var mostPods: Int64 { mostPods(zones: zoneCount, packings { $0.pods }) }

    /// Full nodes of one zone for so many workload pods over all zones, without surge.
    func nodesPerZone(pods: Int64) -> Int64 {
        nodes.groups.reduce(0) { count, group in
            count
                + nodes.share(of: pods, group).dividedRoundingUp(by: Int64(zoneCount))
                .dividedRoundingUp(by: Int64(group.node.workloadPods))
        }
    }

    /// The most pods, with full and with half-full nodes.
    var holdings: Holdings {
        let full = packings { $0.pods }
        let pods = mostPods(zones: zoneCount, full)
        let beyond = need(pods: pods + 1, zones: zoneCount, full)
        return Holdings(
            pods: pods,
            podsOneZoneLost: mostPods(zones: zoneCount - 1, full),
            podsTwoZonesLost: mostPods(zones: zoneCount - 2, full),
            podsHalfFull: podsHalfFull,
            binding: [Tier.pod, .private].first { tier in
                !zones.allSatisfy { $0.holds(beyond[tier], tier) }
            })
    }

    /// The most workload pods with half-full nodes, over all zones.
    var podsHalfFull: Int64 { mostPods(zones: zoneCount, packings { Self.halfFull($0) }) }

    /// Half as many pods as on a full node, at least one.
    private static func halfFull(_ node: PlannedNode) -> Int { max(1, node.pods / 2) }

    /// Walks down from full nodes until no density fits any more.
    func setLeastPodsPerNode(_ projection: inout [DensityProjection]) {
        var pods = nodes.groups.map { $0.node.pods }.max() ?? 0
        let daemonSetPods = nodes.groups.map { $0.node.daemonSetPods }.max() ?? 0
        var fitting = Array(projection.indices)
        while pods > daemonSetPods, !fitting.isEmpty {
            let packings = packings { min(pods, $0.pods) }
            fitting.removeAll { index in
                !holds(density: projection[index], packings)
            }
            for index in fitting { projection[index].leastPodsPerNode = pods }
            pods -= 1
        }
    }

    private func holds(density: DensityProjection, _ packings: [Packing]) -> Bool {
        var need = ZoneNeed(demand: demand)
        for (packing, group) in zip(packings, density.groups) {
            add(group.podsPerZone, packing, to: &need)
        }
        return zones.allSatisfy { $0.holdsNodes(need) }
    }

    /// Whether a density fits with half-full nodes.
    func holdsHalfFull(_ density: DensityProjection) -> Bool {
        let packings = packings { Self.halfFull($0) }
        return packings.allSatisfy { $0.workloadPods > 0 } && holds(density: density, packings)
    }
}
