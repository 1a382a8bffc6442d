/// A demand, the subnets for it and how they compare: made by `Planner` or given to `Checker`.
public struct SubnetPlan: Sendable, Hashable {
    /// The nodes that the plan counts on.
    public let nodes: ClusterNodes
    /// What the subnets have to hold.
    public let demand: Demand
    /// The CIDR blocks of the VPC; none where a check was not given any.
    public let vpc: [CIDRBlock]
    /// Further CIDR blocks, for the pods' subnets only; of pools, the pieces that were chosen.
    public let podBlocks: [CIDRBlock]
    /// How the subnets came about.
    public let outcome: Outcome
    /// The demand held against the subnets.
    public let assessment: Assessment
    /// What is left of the VPC.
    public let free: AddressPool
    /// Space that is kept for further zones.
    public let future: [FutureSubnet]
    /// Whether some of the subnets exist already, though the others are planned.
    var hasExisting = false
    /// Further CIDR blocks for the densities that have no room, rising; none where every density has room, and
    /// where subnets were given.
    public internal(set) var blockCures: [BlockCure] = []

    /// The node of the first group.
    public var node: PlannedNode { nodes.first.node }

    /// The subnets.
    public var subnets: [Subnet] { assessment.verdicts.map { $0.subnet } }
    /// What else the plan has to get along with.
    public let context: NetworkContext

    /// How the subnets of a plan came about.
    public enum Outcome: Sendable, Hashable {
        /// They were placed for this density.
        case placed(Density)
        /// They were given, with these faults.
        case given([BlockFault])
        /// There are none: the blocks of the VPC have faults.
        case refused([BlockFault])
        /// There are none: the VPC does not hold even the smallest density.
        case tooSmall(VPCShortfall)
    }

    /// The faults of the blocks that were given.
    public var faults: [BlockFault] {
        switch outcome {
        case .given(let faults), .refused(let faults): faults
        case .placed, .tooSmall: []
        }
    }

    /// Addresses of the VPC, of all its blocks.
    public var vpcAddressCount: Int64 { AddressPool(vpc + podBlocks).freeAddressCount }
}
