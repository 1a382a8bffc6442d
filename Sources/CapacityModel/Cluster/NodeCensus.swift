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
        /// Workload pods for which a node that stays has no address left.
        var pushedPods = 0
        var leavingNodesWithPods = 0
        var further = 0
        var waitingPods = 0
        var sample = NodeSample()
        var emptySample = NodeSample()
        var leavingSample = NodeSample()
        var nodesOfPools = 0
        var surge = 0

        /// Nodes that are empty yet take the pods that come, and their addresses then.
        var nodes: Int { carrying + max(empty, further) }
        /// Nodes that come for pods, of the NodePools whose nodes are all that stay.
        var furtherOfPools: Int {
            let staying = carrying + empty
            return staying > 0 && nodesOfPools == staying ? nodes - staying : 0
        }
    }

    private var cells: [[Cell]]
    /// The nodes of each managed node group and of each NodePool, by its name: how many of each group in
    /// each zone.
    private var managed: [String: [[Int]]] = [:]
    private var pools: [String: [[Int]]] = [:]
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

    /// Counts pods for which a node that stays never gets an address: they wait for another node.
    mutating func addPushed(_ pods: Int, group: Int, zone: Int) {
        cells[group][zone].pushedPods += pods
    }

    mutating func add(
        _ node: RunningNode, _ pods: RunningPods, _ use: NodeUse, group: Int, zone: Int
    ) {
        let workload = pods.addressed - pods.ofDaemonSets
        guard !node.isLeaving else {
            cells[group][zone].leavingPods += workload
            cells[group][zone].leavingNodesWithPods += workload > 0 ? 1 : 0
            cells[group][zone].leavingSample.add(use)
            return
        }
        if workload > 0 {
            cells[group][zone].carrying += 1
            cells[group][zone].sample.add(use)
        } else {
            cells[group][zone].empty += 1
            cells[group][zone].emptySample.add(use)
        }
        cells[group][zone].pods += workload
        let none = Array(repeating: Array(repeating: 0, count: zones), count: groups)
        switch node.group?.kind {
        case .managedNodeGroup:
            managed[node.group?.name ?? "", default: none][group][zone] += 1
        case .nodePool:
            cells[group][zone].nodesOfPools += 1
            pools[node.group?.name ?? "", default: none][group][zone] += 1
        case nil: cells[group][zone].surge = Self.usualSurge
        }
    }

    /// All workload pods on nodes.
    var workloadPods: Int {
        cells.reduce(0) { $0 + $1.reduce(0) { $0 + $1.pods + $1.leavingPods + $1.pushedPods } }
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
        for group in 0..<groups {
            for zone in 0..<zones where cells[group][zone].pushedPods > 0 {
                let pods = cells[group][zone].pushedPods
                cells[group][zone].further += nodes(for: pods, group)
                cells[group][zone].waitingPods += pods
            }
        }
        guard waiting > 0 else { return }
        let leaving = cells.map { $0.reduce(0) { $0 + $1.leavingPods } }
        let home =
            carried[most] > 0
            ? most : leaving.indices.max { leaving[$0] < leaving[$1] } ?? 0
        let each = waiting.dividedRoundingUp(by: zones)
        for zone in 0..<zones {
            cells[home][zone].further += nodes(for: each, home)
            cells[home][zone].waitingPods += waiting / zones + (zone < waiting % zones ? 1 : 0)
        }
    }

    /// So many pods by the mean of those on the nodes of a group that carry any and stay, rounded up; where
    /// none does, by that of those that leave, and where these carry none either, no node.
    private func nodes(for pods: Int, _ group: Int) -> Int {
        var (carrying, carried) = cells[group].reduce((0, 0)) {
            ($0.0 + $1.carrying, $0.1 + $1.pods)
        }
        if carried == 0 {
            (carrying, carried) = cells[group].reduce((0, 0)) {
                ($0.0 + $1.leavingNodesWithPods, $0.1 + $1.leavingPods)
            }
        }
        return (pods * carrying).dividedRoundingUp(by: max(1, carried))
    }

    /// The group of a zone's nodes that a managed node group or a NodePool has most of; `nil` where it has
    /// none there. An update may add nodes of any of its types: they are taken to be of that one.
    private func mostUsed(of known: [[Int]], in zone: Int) -> Int? {
        let sums = known.map { $0.reduce(0, +) }
        return known.indices.filter { known[$0][zone] > 0 }.max { sums[$0] < sums[$1] }
    }

    /// The nodes of NodePools by group and zone, those of all its types where a pool's surge is counted.
    private var nodesWithSharedSurge: [[Int]] {
        var shared = Array(repeating: Array(repeating: 0, count: zones), count: groups)
        for (_, known) in pools {
            for zone in 0..<zones {
                guard let group = mostUsed(of: known, in: zone) else { continue }
                for other in 0..<groups { shared[group][zone] += known[other][zone] }
            }
        }
        for group in 0..<groups {
            for zone in 0..<zones where shared[group][zone] > 0 {
                shared[group][zone] += cells[group][zone].furtherOfPools
            }
        }
        return shared
    }

    /// The nodes of each group by zone.
    var runningGroups: [RunningDemand.Group] {
        var surges = cells.map { $0.map { $0.surge } }
        for (_, known) in managed {
            for zone in 0..<zones {
                guard let group = mostUsed(of: known, in: zone) else { continue }
                surges[group][zone] += Self.usualSurge
            }
        }
        let shared = nodesWithSharedSurge
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
                    let nodes = cell.nodes
                    let own =
                        cell.further > 0 ? cell.sample : cell.sample.beside(cell.emptySample)
                    return RunningDemand.ZoneNodes(
                        nodes: nodes, pods: cell.pods + cell.waitingPods,
                        sample: own.nodes > 0 ? own : usual,
                        surge: staying == 0 && nodes > 0
                            ? Self.usualSurge : surges[group][zone],
                        nodesWithSharedSurge: shared[group][zone])
                })
        }
    }
}
