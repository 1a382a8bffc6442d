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

    /// A node.
    public init(
        name: String, instanceType: String?, zone: String?, maxPods: Int?,
        platform: NodePlatform = .linux, instanceID: String? = nil
    ) {
        self.name = name
        self.instanceType = instanceType
        self.zone = zone
        self.maxPods = maxPods
        self.platform = platform
        self.instanceID = instanceID
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

    /// No pod.
    public init() {}
}
