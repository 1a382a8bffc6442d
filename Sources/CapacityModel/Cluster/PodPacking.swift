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

    /// The pods that have their address on a node: half of the nodes carry no more.
    let medianServed: Int

    /// The pods to count on: the median, and one beyond those of DaemonSets at the least.
    public var plannedPods: Int { max(median, medianDaemonSetPods + 1) }

    /// The pods to count on where a node has addresses for so many: those that wait there for one that
    /// never comes are not counted; those that have one stay, so that a limit that is not true is told.
    public func plannedPods(limit: Int) -> Int {
        plannedPods > limit ? max(min(limit, median), medianServed) : plannedPods
    }

    /// The packing of nodes; `nil` without any.
    public init?(instanceType: String, _ nodes: [(node: RunningNode, pods: RunningPods)]) {
        guard !nodes.isEmpty else { return nil }
        self.instanceType = instanceType
        self.nodes = nodes.count
        let addressed = nodes.map { $0.pods.addressed }.sorted()
        let daemons = nodes.map { $0.pods.ofDaemonSets }.sorted()
        let served = nodes.map { $0.pods.addressed - $0.pods.waitingForAddress }.sorted()
        medianServed = served[(served.count - 1) / 2]
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
