/// What is asked about subnets: the whole question, before anything is worked out.
public struct PlanQuestion: Sendable {
    /// What is wanted to be known.
    public enum Kind: Sendable {
        /// Subnets for the pods in the VPC.
        case plan
        /// How many pods the VPC holds.
        case fit
        /// The smallest VPC for the pods, out of `vpc`.
        case smallest
        /// Whether these subnets, which exist already, hold the pods.
        case check([Subnet])
    }

    /// What is wanted to be known.
    public var kind: Kind
    /// The node groups: at least one.
    public var groups: [NodeGroup]
    /// What the subnets have to hold.
    public var demand: Demand
    /// The CIDR blocks of the VPC, the primary one first; none where a check is not given any.
    public var vpc: [CIDRBlock]
    /// Further CIDR blocks, for the pods' subnets.
    public var podBlocks: [CIDRBlock]
    /// Address space that is in use, and what else there is to get along with.
    public var context: NetworkContext
    /// Whether there are public subnets.
    public var hasPublicTier: Bool
    /// The subnets that exist, and stay.
    public var existing: [Subnet]
    /// The subnets of an earlier plan to compare with; `nil` where there is nothing to compare.
    public var baseline: [Subnet]?
    /// Zones that may come later, for which room is left: 0 to 25.
    public var futureZones: Int
    /// How large the subnets are made.
    public var sizing: Sizing
    /// Hundredths of the /28 blocks that are to count as broken up; `nil` where that is not asked.
    public var spoiledPercent: Int?
    /// What runs in the subnets today; `nil` where that is not known.
    public var cluster: RunningCluster?
    /// How the demand of a cluster that runs is spread.
    public var spread: Spread

    /// How the demand of a cluster that runs is spread.
    public enum Spread: String, Sendable, CaseIterable {
        /// Evenly over the zones, on nodes that are packed as planned.
        case even
        /// As the nodes run today, zone by zone, where they and their pods are known.
        case asItRuns = "as-it-runs"
    }

    /// A question.
    public init(
        _ kind: Kind, groups: [NodeGroup], demand: Demand, vpc: [CIDRBlock],
        podBlocks: [CIDRBlock] = [], context: NetworkContext = NetworkContext(),
        hasPublicTier: Bool = true, existing: [Subnet] = [], baseline: [Subnet]? = nil,
        futureZones: Int = 0, sizing: Sizing = .smallest, spoiledPercent: Int? = nil,
        cluster: RunningCluster? = nil, spread: Spread = .even
    ) {
        self.kind = kind
        self.groups = groups
        self.demand = demand
        self.vpc = vpc
        self.podBlocks = podBlocks
        self.context = context
        self.hasPublicTier = hasPublicTier
        self.existing = existing
        self.baseline = baseline
        self.futureZones = futureZones
        self.sizing = sizing
        self.spoiledPercent = spoiledPercent
        self.cluster = cluster
        self.spread = spread
    }

    /// The answer.
    ///
    /// - Throws: `GroupRefusal` where the node of a group cannot be planned.
    /// - Complexity: that of `Planner.plan()` or `Checker.check()`; of `.fit`, O(log n) placements for n pods.
    public func answer() throws(GroupRefusal) -> PlanAnswer {
        let nodes = try ClusterNodes.planned(groups, of: cluster, spread)
        switch kind {
        case .plan:
            let (plan, isComparable) = (planner(nodes).plan(), isComparable)
            guard case .tooSmall = plan.outcome, isComparable else {
                return answer(plan, isComparable: isComparable)
            }
            // Where no mode has room there is nothing to compare. What turns a mode on is added to a question
            // that has none.
            let modes = comparison().modesWithRoom
            let hasNone = groups.allSatisfy { $0.settings.mode == .secondaryIP }
            return answer(plan, isComparable: !modes.isEmpty, hasNone ? modes : [])
        case .smallest: return answer(planner(nodes).planInSmallestVPC(of: vpc))
        case .fit:
            let planner = planner(nodes)
            let plan = planner.fitted() ?? planner.plan()
            return answer(plan, beyond: BeyondMostPods(of: plan, by: planner))
        case .check(let subnets):
            var context = context
            context.occupied = cluster?.occupied ?? [:]
            let checker = Checker(
                nodes: nodes, demand: demand(of: nodes), subnets: subnets, vpc: vpc,
                context: context)
            return answer(checker.check())
        }
    }

    /// The demand as it is spread.
    private func demand(of nodes: ClusterNodes) -> Demand {
        running?.demand(demand, of: nodes) ?? demand
    }

    /// The cluster, where the demand is as it runs.
    private var running: RunningCluster? { spread == .asItRuns ? cluster : nil }

    /// Refuses groups whose nodes cannot be planned.
    ///
    /// - Throws: `GroupRefusal` for the first of them.
    public func refuseNodesWithoutRoom() throws(GroupRefusal) {
        _ = try ClusterNodes.planned(groups)
    }

    /// The same demand in every network mode.
    public func comparison() -> Comparison {
        Comparison(of: groups) { planner($0) }
    }

    /// Whether every group has all of the modes, and the targets that a comparison begins with.
    private var isComparable: Bool {
        groups.allSatisfy {
            $0.settings.platform == .linux && $0.targets == WarmPoolTargets()
        }
    }

    private func answer(
        _ plan: SubnetPlan, beyond: BeyondMostPods? = nil, isComparable: Bool = false,
        _ modes: [ModeRemedy] = []
    ) -> PlanAnswer {
        PlanAnswer(
            plan, baseline: baseline, spoiledPercent: spoiledPercent, beyond: beyond,
            isComparable: isComparable, modes: modes, cluster: cluster,
            nodesElsewhere: running?.nodesElsewhere(than: demand.zones) ?? [])
    }

    private func planner(_ nodes: ClusterNodes) -> Planner {
        Planner(
            nodes: nodes, demand: demand, vpc: vpc, podBlocks: podBlocks, context: context,
            hasPublicTier: hasPublicTier, existing: existing, futureZones: futureZones,
            sizing: sizing)
    }
}

/// Why the node of a group cannot be planned.
public struct GroupRefusal: Error {
    /// The group.
    public let group: NodeGroup
    /// Why.
    public let refusal: NodeRefusal
}

extension ClusterNodes {
    /// Node groups as a plan counts on them.
    ///
    /// - Parameter groups: at least one.
    /// - Throws: `GroupRefusal` for the first whose node cannot be planned.
    static func planned(_ groups: [NodeGroup]) throws(GroupRefusal) -> ClusterNodes {
        var planned: [PlannedNodeGroup] = []
        for group in groups {
            do {
                planned.append(try PlannedNodeGroup(group))
            } catch {
                throw GroupRefusal(group: group, refusal: error)
            }
        }
        guard let nodes = ClusterNodes(planned) else {
            fatalError("a question without node groups")
        }
        return nodes
    }

    /// The same of a cluster that may run: nodes that are packed as today take what the ENIs of today hold. Where
    /// the demand is as they run, it says itself what they take.
    static func planned(
        _ groups: [NodeGroup], of cluster: RunningCluster?, _ spread: PlanQuestion.Spread
    ) throws(GroupRefusal) -> ClusterNodes {
        let nodes = try planned(groups)
        return spread == .even ? cluster?.asMeasured(nodes) ?? nodes : nodes
    }
}
