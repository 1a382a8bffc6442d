/// Counts the nodes of a cluster by group and zone: those that stay, and those on their way out.
struct NodeCensus {
    /// Nodes of one group in one zone.
    private struct Cell {
        /// Nodes that stay, with workload pods and without.
        var carrying = 0
        var empty = 0
        /// Workload pods on nodes that stay, and on those that leave.
        var pods = 0
        var leavingPods = 0
        var leavingNodesWithPods = 0
        var further = 0
        var waitingPods = 0
        var sample = NodeSample()
        var emptySample = NodeSample()
        var leavingSample = NodeSample()
        var nodesOfPools = 0
        var surge = 0
    }

    private var cells: [[Cell]]
    /// The nodes of each managed node group, by its name: how many of each group, and in which zones.
    private var managed: [String: (groups: [Int], zones: [Bool])] = [:]
    private let groups: Int
    private let zones: Int
    /// Nodes that an update of a managed node group adds in each zone, and what is counted for nodes of
    /// which nothing says who starts them
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html>).
    private static let usualSurge = 2

    init(groups: Int, zones: Int) {
        self.groups = groups
        self.zones = zones
        cells = Array(repeating: Array(repeating: Cell(), count: zones), count: groups)
    }

    mutating func add(
        _ node: RunningNode, _ pods: RunningPods, _ footprint: NodeFootprint, group: Int, zone: Int
    ) {
        let workload = pods.addressed - pods.ofDaemonSets
        guard !node.isLeaving else {
            cells[group][zone].leavingPods += workload
            cells[group][zone].leavingNodesWithPods += workload > 0 ? 1 : 0
            cells[group][zone].leavingSample.add(footprint)
            return
        }
        if workload > 0 {
            cells[group][zone].carrying += 1
            cells[group][zone].sample.add(footprint)
        } else {
            cells[group][zone].empty += 1
            cells[group][zone].emptySample.add(footprint)
        }
        cells[group][zone].pods += workload
        switch node.group?.kind {
        case .managedNodeGroup:
            var known =
                managed[node.group?.name ?? ""]
                ?? (Array(repeating: 0, count: groups), Array(repeating: false, count: zones))
            known.groups[group] += 1
            known.zones[zone] = true
            managed[node.group?.name ?? ""] = known
        case .nodePool: cells[group][zone].nodesOfPools += 1
        case nil: cells[group][zone].surge = Self.usualSurge
        }
    }

    /// All workload pods on nodes.
    var workloadPods: Int {
        cells.reduce(0) { $0 + $1.reduce(0) { $0 + $1.pods + $1.leavingPods } }
    }

    /// Adds the nodes for pods whose nodes are on their way out, and for pods that wait for a node.
    mutating func addFurtherNodes(waiting: Int) {
        // Pods go to nodes of their own kind where some stay, otherwise to the kind that carries most.
        let carried = cells.map { $0.reduce(0) { $0 + $1.pods } }
        let most = carried.indices.max { carried[$0] < carried[$1] } ?? 0
        for group in 0..<groups {
            let home = carried[group] > 0 ? group : most
            for zone in 0..<zones {
                let pods = cells[group][zone].leavingPods
                guard pods > 0 else { continue }
                guard carried[home] > 0 else {
                    // The only packing there is: their own.
                    cells[group][zone].further += cells[group][zone].leavingNodesWithPods
                    cells[group][zone].waitingPods += pods
                    continue
                }
                cells[home][zone].further += nodes(for: pods, home)
                cells[home][zone].waitingPods += pods
            }
        }
        guard waiting > 0 else { return }
        let each = waiting.dividedRoundingUp(by: zones)
        for zone in 0..<zones {
            cells[most][zone].further += carried[most] > 0 ? nodes(for: each, most) : 0
            cells[most][zone].waitingPods += each
        }
    }

    /// So many pods by the mean of those on the nodes of a group that carry any and stay, rounded up.
    private func nodes(for pods: Int, _ group: Int) -> Int {
        let (carrying, carried) = cells[group].reduce((0, 0)) {
            ($0.0 + $1.carrying, $0.1 + $1.pods)
        }
        return (pods * carrying).dividedRoundingUp(by: max(1, carried))
    }

    /// The nodes of each group by zone.
    var runningGroups: [RunningDemand.Group] {
        var surges = cells.map { $0.map { $0.surge } }
        for (_, known) in managed {
            // An update adds nodes of any of its types: of the one that it has most of.
            let group = known.groups.indices.max { known.groups[$0] < known.groups[$1] } ?? 0
            for zone in 0..<zones where known.zones[zone] { surges[group][zone] += Self.usualSurge }
        }
        return cells.enumerated().map { group, row in
            let samples = [
                row.reduce(NodeSample()) { $0.beside($1.sample) },
                row.reduce(NodeSample()) { $0.beside($1.leavingSample) },
                row.reduce(NodeSample()) { $0.beside($1.emptySample) },
            ]
            let usual = samples.first { $0.nodes > 0 } ?? NodeSample()
            return RunningDemand.Group(
                zones: row.enumerated().map { zone, cell in
                    let staying = cell.carrying + cell.empty
                    // Nodes that are empty yet take the pods that come, and their addresses then.
                    let nodes = cell.carrying + max(cell.empty, cell.further)
                    let own =
                        cell.further > 0 ? cell.sample : cell.sample.beside(cell.emptySample)
                    let isOfPools = staying > 0 && cell.nodesOfPools == staying
                    return RunningDemand.ZoneNodes(
                        nodes: nodes, pods: cell.pods + cell.waitingPods,
                        sample: own.nodes > 0 ? own : usual,
                        surge: staying == 0 && nodes > 0
                            ? Self.usualSurge : surges[group][zone],
                        nodesWithSharedSurge: isOfPools ? nodes : cell.nodesOfPools)
                })
        }
    }
}
