/// The settings of the VPC CNI that decide how many pods a node can give an address.
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
