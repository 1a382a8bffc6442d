@testable import CapacityModel
import Testing

/// Several node groups in one plan.
struct NodeGroupTests {
    private static func group(
        _ name: String, _ types: [String], mode: NetworkMode = .secondaryIP, weight: Int,
        surge: Surge? = nil
    ) throws -> PlannedNodeGroup {
        try PlannedNodeGroup(
            NodeGroup(
                name: name, type: try Sample.type(types[0]),
                otherTypes: try types.dropFirst().map { try Sample.type($0) },
                settings: NetworkSettings(mode: mode), weight: weight, surge: surge))
    }

    // A managed node group gives every node the lowest max pods of its types
    // (https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html).
    static let mixed: [(types: [String], maxPods: Int, pods: Int, addresses: Int)] = [
        // 29 of m5.large; 20 pods by its vCPUs, in 3 ENIs of 10 addresses. On m5.xlarge 8 of 28 places
        // are free, fewer than the 14 of an ENI, and 28 are fewer than 29: 3 ENIs of 15.
        (["m5.xlarge", "m5.large"], 29, 20, 45),
        (["m5.large", "m5.xlarge"], 29, 20, 45),
        // 8 of m6g.medium: 6 pods. m5.4xlarge has 30 addresses an ENI, and keeps one more.
        (["m5.4xlarge", "m6g.medium"], 8, 6, 30),
        // 17 of t3.medium, 58 of t3.xlarge.
        (["t3.xlarge", "t3.medium"], 17, 15, 30),
    ]

    @Test(arguments: mixed)
    func `a group of several types takes the lowest max pods and the most addresses`(
        types: [String], maxPods: Int, pods: Int, addresses: Int
    ) throws {
        let group = try Self.group("g", types, weight: 1)
        for node in [group.node] + group.otherNodes {
            #expect(node.kubeletMaxPods == maxPods)
            #expect(node.pods == pods)
        }
        #expect(group.footprint.addresses == addresses)
        let each = ([group.node] + group.otherNodes).map { $0.footprint.addresses }
        #expect(group.footprint.addresses == each.max())
    }

    @Test func `a subnet holds the sum of the groups, each with its own surge`() throws {
        let groups = [
            try Self.group("web", ["m5.large"], weight: 400),
            try Self.group(
                "batch", ["c5.xlarge"], mode: .prefixDelegation, weight: 200, surge: .percent(10)),
        ]
        let nodes = try #require(ClusterNodes(groups))
        let demand = try Sample.demand(pods: 600, hundredths: [100, 250])
        for density in demand.densities {
            let row = DensityProjection(density: density, demand: demand, nodes: nodes)
            let pods = [400, 200].map { Int64($0 * density.hundredths + 99) / 100 }
            let perZone = pods.map { ($0 + 2) / 3 }
            #expect(row.groups.map { $0.podsPerZone } == perZone)
            let counts = [(perZone[0] + 19) / 20, (perZone[1] + 39) / 40]
            #expect(row.groups.map { $0.nodesPerZone } == counts)
            #expect(row.groups.map { $0.surgePerZone } == [2, (counts[1] + 9) / 10])
            // m5.large: 30. c5.xlarge with 40 pods: an ENI and 4 prefixes.
            let needed = (counts[0] + 2) * 30 + (counts[1] + (counts[1] + 9) / 10) * 65 + 24
            #expect(row.need[.private].addresses == needed)
        }
    }

    @Test func `shares are rounded up and add up to all pods`() throws {
        var random = SeededGenerator(seed: 96)
        for _ in 0..<300 {
            let weights = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                Int.random(in: 1...10_000_000, using: &random)
            }
            let groups = try weights.map { try Self.group("g", ["m5.large"], weight: $0) }
            let nodes = try #require(ClusterNodes(groups))
            let pods = Int64.random(in: 1...1_000_000_000, using: &random)
            let total = weights.reduce(0, +)
            for (group, weight) in zip(nodes.groups, weights) {
                let share = nodes.share(of: pods, group)
                #expect(Int128(share) * Int128(total) >= Int128(pods) * Int128(weight))
                #expect(Int128(share - 1) * Int128(total) < Int128(pods) * Int128(weight))
            }
        }
    }

    // https://github.com/hashicorp/terraform/issues/26013: cidrsubnets("10.194.48.0/21", 2,4,2,4,2,4), a
    // /23 and a /25 for each of three zones, finds no room in the order given; there is room.
    @Test func `a mix that cannot be packed in the order given is packed`() throws {
        let plan = Planner(
            node: try Sample.node("m5.large"),
            demand: try Sample.demand(
                pods: 660, hundredths: [100], allowances: Allowances(publicTier: 100)),
            vpc: [try Sample.block("10.194.48.0/21")]
        ).plan()
        #expect(
            plan.subnets.map { $0.block.description } == [
                "10.194.48.0/23", "10.194.50.0/23", "10.194.52.0/23", "10.194.54.0/25",
                "10.194.54.128/25", "10.194.55.0/25",
            ])
    }
}
