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
    let explains: Bool
    /// The EKS cluster that the subnets are for.
    let clusterName: String?

    /// The node that the plan counts on.
    func node() throws(NodeRefusal) -> PlannedNode {
        try PlannedNode(
            network: network, targets: targets, kubeletMaxPods: kubeletMaxPods,
            pods: podsPerNode, daemonSetPods: daemonSetPods, workload: workload)
    }

    /// The answer of the model.
    func plan(_ node: PlannedNode) -> SubnetPlan {
        switch kind {
        case .subnets(let podBlocks, let hasPublicTier):
            Planner(
                node: node, demand: demand, vpc: vpc, podBlocks: podBlocks, excluded: excluded,
                hasPublicTier: hasPublicTier
            ).plan()
        case .check(let subnets):
            Checker(node: node, demand: demand, subnets: subnets, vpc: vpc, excluded: excluded)
                .check()
        }
    }
}
