import CapacityModel

/// A plan for 600 pods, or a check of subnets that exist when there are any.
struct FindingScenario: Sendable {
    var type = "t3.medium"
    var mode = NetworkMode.secondaryIP
    var vpc = ["10.0.0.0/16"]
    var podBlocks: [String] = []
    var excluded: [String] = []
    var zones = 3
    var required: Int?
    var isCheck = false
    var privateBlocks: [String] = []
    var podSubnets: [String] = []
    var publicBlocks: [String] = []

    func plan() throws -> SubnetPlan {
        let node = try Sample.node(type, mode)
        let demand = try Sample.demand(required: required, zones: zones)
        let excluded = try Sample.blocks(excluded)
        if isCheck {
            return Checker(
                node: node, demand: demand,
                subnets: try Sample.subnets(.private, privateBlocks)
                    + Sample.subnets(.pod, podSubnets) + Sample.subnets(.public, publicBlocks),
                vpc: try Sample.blocks(vpc), excluded: excluded
            ).check()
        }
        return Planner(
            node: node, demand: demand, vpc: try Sample.blocks(vpc),
            podBlocks: try Sample.blocks(podBlocks), excluded: excluded
        ).plan()
    }

    /// A check of private subnets of t3.small.
    static func check(
        _ blocks: [String], public publicBlocks: [String] = [], vpc: [String] = ["10.0.0.0/16"],
        required: Int? = nil, zones: Int = 3
    ) -> FindingScenario {
        FindingScenario(
            type: "t3.small", vpc: vpc, zones: zones, required: required, isCheck: true,
            privateBlocks: blocks, publicBlocks: publicBlocks)
    }
}
