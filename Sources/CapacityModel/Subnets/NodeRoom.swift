/// How many nodes, and so pods, the zones have room for when every node carries a given number.
struct NodeRoom {
    let node: PlannedNode
    let demand: Demand
    let zones: [ZoneCapacity]

    /// Nodes without surge that the tightest zone holds, each with `pods` pods.
    private func nodesPerZone(pods: Int) -> Int {
        let footprint = node.footprint(pods: pods)
        let nodes = zones.map { $0.nodes(footprint: footprint, demand: demand) }.min() ?? 0
        return max(0, nodes - demand.surgePerZone)
    }

    /// Workload pods in one zone when every node carries `pods` pods.
    private func workloadPerZone(pods: Int) -> Int {
        nodesPerZone(pods: pods) * max(0, pods - node.daemonSetPods)
    }

    /// The most pods, with full and with half-full nodes.
    var holdings: Holdings {
        let full = workloadPerZone(pods: node.pods)
        let half = workloadPerZone(pods: halfFull)
        return Holdings(
            pods: zones.count * full,
            podsOneZoneLost: max(0, zones.count - 1) * full,
            podsTwoZonesLost: max(0, zones.count - 2) * full,
            podsHalfFull: zones.count * half
        )
    }

    /// Half as many pods as on a full node, at least one.
    private var halfFull: Int { max(1, node.pods / 2) }

    /// Whether a density fits with half-full nodes.
    func holdsHalfFull(_ density: Density) -> Bool {
        workloadPerZone(pods: halfFull) >= demand.podsPerZone(density)
    }

    /// Walks down from a full node until no density fits any more. The densities rise, so those that
    /// fit are the first ones.
    func setLeastPodsPerNode(_ projection: inout [DensityProjection]) {
        var pods = node.pods
        var fitting = projection.count
        while pods > node.daemonSetPods {
            let footprint = node.footprint(pods: pods)
            while fitting > 0, !holds(projection[fitting - 1].density, pods, footprint) {
                fitting -= 1
            }
            guard fitting > 0 else { return }
            for index in 0..<fitting { projection[index].leastPodsPerNode = pods }
            pods -= 1
        }
    }

    /// Whether every zone holds the nodes of a density, each with so many pods and this footprint.
    private func holds(_ density: Density, _ pods: Int, _ footprint: NodeFootprint) -> Bool {
        let nodes = demand.nodesPerZone(density, workloadPods: pods - node.daemonSetPods)
        let need = ZoneNeed(
            nodes: nodes + demand.surgePerZone, footprint: footprint, demand: demand)
        for zone in zones where !zone.holds(need) { return false }
        return true
    }
}
