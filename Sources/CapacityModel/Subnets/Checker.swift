/// Holds a demand against subnets that exist already.
public struct Checker: Sendable {
    /// The node that the check counts on.
    public var node: PlannedNode
    /// What the subnets have to hold.
    public var demand: Demand
    /// The subnets.
    public var subnets: [Subnet]
    /// The CIDR blocks of the VPC; without any, nothing is known of free space.
    public var vpc: [CIDRBlock]
    /// Address space that is in use.
    public var excluded: [CIDRBlock]

    /// A check of subnets.
    public init(
        node: PlannedNode, demand: Demand, subnets: [Subnet], vpc: [CIDRBlock] = [],
        excluded: [CIDRBlock] = []
    ) {
        self.node = node
        self.demand = demand
        self.subnets = subnets
        self.vpc = vpc
        self.excluded = excluded
    }

    /// The verdict.
    public func check() -> SubnetPlan {
        let named = subnets.map { NamedBlock(name: $0.name, block: $0.block) }
        let faults =
            BlockFault.faults(ofVPC: vpc.map { NamedBlock(name: "--cidr", block: $0) })
            + BlockFault.faults(of: named, in: vpc)
        var free = AddressPool(vpc)
        for block in excluded + subnets.map({ $0.block }) { free.remove(block) }
        return SubnetPlan(
            node: node, demand: demand, vpc: vpc, podBlocks: [], outcome: .given(faults),
            assessment: Assessment(node: node, demand: demand, subnets: subnets, tiers: tiers),
            free: free)
    }

    /// The tiers that every zone must have: those of nodes and pods, and public ones where there are any.
    private var tiers: [Tier] {
        Tier.needed(
            mode: node.network.settings.mode,
            hasPublic: subnets.contains { $0.tier == .public })
    }
}
