import CapacityModel

/// What `subnets` or `check` is asked, with every default filled in but those of the nodes.
struct PlanRequest {
    /// Which of the two commands asks, and what only that one knows.
    enum Kind {
        case subnets(SubnetsRequest)
        case check([Subnet])
    }

    let kind: Kind
    let tableEdition: String?
    /// The node groups: at least one.
    let groups: [NodeGroup]
    /// Whether the instance type is the default, not one that was given.
    let isTypeAssumed: Bool
    /// The number behind `--ec2-instances`; `nil` where pods were given.
    let ec2Instances: Int?
    let demand: Demand
    let vpc: [CIDRBlock]
    let excluded: [CIDRBlock]
    /// Hundredths of the /28 blocks that are to count as broken up.
    let spoiledPercent: Int?
    let explains: Bool

    /// The nodes that the plan counts on; the network of the group whose node has no room is told with
    /// the refusal.
    func nodes() throws(GroupRefusal) -> ClusterNodes {
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
        case .subnets(let request):
            Planner(
                nodes: nodes, demand: demand, vpc: vpc, podBlocks: request.podBlocks,
                excluded: excluded, hasPublicTier: request.hasPublicTier,
                existing: request.existing, futureZones: request.futureZones,
                sizing: request.sizing
            ).plan()
        case .check(let subnets):
            Checker(nodes: nodes, demand: demand, subnets: subnets, vpc: vpc, excluded: excluded)
                .check()
        }
    }
}

/// What only `subnets` is asked.
struct SubnetsRequest {
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
