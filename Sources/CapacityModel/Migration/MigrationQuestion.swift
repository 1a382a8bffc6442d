/// What is asked about the way of a running cluster to another setting of the CNI.
public struct MigrationQuestion: Sendable {
    /// What is turned on.
    public var target: NetworkSwitch
    /// The node groups of today: at least one, none of which has the setting on.
    public var groups: [NodeGroup]
    /// What the nodes have to carry: at the required density while they are replaced, and at the largest
    /// one in the subnets that the pods get.
    public var demand: Demand
    /// The subnets that exist.
    public var subnets: [Subnet]
    /// The CIDR blocks of the VPC, the first of them the primary one.
    public var vpc: [CIDRBlock]
    /// Blocks for subnets of pods, where custom networking needs them; of one that is larger than a /16,
    /// pieces are chosen.
    public var podBlocks: [CIDRBlock]
    /// Address space that is in use.
    public var excluded: [CIDRBlock]
    /// What runs in the subnets today; `nil` where that is not known.
    public var cluster: RunningCluster?
    /// How the demand of a cluster that runs is spread.
    public var spread: PlanQuestion.Spread

    /// A question.
    public init(
        to target: NetworkSwitch, groups: [NodeGroup], demand: Demand, subnets: [Subnet],
        vpc: [CIDRBlock], podBlocks: [CIDRBlock] = [], excluded: [CIDRBlock] = [],
        cluster: RunningCluster? = nil, spread: PlanQuestion.Spread = .even
    ) {
        self.target = target
        self.groups = groups
        self.demand = demand
        self.subnets = subnets
        self.vpc = vpc
        self.podBlocks = podBlocks
        self.excluded = excluded
        self.cluster = cluster
        self.spread = spread
    }

    /// The answer.
    ///
    /// - Throws: `GroupRefusal` where the node of a group cannot be planned, in the old mode or the new one.
    public func answer() throws(GroupRefusal) -> Migration {
        let before = try ClusterNodes.planned(groups, of: cluster, spread)
        let after = try ClusterNodes.planned(before.groups.map { target.turnedOn(in: $0) })
        let running = spread == .asItRuns ? cluster : nil
        return Migration(
            of: before, to: target, after,
            demand: running.map { $0.demand(demand, of: before) } ?? demand, subnets: subnets,
            vpc: vpc,
            offered: podBlocks, excluded: excluded,
            subnetsOfToday: cluster?.subnets.map { $0.subnet.block } ?? [],
            subnetsOfPlan: cluster?.subnets.filter { $0.isPlanned }.map { $0.subnet.block } ?? [],
            wholeBlocks: { cluster?.wholeBlocks(in: $0, $1, beside: subnets) },
            occupied: cluster?.occupied ?? [:],
            nodesElsewhere: running?.nodesElsewhere(than: demand.zones) ?? [])
    }
}
