/// Whose an ENI is, by its type and the words that AWS's services describe theirs with.
public struct InterfaceOwner: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// The name, such as that of a load balancer, a node group or an instance type; `nil` where nothing
    /// says it.
    public let name: String?

    /// The kinds of owners.
    public enum Kind: String, Sendable, CaseIterable {
        /// Nodes of a managed node group.
        case managedNodeGroup = "managed-node-group"
        /// Nodes of a NodePool.
        case nodePool = "node-pool"
        /// Nodes of an instance type that no label says the group of; without a name, nodes of which no
        /// more is known.
        case nodes
        /// An instance that is no node of the cluster, by its ID.
        case instance
        /// The control plane of a cluster, by the name of the cluster.
        case controlPlane = "control-plane"
        /// A load balancer, such as `app/web`.
        case loadBalancer = "load-balancer"
        /// A NAT gateway, by its ID.
        case natGateway = "nat-gateway"
        /// An interface endpoint, by its ID.
        case endpoint
        /// A function of Lambda.
        case function
        /// A database of RDS.
        case database
        /// Nobody: the CNI has left it behind, and it is attached to nothing.
        case unused
        /// Anything else, by its description.
        case other
    }

    /// An owner.
    public init(_ kind: Kind, _ name: String? = nil) {
        self.kind = kind
        self.name = name
    }

    /// Whose the ENIs of a node are.
    init(of node: RunningNode) {
        switch node.group?.kind {
        case .managedNodeGroup: self.init(.managedNodeGroup, node.group?.name)
        case .nodePool: self.init(.nodePool, node.group?.name)
        case nil: self.init(.nodes, node.instanceType)
        }
    }
}
