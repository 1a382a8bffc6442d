/// How many pods the zones have room for when every node carries a given number.
struct NodeRoom {
    let nodes: ClusterNodes
    let demand: Demand
    /// A zone, and what its budget takes of the subnets of nodes and of pods.
    private struct Zone: Equatable {
        let nodes, pods: SubnetCapacity
        let besideNodes, besidePods: Int64
    }
    /// The zones; of several that hold the same one is enough.
    private let zones: [Zone]
    private let zoneCount: Int

    init(nodes: ClusterNodes, demand: Demand, zones: [ZoneCapacity]) {
        self.nodes = nodes
        self.demand = demand
        var different: [Zone] = []
        for capacity in zones {
            let zone = Zone(
                nodes: capacity[.private], pods: capacity[.pod],
                besideNodes: demand.budget.addresses(of: .private, in: capacity.zone),
                besidePods: demand.budget.addresses(of: .pod, in: capacity.zone))
            if !different.contains(zone) { different.append(zone) }
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
        let unit: NodeUnit
    }

    private func packings(_ pods: (PlannedNode) -> Int) -> [Packing] {
        nodes.groups.map { group in
            let pods = pods(group.node)
            let footprint =
                pods == group.node.pods ? group.footprint : group.footprint(pods: pods)
            return Packing(
                weight: group.group.weight, surge: group.group.surge ?? demand.surge,
                workloadPods: Int64(pods - group.node.daemonSetPods),
                footprint: footprint, unit: group.unit(of: footprint))
        }
    }

    /// What the nodes of one zone take of the subnets of nodes and of pods.
    private struct Need {
        var nodes = AddressNeed(singles: 0)
        var pods = AddressNeed(singles: 0)
        var wholeNodes = WholeNodes()
        var wholePods = WholeNodes()
    }

    /// Adds the nodes of a group for so many pods of a zone, and its surge.
    private func add(_ pods: Int64, _ packing: Packing, to need: inout Need) {
        let count = pods.dividedRoundingUp(by: packing.workloadPods)
        let all = count + packing.surge.perZone(nodes: count, zones: demand.zones.count)
        let (nodes, pods) = (all * packing.footprint.nodeSubnet, all * packing.footprint.podSubnet)
        need.nodes = need.nodes + nodes
        need.pods = need.pods + pods
        need.wholeNodes.add(nodes, unit: packing.unit.nodeSubnet)
        need.wholePods.add(pods, unit: packing.unit.podSubnet)
    }

    /// What a zone's nodes take for its part of so many workload pods, evenly spread over zones.
    private func need(pods: Int64, zones: Int, _ packings: [Packing]) -> Need {
        var need = Need()
        for packing in packings {
            let share = nodes.share(of: pods, weight: packing.weight)
            add(share.dividedRoundingUp(by: Int64(zones)), packing, to: &need)
        }
        need.nodes.singles += demand.fargatePods(beside: pods, zones: zones)
        return need
    }

    private static func holdsNodes(_ need: Need, _ zone: Zone) -> Bool {
        var sum = need.nodes
        sum.singles += zone.besideNodes
        return zone.nodes.holds(sum, need.wholeNodes)
    }

    private static func holdsPods(_ need: Need, _ zone: Zone) -> Bool {
        var sum = need.pods
        sum.singles += zone.besidePods
        return zone.pods.holds(sum, need.wholePods)
    }

    private func holds(_ need: Need) -> Bool {
        zones.allSatisfy { Self.holdsNodes(need, $0) && Self.holdsPods(need, $0) }
    }

    private func holds(pods: Int64, zones: Int, _ packings: [Packing]) -> Bool {
        holds(need(pods: pods, zones: zones, packings))
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
        let usable = zones.map { $0.nodes.usableAddresses }.min() ?? 0
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
        // Of one group every number of zones holds the same in each.
        let each = full.count == 1 ? mostPods(zones: 1, full) : nil
        func most(zones: Int) -> Int64 {
            each.map { Int64(max(0, zones)) * $0 } ?? mostPods(zones: zones, full)
        }
        let pods = most(zones: zoneCount)
        let beyond = need(pods: pods + 1, zones: zoneCount, full)
        let binding: Tier? =
            !zones.allSatisfy { Self.holdsPods(beyond, $0) }
            ? .pod : zones.allSatisfy { Self.holdsNodes(beyond, $0) } ? nil : .private
        return Holdings(
            pods: pods, podsOneZoneLost: most(zones: zoneCount - 1),
            podsTwoZonesLost: most(zones: zoneCount - 2), podsHalfFull: podsHalfFull,
            podsTolerated: most(zones: zoneCount - demand.toleratedZoneLosses), binding: binding)
    }

    /// The most workload pods with half-full nodes, over all zones.
    var podsHalfFull: Int64 { mostPods(zones: zoneCount, packings { $0.halfFullPods }) }

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
        var need = Need()
        for (packing, group) in zip(packings, density.groups) {
            add(group.podsPerZone, packing, to: &need)
        }
        need.nodes.singles += density.zones.map { $0.fargatePods }.max() ?? 0
        return holds(need)
    }

    /// Whether a density fits with half-full nodes.
    func holdsHalfFull(_ density: DensityProjection) -> Bool {
        let packings = packings { $0.halfFullPods }
        return packings.allSatisfy { $0.workloadPods > 0 } && holds(density: density, packings)
    }
}
