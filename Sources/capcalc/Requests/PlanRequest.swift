import CapacityModel

/// What `subnets` or `check` is asked, with every default filled in but those of the nodes.
struct PlanRequest {
    /// Which of the two commands asks, and what only that one knows.
    enum Kind {
        case subnets(SubnetsRequest)
        case check([Subnet])

        /// Whether there are public subnets.
        var hasPublicTier: Bool {
            switch self {
            case .subnets(let request): request.hasPublicTier
            case .check(let subnets): subnets.contains { $0.tier == .public }
            }
        }

        /// The tiers of subnets that nodes of these groups use.
        func tiers(_ groups: [NodeGroup], hasControlPlane: Bool) -> Set<Tier> {
            var tiers: Set<Tier> = [.private]
            if groups.contains(where: { $0.settings.mode.usesCustomNetworking }) {
                tiers.insert(.pod)
            }
            if hasPublicTier { tiers.insert(.public) }
            if hasControlPlane { tiers.insert(.controlPlane) }
            return tiers
        }
    }

    let kind: Kind
    let tableEdition: String?
    /// The node groups: at least one.
    let groups: [NodeGroup]
    /// Whether the instance type is the default, not one that was given.
    let isTypeAssumed: Bool
    /// The number behind `--ec2-instances`; `nil` where pods were given.
    let ec2Instances: Int?
    var demand: Demand
    let vpc: [CIDRBlock]
    let context: NetworkContext
    /// What documents say of the cluster; `nil` without any.
    let cluster: RunningCluster?
    /// Hundredths of the /28 blocks that are to count as broken up.
    let spoiledPercent: Int?
    let explains: Bool
    /// The EKS cluster that the subnets are for.
    let clusterName: String?

    /// The nodes that the plan counts on; the network of the group whose node has no room is told with
    /// the refusal.
    func nodes() throws(GroupRefusal) -> ClusterNodes { try Self.nodes(of: groups) }

    /// Node groups as a plan counts on them.
    static func nodes(of groups: [NodeGroup]) throws(GroupRefusal) -> ClusterNodes {
        var planned: [PlannedNodeGroup] = []
        for group in groups {
            do {
                planned.append(try PlannedNodeGroup(group))
            } catch {
                throw GroupRefusal(group: group, refusal: error)
            }
        }
        guard let nodes = ClusterNodes(planned) else {
            throw GroupRefusal(group: groups[0], refusal: .vCPUsUnknown)
        }
        return nodes
    }

    /// The answer of the model.
    func plan(_ nodes: ClusterNodes) -> SubnetPlan {
        switch kind {
        case .subnets(let request): plan(planner(nodes, request), request.question)
        case .check(let subnets):
            Checker(nodes: nodes, demand: demand, subnets: subnets, vpc: vpc, context: context)
                .check()
        }
    }

    private func plan(_ planner: Planner, _ question: SubnetsRequest.Question) -> SubnetPlan {
        switch question {
        case .plan, .compare: planner.plan()
        case .fit: planner.fitted() ?? planner.plan()
        case .smallest: planner.planInSmallestVPC(of: vpc)
        }
    }

    /// The planner of `subnets`.
    func planner(_ nodes: ClusterNodes, _ request: SubnetsRequest) -> Planner {
        Planner(
            nodes: nodes, demand: demand, vpc: vpc, podBlocks: request.podBlocks,
            context: context, hasPublicTier: request.hasPublicTier, existing: request.existing,
            futureZones: request.futureZones, sizing: request.sizing)
    }
}

/// What only `subnets` is asked.
struct SubnetsRequest {
    /// What is wanted to be known.
    enum Question: String, CaseIterable {
        /// Subnets for the pods in the VPC.
        case plan
        /// How many pods the VPC holds.
        case fit
        /// The smallest VPC for the pods.
        case smallest
        /// The same demand in every network mode.
        case compare
    }

    let question: Question
    let podBlocks: [CIDRBlock]
    let hasPublicTier: Bool
    /// The subnets that exist, and stay.
    let existing: [Subnet]
    /// The subnets to compare with; `nil` where there is nothing to compare.
    let baseline: [Subnet]?
    let futureZones: Int
    let sizing: Sizing
}

/// Why the node of a group cannot be planned.
struct GroupRefusal: Error {
    let group: NodeGroup
    let refusal: NodeRefusal
}
