/// What the model concludes from a plan or a check, each thing once: findings, reports and exports only
/// read it.
public struct PlanAnswer: Sendable {
    /// The demand, the subnets for it and how they compare.
    public let plan: SubnetPlan
    /// Whether the subnets hold what was asked for.
    public internal(set) var verdict: PlanVerdict
    /// What the plan uses at each density, in their order.
    public let usage: [DensityUsage]
    /// What nodes of each group use, in their order: those that run today, or a full node.
    public let usageOfNodes: [NodesUsage]
    /// What a zone uses beside its nodes.
    public let usageBesideNodes: NetworkAddressUsage
    /// What the plan takes of each quota. Nodes are counted where the subnets hold a density.
    public let quotaUses: [QuotaUse]
    /// The addresses of Kubernetes services.
    public let serviceCIDR: ServiceCIDR
    /// Blocks of the plan on address space that must stay reachable, and what could take their place.
    public let overlapsWithAvoided: [OverlapWithAvoided]
    /// Blocks of the VPC that AWS's table forbids beside its primary one, and what could take their place.
    public let restrictedAssociations: [RestrictedBlock]
    /// The CIDR reservations that keep room for prefixes.
    public let reservations: [SubnetReservation]
    /// What would make subnets that exist, or a VPC without room, hold the required density, where they do not,
    /// and the largest one.
    public let cures: [DensityCures]
    /// The pods of a full node of each group if it had no ENI less for custom networking; `nil` where it
    /// has none less.
    public let podsWithoutCustomNetworking: [Int?]
    /// What DaemonSets would change, where none are counted.
    public let uncountedDaemonSets: UncountedDaemonSets?
    /// What a smaller warm pool would let half-full nodes hold, where the smallest density needs dense ones.
    public let smallerWarmPool: SmallerWarmPool?
    /// What becomes of the subnets of an earlier plan; none where there is no earlier plan.
    public let changes: [SubnetChange]
    /// What is left with /28 blocks broken up, where that is asked.
    public let spoiled: SpoiledBlocks?
    /// What lies beyond the most pods of the VPC, where they are asked for.
    public let beyond: BeyondMostPods?
    /// How many of the densities, from the smallest on, still run with any one zone lost: the worst choice.
    public let densitiesSurvivingZoneLoss: Int
    /// Whether the network modes can be compared for the same question.
    let isComparable: Bool
    /// What runs in the subnets today, and which zone runs out first; `nil` where that is not known.
    public let cluster: ClusterOutlook?

    /// Concludes from a plan.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - baseline: the subnets of an earlier plan, where there is one.
    ///   - spoiledPercent: hundredths of the /28 blocks that are to count as broken up.
    ///   - beyond: what lies beyond the most pods, where they are asked for.
    ///   - isComparable: whether the network modes can be compared for the same question.
    ///   - modes: the modes in which a VPC has room that has none now.
    ///   - cluster: what runs in the subnets today.
    ///   - nodesElsewhere: nodes of the cluster that are left out.
    public init(
        _ plan: SubnetPlan, baseline: [Subnet]? = nil, spoiledPercent: Int? = nil,
        beyond: BeyondMostPods? = nil, isComparable: Bool = false,
        modes: [ModeRemedy] = [], cluster: RunningCluster? = nil,
        nodesElsewhere: [NodesElsewhere] = []
    ) {
        let ofNodes = plan.usageOfNodes
        let besideNodes = plan.usageBesideNodes(
            hasPublic: plan.assessment.verdicts.contains { $0.subnet.tier == .public })
        let usage = plan.assessment.projection.map {
            plan.usage(at: $0, ofNodes: ofNodes, besideNodes: besideNodes)
        }
        let (cures, quotaUses) = (plan.cures(modes), plan.quotaUses(usage))
        var space = plan.addressSpace
        space.keepOut(of: plan.blockCures.flatMap { $0.blocks } + cures.flatMap { $0.newBlocks })
        let overlaps = plan.overlapsWithAvoided(space)
        space.keepOut(of: overlaps.compactMap { $0.replacement })
        let restricted = plan.restrictedAssociations(space)
        space.keepOut(of: restricted.compactMap { $0.replacement })
        let services = plan.serviceCIDR(space, overlaps)
        self.usage = usage
        usageOfNodes = ofNodes
        usageBesideNodes = besideNodes
        self.quotaUses = quotaUses
        serviceCIDR = services
        verdict = plan.verdict(services: services, quotas: quotaUses)
        overlapsWithAvoided = overlaps
        restrictedAssociations = restricted
        reservations = plan.reservations
        self.cures = cures
        podsWithoutCustomNetworking = plan.nodes.groups.map { $0.podsWithoutCustomNetworking }
        uncountedDaemonSets = plan.uncountedDaemonSets
        smallerWarmPool = plan.smallerWarmPool
        changes =
            plan.assessment.verdicts.isEmpty
            ? [] : baseline.map { SubnetChange.changes(from: $0, to: plan.subnets) } ?? []
        spoiled = spoiledPercent.flatMap { plan.spoiled(percent: $0) }
        // The pods of a cluster that runs are rounded up, what it holds is rounded down.
        let isPlannedFor = plan.demand.running != nil && plan.demand.toleratedZoneLosses > 0
        let pods = plan.assessment.holds.podsOneZoneLost
        densitiesSurvivingZoneLoss = plan.assessment.projection.count {
            $0.fits && (isPlannedFor || $0.pods <= pods)
        }
        self.beyond = beyond
        self.isComparable = isComparable
        self.cluster = cluster.map { ClusterOutlook(of: $0, in: plan, nodesElsewhere) }
        self.plan = plan
    }
}

extension PlanAnswer {
    /// The cures of the largest density that any are looked for.
    public var remedies: [Remedy] { cures.last?.remedies ?? [] }
    /// The nodes that the plan counts on.
    public var nodes: ClusterNodes { plan.nodes }
    /// What the subnets have to hold.
    public var demand: Demand { plan.demand }
    /// The CIDR blocks of the VPC; none where a check was not given any.
    public var vpc: [CIDRBlock] { plan.vpc }
    /// Further CIDR blocks, for the pods' subnets only; of pools, the pieces that were chosen.
    public var podBlocks: [CIDRBlock] { plan.podBlocks }
    /// How the subnets came about.
    public var outcome: SubnetPlan.Outcome { plan.outcome }
    /// The demand held against the subnets.
    public var assessment: Assessment { plan.assessment }
    /// The subnets.
    public var subnets: [Subnet] { plan.subnets }
    /// What is left of the VPC.
    public var free: AddressPool { plan.free }
    /// Space that is kept for further zones.
    public var future: [FutureSubnet] { plan.future }
    /// The faults of the blocks that were given.
    public var faults: [BlockFault] { plan.faults }
    /// The part of the address space of the VPC and of the pods' blocks that planned subnets take, in tenths
    /// of a percent, rounded; `nil` where none were planned, or something other than addresses stands against
    /// the plan.
    public var vpcShareTenths: Int64? {
        guard case .placed = outcome, !verdict.isForbidden else { return nil }
        let used = assessment.verdicts.reduce(Int64(0)) { $0 + $1.subnet.block.addressCount }
        let total = max(1, plan.vpcAddressCount)
        return (used * 2_000 + total) / (2 * total)
    }
    /// Whether nodes take whole /28 blocks.
    public var needsWholeBlocks: Bool { nodes.networks.contains { $0.grantsPrefixes } }
    /// What the plan uses at the largest density that the subnets hold.
    public var plannedUsage: DensityUsage? {
        assessment.projection.lastIndex { $0.fits }.map { usage[$0] }
    }
}

extension PlanAnswer {
    /// How many pods more than run the subnets hold, below 0 where they hold fewer; `nil` where none are known to
    /// run.
    public var podsBeyondToday: Int64? {
        cluster?.cluster.podsToPlan.map { assessment.holds.pods - Int64($0) }
    }
}
