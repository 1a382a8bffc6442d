@testable import CapacityModel
import Testing

/// The other direction: pods from the VPC, the VPC from the pods.
struct PlannerFitTests {
    @Test func `no VPC holds one pod more than it is said to hold`() throws {
        var planners = RandomPlanner(seed: 93)
        var (fitting, full) = (0, 0)
        for _ in 0..<150 {
            let planner = planners.next()
            guard let fitted = planner.fitted() else {
                full += 1
                #expect(!Self.holds(planner, pods: 1))
                continue
            }
            fitting += 1
            #expect(Self.holds(planner, pods: fitted.demand.pods))
            #expect(!Self.holds(planner, pods: fitted.demand.pods + 1), "\(planner)")
            #expect(planner.shortfall(beyond: fitted) != nil)
        }
        #expect(fitting > 50 && full > 5, "\(fitting) \(full)")
    }

    /// Whether the subnets for so many pods at the largest density have room.
    private static func holds(_ planner: Planner, pods: Int64) -> Bool {
        let demand = planner.demand
        guard
            let asked = Demand(
                pods: pods, densities: Array(demand.densities.suffix(1)), zones: demand.zones,
                toleratedZoneLosses: demand.toleratedZoneLosses, surge: demand.surge,
                allowances: demand.allowances)
        else { return false }
        var planner = planner
        planner.demand = asked
        if case .placed = planner.plan().outcome { return true }
        return false
    }

    @Test func `the smallest VPC holds the pods, and one of half the size does not`() throws {
        var planners = RandomPlanner(seed: 94)
        let pool = try Sample.block("10.0.0.0/8")
        for _ in 0..<200 {
            var planner = planners.next()
            planner.podBlocks = []
            planner.context = NetworkContext()
            let smallest = try #require(planner.inSmallestVPC(of: [pool]))
            #expect(Self.holds(smallest, pods: planner.demand.pods))
            for block in smallest.vpc { #expect(pool.contains(block)) }
            guard smallest.vpc.count == 1, smallest.vpc[0].length < 28 else { continue }
            var half = smallest
            half.vpc = [
                CIDRBlock(
                    containing: smallest.vpc[0].network, length: smallest.vpc[0].length + 1)
            ]
            #expect(!Self.holds(half, pods: planner.demand.pods))
        }
    }

    @Test func `a pool that is too small says how many blocks it lacks`() throws {
        var planners = RandomPlanner(seed: 96)
        var short = 0
        for _ in 0..<200 {
            var planner = planners.next()
            planner.podBlocks = []
            planner.context = NetworkContext()
            let whole = try #require(planner.inSmallestVPC(of: [Sample.block("10.0.0.0/8")])).vpc
            let sum = whole.reduce(0) { $0 + $1.addressCount }
            // Of one size, the next power of two decides; of more than a /16, their number.
            let pool = try Sample.block(sum > 1 << 16 ? "10.0.0.0/15" : "10.0.0.0/22")
            let plan = planner.planInSmallestVPC(of: [pool])
            guard sum > pool.addressCount else {
                #expect(plan == planner.inSmallestVPC(of: [pool])?.plan())
                continue
            }
            short += 1
            guard case .tooSmall(let shortfall) = plan.outcome, let own = shortfall.pool else {
                Issue.record("\(planner)")
                continue
            }
            #expect(own.blocks == [pool] && own.sixteens == pool.addressCount >> 16)
            #expect(shortfall.sixteens == (sum + 65_535) / 65_536)
            #expect(shortfall.density == planner.demand.densities.largest)
            #expect(plan.vpc.isEmpty && plan.subnets.isEmpty)
        }
        #expect(short > 30, "\(short)")
    }

    @Test func `the smallest VPC lies where a VPC may lie`() throws {
        let planner = Planner(
            node: try Sample.node(), demand: try Sample.demand(pods: 10_000), vpc: [])
        let pool = [try Sample.block("169.254.0.0/15")]
        #expect(try #require(planner.inSmallestVPC(of: pool)).vpc.count == 1)
        #expect(planner.planInSmallestVPC(of: pool).faults.isEmpty)
        #expect(planner.planInSmallestVPC(of: [try Sample.block("127.0.0.0/8")]).subnets.isEmpty)
    }

    @Test func `filled subnets are equal, and no larger ones have room`() throws {
        var random = SeededGenerator(seed: 95)
        for _ in 0..<150 {
            let zones = Int.random(in: 1...6, using: &random)
            var planner = Planner(
                node: try Sample.node("m5.large"),
                demand: try Sample.demand(
                    pods: Int.random(in: 1...500, using: &random), hundredths: [100], zones: zones),
                vpc: [
                    CIDRBlock(
                        containing: IPv4Address(rawValue: 0x0A00_0000),
                        length: Int.random(in: 16...20, using: &random))
                ], hasPublicTier: Bool.random(using: &random))
            let smallest = planner.plan()
            planner.sizing = .fill
            let plan = planner.plan()
            #expect(PlanCheck.misplacements(planner, plan).isEmpty)
            guard case .placed = plan.outcome else { continue }
            for tier in planner.tiers {
                let lengths = Set(plan.subnets.filter { $0.tier == tier }.map { $0.block.length })
                let least = smallest.subnets.first { $0.tier == tier }?.block.length ?? 0
                #expect(lengths.count == 1 && lengths.allSatisfy { $0 <= least })
                // Twice as large, beside what the other tiers have, they have no room.
                let others = plan.subnets.filter { $0.tier != tier }.map { $0.block.length }
                let larger = (lengths.first ?? 17) - 1
                #expect(
                    larger < 16
                        || !PlanCheck.fits(
                            lengths: others + Array(repeating: larger, count: zones),
                            in: planner.vpc, excluded: []),
                    "\(tier) \(planner)")
            }
        }
    }
}
