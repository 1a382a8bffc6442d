/// The warm pool of a cluster's nodes over pairs of targets: addresses against calls to EC2.
public struct WarmPoolTuning: Sendable, Hashable {
    /// A pair of targets, and what it costs.
    public struct Row: Sendable, Hashable {
        /// Whether the targets are those in use, not a pair to set.
        public internal(set) var isInUse = false
        /// The targets; those in use in the first row.
        public let targets: WarmPoolTargets
        /// Addresses of all nodes.
        public let addresses: Int64
        /// Addresses of the nodes of the zone that takes most.
        public let addressesOfZone: Int64
        /// Calls to EC2 while the pods of every node come and go, one by one.
        public let calls: Int64
        /// Nodes whose pods do not all get an address.
        public let shortNodes: Int
        /// Pods that get none on them.
        public let podsWithoutAddress: Int
        /// Whether no other pair takes as few addresses and as few calls; of equal ones the first.
        public internal(set) var isOnFrontier = false
    }

    /// The rows: the targets in use first, then `WARM_IP_TARGET` and `MINIMUM_IP_TARGET` rising.
    public let rows: [Row]
    /// What to set, or why nothing.
    public let advice: Advice

    /// What the rows come to.
    public enum Advice: Sendable, Hashable {
        /// The pair of the frontier with the least product of addresses and calls, of those that take
        /// no more addresses than the targets in use.
        case pair(Row)
        /// No such pair has a smaller product than the targets in use.
        case ownIsBest
        /// Pods go without an address whatever the targets.
        case short
    }

    /// The pair to set; `nil` where there is none.
    public var recommended: Row? {
        if case .pair(let row) = advice { row } else { nil }
    }

    /// A node, its network and its pods.
    public struct Node: Sendable, Hashable {
        /// What the CNI has to work with.
        public let network: NodeNetwork
        /// The kubelet's max pods.
        public let kubeletMaxPods: Int
        /// The zone; empty where it is not known.
        public let zone: String
        /// Pods with an address.
        public let pods: Int

        /// A node.
        public init(network: NodeNetwork, kubeletMaxPods: Int, zone: String, pods: Int) {
            self.network = network
            self.kubeletMaxPods = kubeletMaxPods
            self.zone = zone
            self.pods = pods
        }
    }

    /// Runs the pairs on nodes; `nil` without any.
    ///
    /// The pairs are `WARM_IP_TARGET` 1, 2, 3, 5 and 8 with `MINIMUM_IP_TARGET` at the fewest pods of a
    /// node, at half, nine tenths and all of the nodes.
    ///
    /// - Parameters:
    ///   - nodes: the nodes.
    ///   - inUse: the targets of the nodes today.
    /// - Complexity: O(p · d · k²): pairs, different nodes, pods of a node; then O(p · n) for n nodes.
    public init?(_ nodes: [Node], inUse: WarmPoolTargets = WarmPoolTargets()) {
        guard !nodes.isEmpty else { return nil }
        let pods = nodes.map { $0.pods }.sorted()
        var minimums: [Int] = []
        for hundredths in [0, 50, 90, 100] {
            let minimum = max(1, pods[(pods.count - 1) * hundredths / 100])
            if !minimums.contains(minimum) { minimums.append(minimum) }
        }
        var pairs = [inUse]
        for warm in [1, 2, 3, 5, 8] {
            for minimum in minimums {
                let pair = WarmPoolTargets(addresses: warm, minimumAddresses: minimum)
                if pair.addresses != inUse.addresses
                    || pair.minimumAddresses != inUse.minimumAddresses
                {
                    pairs.append(pair)
                }
            }
        }
        var rows = pairs.map { Self.row($0, nodes) }
        rows[0].isInUse = true
        for index in rows.indices where rows[index].shortNodes == 0 {
            let row = rows[index]
            rows[index].isOnFrontier = !rows.enumerated().contains { place, other in
                other.shortNodes == 0 && other.addresses <= row.addresses
                    && other.calls <= row.calls
                    && (place < index || other.addresses < row.addresses || other.calls < row.calls)
            }
        }
        self.rows = rows
        advice = Self.advice(rows)
    }

    private static func advice(_ rows: [Row]) -> Advice {
        guard let own = rows.first, rows.contains(where: { $0.shortNodes == 0 }) else {
            return .short
        }
        let best = rows.filter {
            $0.isOnFrontier && ($0.addresses <= own.addresses || own.shortNodes > 0)
        }.min { $0.addresses * max(1, $0.calls) < $1.addresses * max(1, $1.calls) }
        guard let best, !best.isInUse else { return .ownIsBest }
        return .pair(best)
    }

    /// What one node costs under some targets.
    private struct Cost {
        let addresses, calls: Int64
        let waitingPods: Int
    }

    private static func row(_ targets: WarmPoolTargets, _ nodes: [Node]) -> Row {
        var costs: [Node: Cost] = [:]
        var zones: [String: Int64] = [:]
        var calls: Int64 = 0
        var (short, waiting) = (0, 0)
        for node in nodes {
            // Nodes that differ in their zones only cost the same.
            let kind = Node(
                network: node.network, kubeletMaxPods: node.kubeletMaxPods, zone: "",
                pods: node.pods)
            let cost = costs[kind] ?? cost(of: kind, targets)
            costs[kind] = cost
            zones[node.zone, default: 0] += cost.addresses
            calls += cost.calls
            if cost.waitingPods > 0 { short += 1 }
            waiting += cost.waitingPods
        }
        return Row(
            targets: targets, addresses: zones.values.reduce(0, +),
            addressesOfZone: zones.values.max() ?? 0, calls: calls, shortNodes: short,
            podsWithoutAddress: waiting)
    }

    private static func cost(of node: Node, _ targets: WarmPoolTargets) -> Cost {
        let pool = WarmPool(
            network: node.network, targets: targets, pods: node.pods,
            kubeletMaxPods: node.kubeletMaxPods)
        let calls = EC2Calls(
            comingAndGoing: node.pods, network: node.network, targets: targets,
            kubeletMaxPods: node.kubeletMaxPods)
        return Cost(
            addresses: NodeFootprint(pool, mode: node.network.settings.mode).addresses,
            calls: Int64(calls.total), waitingPods: pool.waitingPods)
    }
}
