/// A group of nodes as a plan counts on it.
public struct PlannedNodeGroup: Sendable, Hashable {
    /// All of it behind one reference: it is large, and handed on often.
    private let content: Content

    private final class Content: Sendable {
        let group: NodeGroup
        let node: PlannedNode
        let otherNodes: [PlannedNode]
        let footprint: NodeFootprint
        let networkInterfaces: Int

        init(group: NodeGroup, node: PlannedNode, otherNodes: [PlannedNode]) {
            self.group = group
            self.node = node
            self.otherNodes = otherNodes
            footprint = PlannedNodeGroup.footprint(of: node, otherNodes, pods: node.pods)
            networkInterfaces = otherNodes.reduce(node.networkInterfaces) {
                max($0, $1.networkInterfaces)
            }
        }
    }

    private init(group: NodeGroup, node: PlannedNode, otherNodes: [PlannedNode]) {
        content = Content(group: group, node: node, otherNodes: otherNodes)
    }

    /// What was asked for.
    public var group: NodeGroup { content.group }
    /// The node of the first type.
    public var node: PlannedNode { content.node }
    /// The nodes of the other types; each carries as many pods as the first.
    public var otherNodes: [PlannedNode] { content.otherNodes }
    /// The most addresses that a full node takes.
    public var footprint: NodeFootprint { content.footprint }
    /// The most ENIs of a full node, whichever type it is of.
    public var networkInterfaces: Int { content.networkInterfaces }

    /// Groups are equal where what was asked for is, and the nodes.
    public static func == (left: PlannedNodeGroup, right: PlannedNodeGroup) -> Bool {
        left.group == right.group && left.node == right.node && left.otherNodes == right.otherNodes
    }

    /// Hashes what was asked for.
    public func hash(into hasher: inout Hasher) { hasher.combine(group) }

    /// Plans the nodes of a group: all types carry as many pods as the one that takes fewest.
    ///
    /// - Throws: `NodeRefusal` where a value is not known, or no pod has room.
    public init(_ group: NodeGroup) throws(NodeRefusal) {
        var lowest: Int?
        // Karpenter sets those of each type.
        if group.givenMaxPods(of: group.type) == nil, !group.otherTypes.isEmpty,
            group.settings.reservedENIs == nil
        {
            for network in group.networks {
                guard let recommended = network.recommendedMaxPods else { throw .vCPUsUnknown }
                lowest = min(lowest ?? recommended, recommended)
            }
        }
        let types = group.otherTypes
        let maxPods = { (type: InstanceType) in group.givenMaxPods(of: type) ?? lowest }
        let node = try group.node(
            group.type, kubeletMaxPods: maxPods(group.type), pods: group.podsPerNode)
        guard !types.isEmpty else {
            self.init(group: group, node: node, otherNodes: [])
            return
        }
        var pods = node.pods
        for type in types {
            let other = try group.node(
                type, kubeletMaxPods: maxPods(type), pods: group.podsPerNode)
            pods = min(pods, other.pods)
        }
        var others: [PlannedNode] = []
        for type in types {
            others.append(try group.node(type, kubeletMaxPods: maxPods(type), pods: pods))
        }
        self.init(
            group: group,
            node: try group.node(
                group.type, kubeletMaxPods: maxPods(group.type), pods: pods), otherNodes: others)
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

    /// The pods of a full node if it had no ENI less for custom networking; `nil` where it has none less.
    var podsWithoutCustomNetworking: Int? {
        var other = group
        guard other.settings.mode.usesCustomNetworking else { return nil }
        other.settings.mode = NetworkMode(
            prefixDelegation: other.settings.mode.usesPrefixDelegation, customNetworking: false)
        return try? PlannedNodeGroup(other).node.pods
    }

    /// The most addresses that a node takes with so many pods, whichever type it is of.
    public func footprint(pods: Int) -> NodeFootprint {
        Self.footprint(of: content.node, content.otherNodes, pods: pods)
    }

    /// The most ENIs of a node with so many pods, whichever type it is of.
    func networkInterfaces(pods: Int) -> Int {
        otherNodes.reduce(node.networkInterfaces(pods: pods)) {
            max($0, $1.networkInterfaces(pods: pods))
        }
    }

    private static func footprint(
        of node: PlannedNode, _ others: [PlannedNode], pods: Int
    ) -> NodeFootprint {
        others.reduce(node.footprint(pods: pods)) { $0.larger($1.footprint(pods: pods)) }
    }
}
