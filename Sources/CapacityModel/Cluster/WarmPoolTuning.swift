/// The warm pool of a cluster's nodes over pairs of targets: addresses against calls to EC2.
public struct WarmPoolTuning: Sendable, Hashable {
    /// The rows: the targets in use first, or the CNI's defaults where it is not known which are, then
    /// `WARM_IP_TARGET` and `MINIMUM_IP_TARGET` rising.
    public let rows: [Row]
    /// What the nodes take today.
    public let today: Today
    /// What the ENIs of nodes hold, beside what the first row gives them; `nil` where that is not known.
    public let heldAddresses: HeldAddresses?
    /// What to set, or why nothing.
    public let advice: Advice

    /// What the rows come to.
    public enum Advice: Sendable, Hashable {
        /// The pair of the frontier with the least product of addresses and calls, of those that take
        /// no more addresses than the targets in use; where only the addresses of today are measured, of
        /// those that take fewer.
        case pair(Row)
        /// No such pair has a smaller product than the targets in use, or takes fewer addresses than today.
        case ownIsBest
        /// Pods go without an address whatever the targets.
        case short
    }

    /// The pair to set; `nil` where there is none.
    public var recommended: Row? {
        if case .pair(let row) = advice { row } else { nil }
    }

    /// Runs the pairs on nodes; `nil` without any.
    ///
    /// The pairs are `WARM_IP_TARGET` 1, 2, 3, 5 and 8 with `MINIMUM_IP_TARGET` at the fewest pods of a
    /// node, at half, nine tenths and all of the nodes.
    ///
    /// - Parameters:
    ///   - nodes: the nodes.
    ///   - inUse: the targets of the nodes today.
    ///   - areKnown: whether it is known that these are the targets.
    ///   - areMeasured: whether nodes take today what their ENIs hold, as nothing says how the CNI is set.
    /// - Complexity: O(p · d · k²): pairs, different nodes, pods of a node; then O(p · n) for n nodes.
    public init?(
        _ nodes: [Node], inUse: WarmPoolTargets = WarmPoolTargets(), areKnown: Bool = true,
        areMeasured: Bool = false
    ) {
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
        rows[0].isInUse = areKnown
        for index in rows.indices where rows[index].shortNodes == 0 {
            let row = rows[index]
            rows[index].isOnFrontier = !rows.enumerated().contains { place, other in
                other.shortNodes == 0 && other.addresses <= row.addresses
                    && other.calls <= row.calls
                    && (place < index || other.addresses < row.addresses || other.calls < row.calls)
            }
        }
        let today = Today(nodes, rows[0], areMeasured ? inUse : nil)
        self.rows = rows
        self.today = today
        // Under settings that are only asked about nodes hold what others gave them.
        heldAddresses =
            areKnown || areMeasured
            ? HeldAddresses(of: nodes, inUse, areTargetsKnown: areKnown) : nil
        advice = Self.advice(rows, today)
    }

    private static func advice(_ rows: [Row], _ today: Today) -> Advice {
        guard let own = rows.first, rows.contains(where: { $0.shortNodes == 0 }) else {
            return .short
        }
        let isMeasured = today.measuredNodes > 0
        let best = rows.filter {
            // How many calls the targets of today cost is not known where only addresses are measured.
            $0.isOnFrontier
                && (isMeasured
                    ? $0 != own && $0.addresses < today.addresses
                    : $0.addresses <= own.addresses || own.shortNodes > 0)
        }.min { $0.addresses * max(1, $0.calls) < $1.addresses * max(1, $1.calls) }
        guard let best, best != own else { return .ownIsBest }
        return .pair(best)
    }

    /// What one node costs under some targets.
    struct Cost {
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
            let kind = node.anywhere
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

    static func cost(of node: Node, _ targets: WarmPoolTargets) -> Cost {
        let pool = WarmPool(
            network: node.network, targets: targets, pods: node.pods,
            kubeletMaxPods: node.kubeletMaxPods)
        let calls = EC2Calls(
            comingAndGoing: node.pods, network: node.network, targets: targets,
            kubeletMaxPods: node.kubeletMaxPods)
        return Cost(
            addresses: node.footprint(of: pool).addresses + Int64(node.podsOnBranchENIs),
            calls: Int64(calls.total), waitingPods: pool.waitingPods)
    }
}
