@testable import CapacityModel
import Testing

/// What the subnets of several node groups hold, counted up from plans.
struct NodeGroupHoldingsTests {
    @Test func `a plan that holds its pods says that it does, and one pod more is one too many`()
        throws
    {
        var random = SeededGenerator(seed: 97)
        let types = ["t3.medium", "m5.large", "c6i.xlarge", "r5.2xlarge"]
        for _ in 0..<120 {
            let groups = try (0..<Int.random(in: 2...4, using: &random)).map { _ in
                try PlannedNodeGroup(
                    NodeGroup(
                        type: try Sample.type(types[Int.random(in: 0..<4, using: &random)]),
                        settings: NetworkSettings(mode: .secondaryIP),
                        weight: Int.random(in: 1...100, using: &random),
                        surge: Bool.random(using: &random) ? .percent(10) : nil))
            }
            let nodes = try #require(ClusterNodes(groups))
            let zones = Int.random(in: 1...4, using: &random)
            func plan(_ pods: Int) throws -> SubnetPlan {
                Planner(
                    nodes: nodes,
                    demand: try Sample.demand(pods: pods, hundredths: [100], zones: zones),
                    vpc: [try Sample.block("10.0.0.0/16")]
                ).plan()
            }
            let planned = try plan(Int.random(in: 1...4_000, using: &random))
            let holds = planned.assessment.holds
            #expect(holds.pods >= planned.demand.pods)
            for (pods, fits) in [(holds.pods, true), (holds.pods + 1, false)] {
                let check = Checker(
                    nodes: nodes,
                    demand: try Sample.demand(pods: Int(pods), hundredths: [100], zones: zones),
                    subnets: planned.subnets
                ).check()
                #expect(check.assessment.projection[0].fits == fits, "\(pods) \(zones)")
            }
        }
    }

    @Test func `the pods of groups grow by the density, each rounded up once`() throws {
        let groups = try [480, 239].map { weight in
            try PlannedNodeGroup(
                NodeGroup(
                    type: try Sample.type("m5.large"),
                    settings: NetworkSettings(mode: .secondaryIP), weight: weight))
        }
        let nodes = try #require(ClusterNodes(groups))
        let density = try #require(Density(hundredths: 150))
        #expect(nodes.groups.map { nodes.share(of: 719, at: density, $0) } == [720, 359])
    }
}
