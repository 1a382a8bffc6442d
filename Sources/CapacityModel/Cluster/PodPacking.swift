/// How many pods with an address the nodes of one instance type carry.
public struct PodPacking: Sendable, Hashable {
    /// The instance type.
    public let instanceType: String
    /// Nodes.
    public let nodes: Int
    /// Pods with an address on all of them.
    public let pods: Int
    /// Pods of DaemonSets with an address on all of them.
    public let daemonSetPods: Int
    /// The fewest pods with an address that a node carries.
    public let least: Int
    /// Half of the nodes carry no more.
    public let median: Int
    /// The most that a node carries.
    public let most: Int
    /// Pods of DaemonSets with an address on a node: half of the nodes carry no more.
    public let medianDaemonSetPods: Int
    /// The kubelet's max pods that most nodes have; `nil` where none has said.
    public let maxPods: Int?

    /// The pods to count on: the median, and one beyond those of DaemonSets at the least.
    public var plannedPods: Int { max(median, medianDaemonSetPods + 1) }

    /// The packing of nodes; `nil` without any.
    public init?(instanceType: String, _ nodes: [(node: RunningNode, pods: RunningPods)]) {
        guard !nodes.isEmpty else { return nil }
        self.instanceType = instanceType
        self.nodes = nodes.count
        let addressed = nodes.map { $0.pods.addressed }.sorted()
        let daemons = nodes.map { $0.pods.ofDaemonSets }.sorted()
        pods = addressed.reduce(0, +)
        daemonSetPods = daemons.reduce(0, +)
        least = addressed[0]
        median = addressed[(addressed.count - 1) / 2]
        most = addressed[addressed.count - 1]
        medianDaemonSetPods = daemons[(daemons.count - 1) / 2]
        var counts: [Int: Int] = [:]
        for maxPods in nodes.compactMap({ $0.node.maxPods }) { counts[maxPods, default: 0] += 1 }
        maxPods = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
}
