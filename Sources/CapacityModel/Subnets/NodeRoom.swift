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
    /// Full and half-full nodes of each group.
    private let fullPackings, halfFullPackings: [Packing]

    init(nodes: ClusterNodes, demand: Demand, zones: [ZoneCapacity]) {
        self.nodes = nodes
        self.demand = demand
        var different: [Zone] = []
        for place in zones.indices {
            let zone = Zone(
                nodes: zones[place][.private], pods: zones[place][.pod],
                besideNodes: demand.budget.addresses(of: .private, in: zones[place].zone),
                besidePods: demand.budget.addresses(of: .pod, in: zones[place].zone))
            if !different.contains(zone) { different.append(zone) }
        }
        self.zones = different
        zoneCount = zones.count
        fullPackings = nodes.groups.map {
            Packing($0, pods: $0.node.pods, $0.footprint, surge: demand.surge)
        }
        halfFullPackings = nodes.groups.map {
            let pods = $0.node.halfFullPods
            return Packing($0, pods: pods, $0.footprint(pods: pods), surge: demand.surge)
        }
    }

    /// Nodes of a group that carry a number of pods.
    private struct Packing {
        let weight: Int
        let surge: Surge
        let workloadPods: Int64
        let footprint: NodeFootprint
        let unit: NodeUnit

        init(
            _ group: PlannedNodeGroup, pods: Int, _ footprint: NodeFootprint, surge: Surge
        ) {
            weight = group.group.weight
            self.surge = group.group.surge ?? surge
            workloadPods = Int64(pods - group.node.daemonSetPods)
            self.footprint = footprint
            unit = group.unit(of: footprint)
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
        var usable = Int64.max
        for zone in zones { usable = min(usable, zone.nodes.usableAddresses) }
        var (most, least) = (Int64(0), Int64.max)
        for packing in packings {
            most = max(most, packing.workloadPods)
            least = min(least, max(1, packing.footprint.nodeSubnet.addresses))
        }
        // Of one group the last node is full too.
        let step = packings.count == 1 ? most : 1
        var low: Int64 = 0
        var high = Int64(count) * ((usable / least + 1) * most / step * Int64(packings.count) + 1)
        // The first number of steps that does not fit lies in low + 1 ... high.
        while low + 1 < high {
            let middle = (low + high) / 2
            if holds(pods: middle * step, zones: count, packings) {
                low = middle
            } else {
                high = middle
            }
        }
        return low * step
    }

    /// The most workload pods with full nodes, over all zones.
    var mostPods: Int64 { mostPods(zones: zoneCount, fullPackings) }

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
        // Of one group every number of zones holds the same in each.
        let each = fullPackings.count == 1 ? mostPods(zones: 1, fullPackings) : nil
        func most(zones: Int) -> Int64 {
            each.map { Int64(max(0, zones)) * $0 } ?? mostPods(zones: zones, fullPackings)
        }
        let pods = most(zones: zoneCount)
        let beyond = need(pods: pods + 1, zones: zoneCount, fullPackings)
        let binding: Tier? =
            !zones.allSatisfy { Self.holdsPods(beyond, $0) }
            ? .pod : zones.allSatisfy { Self.holdsNodes(beyond, $0) } ? nil : .private
        return Holdings(
            pods: pods, podsOneZoneLost: most(zones: zoneCount - 1),
            podsTwoZonesLost: most(zones: zoneCount - 2), podsHalfFull: podsHalfFull,
            podsTolerated: most(zones: zoneCount - demand.toleratedZoneLosses), binding: binding)
    }

    /// The most workload pods with half-full nodes, over all zones.
    var podsHalfFull: Int64 { mostPods(zones: zoneCount, halfFullPackings) }

    /// Walks down from full nodes until no density fits any more: the larger ones fail first.
    func setLeastPodsPerNode(_ projection: inout [DensityProjection]) {
        let densities = projection.map { $0.groups }
        let fullPods = nodes.groups.map { $0.node.pods }
        let daemonSetPods = nodes.groups.map { $0.node.daemonSetPods }.max() ?? 0
        let most = fullPods.max() ?? 0
        var packings = fullPackings
        var fitting = densities.count
        var pods = most
        while pods > daemonSetPods, fitting > 0 {
            for index in fullPods.indices where pods < fullPods[index] {
                let group = nodes.groups[index]
                packings[index] = Packing(
                    group, pods: pods, group.footprint(pods: pods), surge: demand.surge)
            }
            while fitting > 0, !holds(densities[fitting - 1], packings) {
                fitting -= 1
                projection[fitting].leastPodsPerNode = pods < most ? pods + 1 : 0
            }
            pods -= 1
        }
        for index in 0..<fitting where pods < most {
            projection[index].leastPodsPerNode = pods + 1
        }
    }

    /// Whether the nodes of each group that a density has in a zone fit.
    private func holds(_ density: [NodeGroupProjection], _ packings: [Packing]) -> Bool {
        var need = Need()
        for index in packings.indices {
            add(density[index].podsPerZone, packings[index], to: &need)
        }
        return holds(need)
    }

    /// Whether a density fits with half-full nodes.
    func holdsHalfFull(_ density: DensityProjection) -> Bool {
        halfFullPackings.allSatisfy { $0.workloadPods > 0 }
            && holds(density.groups, halfFullPackings)
    }
}
