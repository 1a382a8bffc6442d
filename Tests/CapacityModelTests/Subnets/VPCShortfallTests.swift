@testable import CapacityModel
import Testing

struct VPCShortfallTests {
    /// A VPC that is too small for a demand of three zones, and what is said of it.
    struct Case: Sendable {
        var mode = NetworkMode.secondaryIP
        let vpc: [String]
        var podBlocks: [String] = []
        var excluded: [String] = []
        var pods = 600
        var isPodBlocks = false
        let needed, free: Int
        let length: Int?
        var sixteens = 1
        /// The blocks to add for 1×, with blanks between them; `nil` where no few help.
        let cure: String?
    }

    // 100.64.0.0/10 can be added to every VPC:
    // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
    static let cases: [Case] = [
        // 3 /23 and 3 /26 for 1×.
        Case(
            vpc: ["172.16.0.0/22"], needed: 1728, free: 1024, length: 21,
            cure: "100.64.0.0/21"),
        Case(
            vpc: ["172.16.0.0/22"], excluded: ["172.16.0.0/24"], needed: 1728, free: 768,
            length: 21, cure: "100.64.0.0/21"),
        Case(vpc: [], needed: 1728, free: 0, length: 21, cure: "100.64.0.0/21"),
        // The suggestion lies beside what is in use.
        Case(
            vpc: ["100.64.0.0/22"], needed: 1728, free: 1024, length: 21,
            cure: "100.64.8.0/21"),
        Case(
            vpc: ["172.16.0.0/22"], excluded: ["100.64.0.0/11", "100.96.0.0/12"], needed: 1728,
            free: 1024, length: 21, cure: "100.112.0.0/21"),
        Case(
            vpc: ["172.16.0.0/22"], excluded: ["100.64.0.0/10"], needed: 1728, free: 1024,
            length: 21, cure: nil),
        // Free space enough, but no /23 is whole.
        Case(
            vpc: ["172.16.0.0/21"],
            excluded: ["172.16.0.0/28", "172.16.2.0/28", "172.16.4.0/28"],
            needed: 1728, free: 2000, length: 21, cure: "100.64.0.0/21"),
        // 5,000 pods: 112 + 2 nodes of 18 and 24 are 2,076 a zone.
        Case(
            vpc: ["172.16.0.0/20"], pods: 5000, needed: 3 * 4096 + 192, free: 4096, length: 18,
            cure: "100.64.0.0/18"),
        // 3 /18 are less than a /16, together with 3 /26 still.
        Case(
            vpc: ["172.16.0.0/17"], pods: 40_000, needed: 3 * 16_384 + 192, free: 32_768,
            length: 16, cure: "100.64.0.0/16"),
        Case(
            vpc: ["172.16.0.0/16"], pods: 50_000, needed: 3 * 32_768 + 192, free: 65_536,
            length: nil, sixteens: 2,
            cure: "100.64.0.0/16 100.65.0.0/16"),
        // Nodes never lie in 100.64.0.0/10 where pods have subnets of their own: they get private space.
        Case(
            mode: .customNetworking, vpc: ["172.16.0.0/24"], podBlocks: ["100.64.0.0/20"],
            needed: 384, free: 256, length: 23, cure: "172.16.2.0/23"),
        // Pods without blocks of their own.
        Case(
            mode: .customNetworking, vpc: ["172.16.0.0/23"], needed: 3 * 512 + 384, free: 512,
            length: 21, cure: "100.64.0.0/21"),
        Case(
            mode: .customNetworking, vpc: ["172.16.0.0/20"], podBlocks: ["100.64.0.0/23"],
            isPodBlocks: true, needed: 3 * 512, free: 512, length: 21, cure: "100.64.8.0/21"),
        // The pods' blocks have space enough in pieces that are too small; the VPC has all it needs.
        Case(
            mode: .customNetworking, vpc: ["172.16.0.0/20"], podBlocks: ["100.64.0.0/21"],
            excluded: ["100.64.0.0/28", "100.64.2.0/28", "100.64.4.0/28"], isPodBlocks: true,
            needed: 3 * 512, free: 2000, length: 21, cure: "100.64.8.0/21"),
    ]

    @Test(arguments: cases)
    func `a VPC that is too small is answered with a block that would do`(row: Case) throws {
        let vpc = try Sample.blocks(row.vpc)
        let podBlocks = try Sample.blocks(row.podBlocks)
        let planner = Planner(
            node: try Sample.node("t3.medium", row.mode),
            demand: try Sample.demand(pods: row.pods), vpc: vpc, podBlocks: podBlocks,
            excluded: try Sample.blocks(row.excluded))
        let plan = planner.plan()
        let shortfall = try shortfall(of: plan)
        #expect(shortfall.density.hundredths == 100)
        #expect(shortfall.isPodBlocks == row.isPodBlocks)
        #expect(shortfall.neededAddresses == row.needed)
        #expect(shortfall.freeAddresses == row.free)
        #expect(shortfall.smallestLength == row.length)
        #expect(shortfall.sixteens == row.sixteens)
        let cure = plan.blockCures.first { $0.density == shortfall.density }
        #expect(
            cure?.blocks.map { $0.description }.joined(separator: " ") == row.cure)
        #expect(plan.assessment.verdicts.isEmpty)
        #expect(plan.assessment.holds.pods == 0)
        #expect(plan.assessment.largestFitting == nil)
    }

    @Test(arguments: cases)
    func `with the blocks that are to be added each density has a plan`(row: Case) throws {
        var planner = Planner(
            node: try Sample.node("t3.medium", row.mode),
            demand: try Sample.demand(pods: row.pods), vpc: try Sample.blocks(row.vpc),
            podBlocks: try Sample.blocks(row.podBlocks), excluded: try Sample.blocks(row.excluded))
        let (vpc, podBlocks) = (planner.vpc, planner.podBlocks)
        for cure in planner.plan().blockCures {
            planner.vpc = vpc + cure.vpc
            planner.podBlocks = podBlocks + cure.pods
            let plan = planner.plan()
            let projection = plan.assessment.projection
            #expect(projection.first { $0.density == cure.density }?.fits == true)
        }
    }

    private func shortfall(of plan: SubnetPlan) throws -> VPCShortfall {
        var found: VPCShortfall?
        if case .tooSmall(let shortfall) = plan.outcome { found = shortfall }
        return try #require(found)
    }

    @Test(arguments: [(65_535, 16, 1), (65_536, 16, 1), (65_537, nil, 2), (131_072, nil, 2)])
    func `a need of exactly a /16 is one block`(needed: Int, length: Int?, sixteens: Int) throws {
        let need = VPCShortfall.Need(
            density: try #require(Density(hundredths: 100)), addresses: Int64(needed), subnets: [])
        #expect(need.smallestLength == length)
        #expect(need.sixteens == Int64(sixteens))
    }
}
