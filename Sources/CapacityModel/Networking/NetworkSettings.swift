/// The settings of the VPC CNI and of the kubelet that decide how many pods a node takes.
public struct NetworkSettings: Sendable, Hashable {
    /// The mode that is asked for.
    public var mode: NetworkMode
    /// `MAX_ENI`: the CNI attaches at most so many ENIs, 1 to 100; `nil` for as many as the type takes.
    public var maxENI: Int?
    /// The version of the CNI; `nil` for one that can do all that the instance type can.
    public var cniVersion: CNIVersion?
    /// What the node runs.
    public var platform: NodePlatform
    /// Whether pods can have security groups of their own (`ENABLE_POD_ENI`): a trunk ENI then takes
    /// the place of one that carries pods.
    public var hasSecurityGroupsForPods: Bool
    /// ENIs that the CNI leaves alone.
    public var unmanaged: UnmanagedENIs

    /// Pods without an address of their own: 0 to 1,000; `nil` for those that the platform has.
    public var hostNetworkPods: Int?
    /// Karpenter's `RESERVED_ENIS`, 0 to 1,000,000: the max pods that it sets count so many ENIs less, while
    /// the CNI takes them; `nil` where nodes are not Karpenter's, or it is not known
    /// (<https://karpenter.sh/docs/reference/settings/>).
    public var reservedENIs: Int?
    /// The kubelet's `podsPerCore`, 1 to 1,000; `nil` where it is not set
    /// (<https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/>).
    public var podsPerCore: Int?
    /// Whether the node runs Bottlerocket, which reserves memory by the kubelet's max pods and has a volume
    /// for data beside that for itself (<https://bottlerocket.dev/en/os/latest/#/concepts/>).
    public var isBottlerocket = false

    /// Settings of a mode.
    public init(
        mode: NetworkMode, maxENI: Int? = nil, cniVersion: CNIVersion? = nil,
        platform: NodePlatform = .linux, hasSecurityGroupsForPods: Bool = false,
        unmanaged: UnmanagedENIs = UnmanagedENIs()
    ) {
        self.mode = mode
        self.maxENI = maxENI
        self.cniVersion = cniVersion
        self.platform = platform
        self.hasSecurityGroupsForPods = hasSecurityGroupsForPods
        self.unmanaged = unmanaged
    }
}
