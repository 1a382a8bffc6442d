/// How many pods the zones have room for when every node carries a given number.
struct NodeRoom {
    let nodes: ClusterNodes
    let demand: Demand
    /// A zone, and what its budget takes of the subnets of nodes and of pods.
    private struct Zone: Equatable {
        let nodes, pods: SubnetCapacity
        let besideNodes, besidePods: Int64
        /// Whether each group runs there; empty where all groups run everywhere.
        let groups: [Bool]
    }
    /// The zones; of several that hold the same one is enough.
    private let zones: [Zone]
    /// Their places among all zones.
    private let places: [Int]
    /// Whether any group runs in some of the zones only: then zones need different things.
    private let isPinned: Bool
    private let zoneCount: Int
    /// Full and half-full nodes of each group.
    private let fullPackings, halfFullPackings: [NodePacking]

    init(nodes: ClusterNodes, demand: Demand, zones: [ZoneCapacity]) {
        self.nodes = nodes
        self.demand = demand
        isPinned = nodes.isAnyPinned
        var different: [Zone] = []
        var places: [Int] = []
        for place in zones.indices {
            let zone = Zone(
                nodes: zones[place][.private], pods: zones[place][.pod],
                besideNodes: demand.budget.addresses(of: .private, in: zones[place].zone),
                besidePods: demand.budget.addresses(of: .pod, in: zones[place].zone),
                groups: isPinned ? nodes.groups.map { $0.group.runs(in: zones[place].zone) } : [])
            if !different.contains(zone) {
                different.append(zone)
                places.append(place)
            }
        }
        (self.zones, self.places) = (different, places)
        zoneCount = zones.count
        fullPackings = nodes.groups.map {
            NodePacking($0, pods: $0.node.pods, $0.footprint, demand)
        }
        halfFullPackings = nodes.groups.map {
            let pods = $0.node.halfFullPods
            return NodePacking($0, pods: pods, $0.footprint(pods: pods), demand)
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
    private func add(_ pods: Int64, _ packing: NodePacking, to need: inout Need) {
        let all = packing.allNodes(pods: pods)
        let (nodes, pods) = (all * packing.footprint.nodeSubnet, all * packing.footprint.podSubnet)
        (need.nodes, need.pods) = (need.nodes + nodes, need.pods + pods)
        need.wholeNodes.add(nodes, unit: packing.unit.nodeSubnet)
        need.wholePods.add(pods, unit: packing.unit.podSubnet)
    }

    /// What a zone's nodes take for its part of so many workload pods, evenly spread over zones.
    ///
    /// - Parameter groups: whether each group runs there; empty where all do.
    private func need(
        pods: Int64, zones: Int, _ packings: [NodePacking], _ groups: [Bool] = []
    ) -> Need {
        var need = Need()
        for index in packings.indices where groups.isEmpty || groups[index] {
            let share = nodes.share(of: pods, weight: packings[index].weight)
            add(packings[index].podsPerZone(share, zonesLeft: zones), packings[index], to: &need)
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

    private static func holds(_ need: Need, _ zone: Zone) -> Bool {
        holdsNodes(need, zone) && holdsPods(need, zone)
    }

    private func holds(_ need: Need) -> Bool { zones.allSatisfy { Self.holds(need, $0) } }

    private func holds(pods: Int64, zones: Int, _ packings: [NodePacking]) -> Bool {
        guard isPinned else { return holds(need(pods: pods, zones: zones, packings)) }
        return self.zones.allSatisfy {
            Self.holds(need(pods: pods, zones: zones, packings, $0.groups), $0)
        }
    }

    /// The most workload pods, evenly spread over so many zones, each group over its own.
    ///
    /// - Complexity: O(g · z · log n): g groups, z different zones, n pods.
    private func mostPods(zones count: Int, _ packings: [NodePacking]) -> Int64 {
        guard count > 0, packings.allSatisfy({ $0.workloadPods > 0 }),
            holds(pods: 0, zones: count, packings)
        else { return 0 }
        // Of one group every zone holds the same; shares of several are rounded over all zones.
        if packings.count == 1, count > 1, !isPinned {
            return Int64(count) * mostPods(zones: 1, packings)
        }
        // Every node takes an address of the private subnets at the least.
        let usables = zones.lazy.map { $0.nodes.usableAddresses }
        let usable = (isPinned ? usables.max() : usables.min()) ?? 0
        var (most, least) = (Int64(0), Int64.max)
        for packing in packings {
            most = max(most, packing.workloadPods)
            least = min(least, max(1, packing.footprint.nodeSubnet.addresses))
        }
        // Of one group the last node is full too, where nothing else grows with the pods.
        let isFull = packings.count == 1 && demand.allowances.fargatePods == 0
        let step = isFull ? most : 1
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

    /// The most workload pods with full nodes, over all zones of which so many are left.
    func mostPods(zonesLeft: Int) -> Int64 { mostPods(zones: zonesLeft, fullPackings) }

    /// Full nodes of one zone, of those the one with most, for so many workload pods over all zones, without
    /// surge.
    func nodesPerZone(pods: Int64) -> Int64 {
        let nodes = fullPackings.map { packing in
            packing.nodes(
                pods: packing.podsPerZone(
                    self.nodes.share(of: pods, weight: packing.weight), zonesLeft: zoneCount))
        }
        return zones.map { zone in
            nodes.indices.reduce(0) { count, index in
                zone.groups.isEmpty || zone.groups[index] ? count + nodes[index] : count
            }
        }.max() ?? 0
    }

    /// The most pods, with full and with half-full nodes.
    var holdings: Holdings {
        // Of one group every number of zones holds the same in each.
        let each = fullPackings.count == 1 && !isPinned ? mostPods(zones: 1, fullPackings) : nil
        func most(zones: Int) -> Int64 {
            each.map { Int64(max(0, zones)) * $0 } ?? mostPods(zones: zones, fullPackings)
        }
        let pods = most(zones: zoneCount)
        let halfFull = podsHalfFull
        return Holdings(
            pods: pods,
            podsOneZoneLost: demand.pods(most(zones: zoneCount - 1), of: nodes, survivingLossOf: 1),
            podsTwoZonesLost: demand.pods(
                most(zones: zoneCount - 2), of: nodes, survivingLossOf: 2), podsHalfFull: halfFull,
            podsTolerated: most(zones: zoneCount - demand.toleratedZoneLosses),
            binding: binding(beyond: pods),
            podsHalfFullTolerated: isPinned
                ? mostPods(zones: demand.survivingZones, halfFullPackings)
                : halfFull / Int64(max(1, zoneCount)) * Int64(demand.survivingZones))
    }

    /// The tier that has no room for one pod more.
    private func binding(beyond pods: Int64) -> Tier? {
        let beyond = zones.map {
            need(pods: pods + 1, zones: zoneCount, fullPackings, $0.groups)
        }
        guard zones.indices.allSatisfy({ Self.holdsPods(beyond[$0], zones[$0]) }) else {
            return .pod
        }
        return zones.indices.allSatisfy { Self.holdsNodes(beyond[$0], zones[$0]) }
            ? nil : .private
    }

    /// The most workload pods with half-full nodes, over all zones.
    var podsHalfFull: Int64 { mostPods(zones: zoneCount, halfFullPackings) }

    /// Walks down from full nodes until no density fits any more: the larger ones fail first.
    func setLeastPodsPerNode(_ projection: inout [DensityProjection]) {
        let densities = projection
        let groups = nodes.groups
        let daemonSetPods = groups.map { $0.node.daemonSetPods }.max() ?? 0
        let most = groups.map { $0.node.pods }.max() ?? 0
        var packings = fullPackings
        var pods = most
        for place in densities.indices.reversed() {
            let density = densities[place]
            while pods > daemonSetPods, holds(density, packings) {
                pods -= 1
                guard pods > daemonSetPods else { break }
                for index in groups.indices {
                    packings[index].carry(atMost: pods, of: groups[index])
                }
            }
            let fitsNever = pods == most && pods > daemonSetPods
            projection[place].leastPodsPerNode = fitsNever ? 0 : pods + 1
        }
    }

    /// Whether the nodes that a density has in every zone fit, and its pods on Fargate.
    private func holds(_ density: DensityProjection, _ packings: [NodePacking]) -> Bool {
        func need(_ groups: [NodeGroupProjection], _ runs: [Bool] = []) -> Need {
            var need = Need()
            for index in packings.indices where runs.isEmpty || runs[index] {
                add(groups[index].podsPerZone, packings[index], to: &need)
            }
            need.nodes.singles += density.zones[0].fargatePods
            return need
        }
        guard isPinned else { return holds(need(density.groups)) }
        return zip(zones, places).allSatisfy { zone, place in
            Self.holds(need(density.zones[place].groups, zone.groups), zone)
        }
    }

    /// Whether a density fits with half-full nodes.
    func holdsHalfFull(_ density: DensityProjection) -> Bool {
        halfFullPackings.allSatisfy { $0.workloadPods > 0 }
            && holds(density, halfFullPackings)
    }
}
