/// Further CIDR blocks with which the subnets of a density have room, where they have none in the VPC.
public struct BlockCure: Sendable, Hashable {
    /// The density.
    public let density: Density
    /// Blocks for the VPC; none where only pods lack space.
    public let vpc: [CIDRBlock]
    /// Blocks for pods alone, or a pool of them; none where only the VPC lacks space.
    public let pods: [CIDRBlock]

    /// All of the blocks: at least one.
    public var blocks: [CIDRBlock] { vpc + pods }
}
