import CapacityModel

/// What `subnets` or `check` is asked, with every default filled in but those of the node.
struct PlanRequest {
    /// Which of the two commands asks, and what only that one knows.
    enum Kind {
        case subnets(podBlocks: [CIDRBlock], hasPublicTier: Bool)
        case check([Subnet])
    }

    let kind: Kind
    let tableEdition: String?
    let network: NodeNetwork
    /// Whether the instance type is the default, not one that was given.
    let isTypeAssumed: Bool
    let targets: WarmPoolTargets
    let kubeletMaxPods: Int?
    let podsPerNode: Int?
    let daemonSetPods: Int
    let workload: Workload
    /// The number behind `--ec2-instances`; `nil` where pods were given.
    let ec2Instances: Int?
    let demand: Demand
    let vpc: [CIDRBlock]
    let excluded: [CIDRBlock]
    let context: NetworkContext
    let explains: Bool

    /// The node that the plan counts on.
    func node() throws(NodeRefusal) -> PlannedNode {
        try PlannedNode(
            network: network, targets: targets, kubeletMaxPods: kubeletMaxPods,
            pods: podsPerNode, daemonSetPods: daemonSetPods, workload: workload)
    }

    /// The answer of the model.
    func plan(_ node: PlannedNode) -> SubnetPlan {
        var plan = planOfSubnets(node)
        plan.context = context
        return plan
    }

    private func planOfSubnets(_ node: PlannedNode) -> SubnetPlan {
        // Address space to be avoided is as good as used.
        let excluded = context.avoided.map { $0.block } + excluded
        switch kind {
        case .subnets(let podBlocks, let hasPublicTier):
            return Planner(
                node: node, demand: demand, vpc: vpc, podBlocks: podBlocks, excluded: excluded,
                hasPublicTier: hasPublicTier
            ).plan()
        case .check(let subnets):
            return Checker(
                node: node, demand: demand, subnets: subnets, vpc: vpc, excluded: excluded
            ).check()
        }
    }
}
