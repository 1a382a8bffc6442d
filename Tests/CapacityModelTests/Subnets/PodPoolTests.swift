@testable import CapacityModel
import Testing

/// The /16 that a plan chooses from a pool for the subnets of pods.
struct PodPoolTests {
    /// A VPC, pools, and the pieces that a plan adds to the VPC
    /// (https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html).
    static let pools: [(vpc: String, pools: [String], chosen: [String])] = [
        ("10.0.0.0/16", ["100.64.0.0/10"], ["100.64.0.0/16"]),
        // 10.0.0.0/16 cannot stand beside a block of 10.0.0.0/15.
        ("10.1.0.0/16", ["10.0.0.0/8"], ["10.2.0.0/16"]),
        // Neither Docker's 172.17.0.0/16 nor 172.31.0.0/16: the last of the others fits best.
        ("172.16.0.0/16", ["172.16.0.0/12"], ["172.30.0.0/16"]),
        // Of another range of RFC 1918 nothing can be added, so the other pool is taken first.
        ("172.16.0.0/16", ["10.0.0.0/8", "100.64.0.0/10"], ["100.64.0.0/16"]),
        // Where there is nothing else, the plan takes it, and a finding says what AWS will say.
        ("172.16.0.0/16", ["10.0.0.0/8"], ["10.0.0.0/16"]),
    ]

    @Test(arguments: pools)
    func `legal pieces are chosen first`(vpc: String, pools: [String], chosen: [String]) throws {
        let plan = Planner(
            node: try Sample.node("m5.large", .customNetworking), demand: try Sample.demand(),
            vpc: [try Sample.block(vpc)], podBlocks: try Sample.blocks(pools)
        ).plan()
        #expect(plan.podBlocks.map { $0.description } == chosen)
        let isRefused = Findings.of(PlanAnswer(plan)).contains {
            $0.code == .secondaryCIDRNotAllowed
        }
        #expect(isRefused == (chosen[0].hasPrefix("10.0.") && vpc.hasPrefix("172")))
    }
}
