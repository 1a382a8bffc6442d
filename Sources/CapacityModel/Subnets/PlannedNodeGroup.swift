/// A group of nodes as a plan counts on it.
public struct PlannedNodeGroup: Sendable, Hashable {
    /// What was asked for.
    public let group: NodeGroup
    /// The node of the first type.
    public let node: PlannedNode
    /// The nodes of the other types; each carries as many pods as the first.
    public let otherNodes: [PlannedNode]

    init(group: NodeGroup, node: PlannedNode, otherNodes: [PlannedNode]) {
        self.group = group
        self.node = node
        self.otherNodes = otherNodes
    }

    /// A group of one node's kind, without a name.
    public init(_ node: PlannedNode) {
        self.init(
            group: NodeGroup(
                type: node.network.type, settings: node.network.settings, targets: node.targets,
                kubeletMaxPods: node.givenMaxPods, podsPerNode: node.givenPods,
                daemonSetPods: node.daemonSetPods, workload: node.workload,
                measuredAddresses: node.measuredAddresses),
            node: node, otherNodes: [])
    }

    /// The most addresses that a node takes with so many pods, whichever type it is of.
    public func footprint(pods: Int) -> NodeFootprint {
        var footprint = node.footprint(pods: pods)
        for other in otherNodes { footprint = footprint.larger(other.footprint(pods: pods)) }
        return footprint
    }

    /// The most addresses that a full node takes.
    public var footprint: NodeFootprint { footprint(pods: node.pods) }
}
