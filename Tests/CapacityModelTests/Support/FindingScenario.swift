@testable import CapacityModel

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
    var avoided: [String] = []
    var serviceBlock: String?
    var pods = 600
    /// Names or IDs of the zones; without any they are `a`, `b`, `c` …
    var zoneNames: [String] = []

    func plan() throws -> PlanAnswer {
        let node = try Sample.node(type, mode)
        var demand = try Sample.demand(pods: pods, required: required, zones: zones)
        let named = zoneNames.map { AvailabilityZone(name: $0, suffix: $0) }
        if let other = Demand(pods: Int64(pods), zones: named) { demand = other }
        let context = NetworkContext(
            avoided: try Sample.blocks(avoided).map { NamedBlock(.avoided(name: nil), block: $0) },
            excluded: try Sample.blocks(excluded),
            serviceBlock: try serviceBlock.map { try Sample.block($0) })
        if isCheck {
            let checker = Checker(
                nodes: ClusterNodes(node), demand: demand,
                subnets: try Sample.subnets(.private, privateBlocks)
                    + Sample.subnets(.pod, podSubnets) + Sample.subnets(.public, publicBlocks),
                vpc: try Sample.blocks(vpc), context: context)
            return PlanAnswer(checker.check())
        }
        let planner = Planner(
            nodes: ClusterNodes(node), demand: demand, vpc: try Sample.blocks(vpc),
            podBlocks: try Sample.blocks(podBlocks), context: context)
        return PlanAnswer(planner.plan())
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
