/// Address space beyond the subnets that a plan has to get along with.
public struct NetworkContext: Sendable, Hashable {
    /// Peers, transit gateways and networks on premises, which must stay reachable.
    public let avoided: [NamedBlock]
    /// Address space of the VPC that is in use.
    public let excluded: [CIDRBlock]
    /// The service CIDR that was given; `nil` for EKS's own choice.
    public let serviceBlock: CIDRBlock?
    /// The room of subnets that exist and have something in them which stays; all others are empty.
    public internal(set) var occupied: [CIDRBlock: SubnetRoom] = [:]

    /// A context; without arguments nothing is known of one.
    public init(
        avoided: [NamedBlock] = [], excluded: [CIDRBlock] = [], serviceBlock: CIDRBlock? = nil
    ) {
        self.avoided = avoided
        self.excluded = excluded
        self.serviceBlock = serviceBlock
    }

    /// Address space that no subnet may take.
    public var inUse: [CIDRBlock] { excluded + avoided.map { $0.block } }

    /// Address space that is not free: what is in use, and the service CIDR that was given.
    public var notFree: [CIDRBlock] { inUse + (serviceBlock.map { [$0] } ?? []) }
}
