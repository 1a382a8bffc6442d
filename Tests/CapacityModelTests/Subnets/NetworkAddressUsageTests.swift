@testable import CapacityModel
import Testing

struct NetworkAddressUsageTests {
    /// Example 2 of <https://docs.aws.amazon.com/vpc/latest/userguide/network-address-usage.html>: 50
    /// Network Load Balancers in two zones, 5,000 instances in each of two subnets with two addresses,
    /// 100 Lambda functions.
    @Test func `the units of AWS's own example`() {
        let balancers = NetworkAddressUsage(services: 50 * 2)
        let instances = NetworkAddressUsage(addresses: 5_000 * 2 * 2)
        let functions = NetworkAddressUsage(services: 100)
        #expect(balancers.units == 600)
        #expect(instances.units == 20_000)
        #expect(functions.units == 600)
        let vpc = balancers + instances + functions
        #expect(vpc.units == 21_200)
        #expect((2 * vpc).units == 42_400)
    }

    struct Node: Sendable {
        let type: String
        var mode = NetworkMode.secondaryIP
        let pods: Int
        let interfaces, units: Int
    }

    static let nodes: [Node] = [
        // 3 ENIs of 10 addresses: 30, and 2 further ENIs.
        Node(type: "m5.large", pods: 27, interfaces: 3, units: 32),
        // One ENI with 7 prefixes.
        Node(type: "m5.large", mode: .prefixDelegation, pods: 108, interfaces: 1, units: 8),
        // 3 ENIs of 6 addresses, and 2 further ENIs.
        Node(type: "t3.medium", pods: 15, interfaces: 3, units: 20),
        // The primary ENI has its own address only; 2 more have 10 each: 1 + 20 + 2.
        Node(type: "m5.large", mode: .customNetworking, pods: 18, interfaces: 3, units: 23),
    ]

    @Test(arguments: nodes)
    func `the units of a node, by hand`(row: Node) throws {
        let node = try Sample.node(row.type, row.mode, pods: row.pods)
        #expect(node.networkInterfaces == row.interfaces)
        #expect(NetworkAddressUsage(of: PlannedNodeGroup(node)).units == row.units)
    }

    /// The trunk ENI and a branch ENI for each pod have an address each and are further ENIs: with 9
    /// pods of m5.large 1 + 1 + 9 ENIs with an address, 10 of them further ones, and 9 addresses kept
    /// warm on the first.
    @Test func `branch ENIs count as ENIs and addresses`() throws {
        var settings = NetworkSettings(mode: .secondaryIP)
        settings.hasSecurityGroupsForPods = true
        let network = NodeNetwork(type: try Sample.type("m5.large"), settings: settings)
        let node = try PlannedNode(
            network: network, pods: 9, workload: Workload(hasSecurityGroups: true))
        #expect(node.networkInterfaces == 11)
        #expect(NetworkAddressUsage(of: PlannedNodeGroup(node)).units == 11 + 9 + 10)
    }

    /// t3.medium: 20 units; beside nodes 24 addresses, 42 public ones and a NAT gateway: 72.
    @Test func `the worked example`() throws {
        let plan = try FindingScenario().plan()
        #expect(plan.usageBesideNodes.units == 72)
        let nodes: [Int64] = [16, 29, 42]
        let units: [Int64] = nodes.map { ($0 * 20 + 72) * 3 }
        #expect(plan.usage.map { $0.networkAddressUsage.units } == units)
        #expect(plan.usage.map { $0.networkInterfaces } == [144, 261, 378])
    }

    @Test func `units are counted one by one in any plan`() {
        var planners = RandomPlanner(seed: 417)
        for _ in 0..<60 {
            let planner = planners.next()
            let plan = planner.plan()
            guard let row = plan.assessment.projection.first else { continue }
            let pool = planner.node.pool(pods: planner.node.pods)
            var (units, interfaces) = (0, 0)
            for place in planner.demand.zones.indices {
                // Of the zones that may be lost the others carry the pods.
                let isLost = place < planner.demand.toleratedZoneLosses
                for _ in 0..<(isLost ? 0 : row.nodesPerZone + row.surgePerZone) {
                    for eni in 0..<pool.attachedENIs {
                        units += eni == 0 ? 1 : 2
                        interfaces += 1
                    }
                    units += pool.secondaryIPs + pool.prefixes
                }
                let allowances = planner.demand.allowances
                units += allowances.controlPlane + allowances.loadBalancer
                if planner.hasPublicTier, !plan.assessment.verdicts.isEmpty {
                    let count = allowances.publicAddresses(zones: planner.demand.zones.count)
                    units += max(0, count - 1) + 6
                }
            }
            let usage = PlanAnswer(plan).usage[0]
            #expect(usage.networkAddressUsage.units == units)
            #expect(usage.networkInterfaces == interfaces)
        }
    }
}
