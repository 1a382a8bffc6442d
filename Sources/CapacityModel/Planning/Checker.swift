/// Holds a demand against subnets that exist already.
struct Checker: Sendable {
    /// The nodes that the check counts on.
    var nodes: ClusterNodes
    /// What the subnets have to hold.
    var demand: Demand
    /// The subnets.
    var subnets: [Subnet]
    /// The CIDR blocks of the VPC; without any, nothing is known of free space.
    var vpc: [CIDRBlock]
    /// Address space that is in use, and what else there is to get along with.
    var context: NetworkContext

    /// A check of subnets.
    init(
        nodes: ClusterNodes, demand: Demand, subnets: [Subnet], vpc: [CIDRBlock] = [],
        context: NetworkContext = NetworkContext()
    ) {
        self.nodes = nodes
        self.demand = demand
        self.subnets = subnets
        self.vpc = vpc
        self.context = context
    }

    /// A check for nodes of one kind.
    init(
        node: PlannedNode, demand: Demand, subnets: [Subnet], vpc: [CIDRBlock] = [],
        excluded: [CIDRBlock] = []
    ) {
        self.init(
            nodes: ClusterNodes(node), demand: demand, subnets: subnets, vpc: vpc,
            context: NetworkContext(excluded: excluded))
    }

    /// The node of the first group.
    var node: PlannedNode { nodes.first.node }

    /// The verdict.
    func check() -> SubnetPlan {
        let named = subnets.map { NamedBlock(.subnet($0.name), block: $0.block) }
        let faults =
            BlockFault.faults(ofVPC: vpc.map { NamedBlock(.vpc, block: $0) })
            + BlockFault.faults(of: named, in: vpc)
        var free = AddressPool(vpc)
        for block in context.notFree + subnets.map({ $0.block }) { free.remove(block) }
        return SubnetPlan(
            nodes: nodes, demand: demand, vpc: vpc, podBlocks: [], outcome: .given(faults),
            assessment: Assessment(
                nodes: nodes, demand: demand, subnets: subnets, tiers: tiers,
                occupied: context.occupied),
            free: free, future: [], context: context)
    }

    /// The tiers that zones must have: those of nodes and pods, and others where there are any.
    private var tiers: [Tier] {
        nodes.tiers(
            hasPublic: subnets.contains { $0.tier == .public },
            hasControlPlane: subnets.contains { $0.tier == .controlPlane })
    }
}
