/// A node of a cluster as Kubernetes describes it.
public struct RunningNode: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The instance type, by its label; `nil` where it has none.
    public let instanceType: String?
    /// The zone, by its label; `nil` where it has none.
    public let zone: String?
    /// The kubelet's max pods: `status.capacity.pods`; `nil` where it has not said.
    public let maxPods: Int?
    /// What it runs.
    public let platform: NodePlatform
    /// The ID of its EC2 instance, from `spec.providerID`; `nil` where it has not said.
    public let instanceID: String?
    /// Whether it is on its way out: it takes no new pods.
    public let isLeaving: Bool
    /// The group that it is of, by its labels; `nil` where they name none.
    public let group: Group?
    /// Its ENIs; `nil` where they are not known.
    public var interfaces: [AttachedInterface]?

    /// Who starts the nodes of its kind.
    public struct Group: Sendable, Hashable {
        /// The kinds of groups that labels tell.
        public enum Kind: String, Sendable, CaseIterable {
            /// `eks.amazonaws.com/nodegroup`
            case managedNodeGroup = "managed-node-group"
            /// `karpenter.sh/nodepool`
            case nodePool = "node-pool"
        }

        /// The kind.
        public let kind: Kind
        /// The name.
        public let name: String

        /// A group.
        public init(kind: Kind, name: String) {
            self.kind = kind
            self.name = name
        }
    }

    /// A node.
    public init(
        name: String, instanceType: String?, zone: String?, maxPods: Int?,
        platform: NodePlatform = .linux, instanceID: String? = nil, isLeaving: Bool = false,
        group: Group? = nil, interfaces: [AttachedInterface]? = nil
    ) {
        self.name = name
        self.instanceType = instanceType
        self.zone = zone
        self.maxPods = maxPods
        self.platform = platform
        self.instanceID = instanceID
        self.isLeaving = isLeaving
        self.group = group
        self.interfaces = interfaces
    }
}

/// The pods of a node that run or are about to.
public struct RunningPods: Sendable, Hashable {
    /// Pods with an address of their own.
    public var addressed = 0
    /// How many of them are a DaemonSet's.
    public var ofDaemonSets = 0
    /// Pods on the network of the host.
    public var onHostNetwork = 0
    /// Of those with an address of their own, how many wait for it: they are bound to the node.
    public var waitingForAddress = 0
    /// Of those with an address of their own, how many have it on a branch ENI.
    public var onBranchENIs = 0

    /// No pod.
    public init() {}
}
