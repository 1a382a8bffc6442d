@testable import CapacityModel
import Testing

struct PlanPropertyTests {
    private func tiers(_ planner: Planner) -> [Tier] {
        let isCustom = planner.node.network.settings.mode.usesCustomNetworking
        return [.private] + (isCustom ? [.pod] : []) + (planner.hasPublicTier ? [.public] : [])
    }

    /// The lengths of all subnets that a density takes, of the VPC's blocks and of those for pods.
    private func lengths(_ planner: Planner, hundredths: Int) -> (vpc: [Int], pods: [Int]) {
        let need = PlanArithmetic.need(planner.node, planner.demand, hundredths: hundredths)
        var lengths: (vpc: [Int], pods: [Int]) = ([], [])
        for tier in tiers(planner) {
            for _ in planner.demand.zones {
                let sizes = PlanArithmetic.smallest(for: need[tier], tier: tier)
                if tier == .pod && !planner.podBlocks.isEmpty {
                    lengths.pods += sizes
                } else {
                    lengths.vpc += sizes
                }
            }
        }
        return lengths
    }

    /// Whether a density finds room in the VPC.
    private func hasRoom(_ planner: Planner, hundredths: Int) -> Bool {
        let lengths = lengths(planner, hundredths: hundredths)
        func isWithin(_ lengths: [Int], _ homes: [CIDRBlock]) -> Bool {
            let sum = lengths.reduce(0) { $0 + 1 << (32 - $1) }
            return sum <= homes.reduce(0) { $0 + $1.addressCount }
                && PlanCheck.fits(lengths: lengths, in: homes, excluded: planner.excluded)
        }
        return isWithin(lengths.vpc, planner.vpc) && isWithin(lengths.pods, planner.podBlocks)
    }

    @Test func `every plan is aligned, disjoint, within the VPC and accounts for every address`() {
        var planners = RandomPlanner(seed: 70)
        var placed = 0
        for _ in 0..<1500 {
            let planner = planners.next()
            let plan = planner.plan()
            let wrong = PlanCheck.misplacements(planner, plan)
            #expect(wrong.isEmpty, "\(wrong) \(planner)")
            if !plan.assessment.verdicts.isEmpty { placed += 1 }
        }
        #expect(placed > 500)
    }

    @Test
    func `every plan holds its density in the smallest subnets, and the next one has no room`() {
        var planners = RandomPlanner(seed: 71)
        var reduced = 0
        var refused = 0
        for _ in 0..<1500 {
            let planner = planners.next()
            let plan = planner.plan()
            let planned: Int
            switch plan.outcome {
            case .placed(let density): planned = density.hundredths
            case .tooSmall: planned = 0
            case .given, .refused:
                Issue.record("\(plan.outcome)")
                continue
            }
            let larger = planner.demand.densities.first { $0.hundredths > planned }
            if let larger {
                #expect(!hasRoom(planner, hundredths: larger.hundredths), "\(planner)")
                if planned > 0 { reduced += 1 } else { refused += 1 }
            }
            guard planned > 0 else { continue }
            let need = PlanArithmetic.need(planner.node, planner.demand, hundredths: planned)
            for tier in tiers(planner) {
                let expected = PlanArithmetic.smallest(for: need[tier], tier: tier)
                for zone in planner.demand.zones {
                    let subnets = plan.assessment.verdicts.map { $0.subnet }
                        .filter { $0.tier == tier && $0.zone == zone }
                    #expect(
                        subnets.map { $0.block.length } == expected, "\(tier) \(zone) \(planner)")
                }
            }
        }
        #expect(reduced > 50)
        #expect(refused > 50)
    }

    @Test func `the verdicts of every plan agree with plain arithmetic`() {
        var planners = RandomPlanner(seed: 72)
        for _ in 0..<1000 {
            let planner = planners.next()
            let plan = planner.plan()
            guard case .placed = plan.outcome else { continue }
            for projection in plan.assessment.projection {
                let need = PlanArithmetic.need(
                    planner.node, planner.demand, hundredths: projection.density.hundredths)
                var fits = true
                for tier in tiers(planner) {
                    #expect(projection.need[tier] == need[tier], "\(planner)")
                    for zone in planner.demand.zones {
                        let lengths = plan.assessment.verdicts.map { $0.subnet }
                            .filter { $0.tier == tier && $0.zone == zone }
                            .map { $0.block.length }
                        if !PlanArithmetic.holds(lengths: lengths, need[tier]) { fits = false }
                    }
                }
                #expect(projection.fits == fits, "\(projection.density) \(planner)")
            }
        }
    }

    @Test func `in a small VPC a plan is refused only where every arrangement fails`() throws {
        var random = SeededGenerator(seed: 73)
        var placed = 0
        var refused = 0
        for _ in 0..<600 {
            let vpcLength = Int.random(in: 22...25, using: &random)
            let cells = 1 << (28 - vpcLength)
            let used = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                UInt32.random(in: 0..<UInt32(cells), using: &random)
            }
            let planner = Planner(
                node: try Sample.node("t3.nano"),
                demand: try Sample.demand(
                    pods: Int.random(in: 1...200, using: &random), hundredths: [100],
                    zones: Int.random(in: 1...5, using: &random), surge: 0,
                    allowances: Allowances(controlPlane: 0, loadBalancer: 0, publicTier: 20)),
                vpc: [CIDRBlock(containing: IPv4Address(rawValue: 0x0A00_0000), length: vpcLength)],
                excluded: used.map {
                    CIDRBlock(containing: IPv4Address(rawValue: 0x0A00_0000 | $0 << 4), length: 28)
                })
            var search = ExhaustivePacking(
                lengths: lengths(planner, hundredths: 100).vpc, cells: cells)
            let expected = search.fits(used: used.reduce(0) { $0 | 1 << UInt64($1) })
            #expect(planner.plan().assessment.verdicts.isEmpty != expected, "\(planner)")
            if expected { placed += 1 } else { refused += 1 }
        }
        #expect(placed > 100)
        #expect(refused > 100)
    }

    // The shape of plan on which https://github.com/mariuszczyz/eks-subnet-calculator places every
    // multi-zone plan over itself, because a /28 goes before what is larger, and
    // https://github.com/nicholashoule/subnet-splitter begins private subnets where the public ones
    // end, whatever their size: VPCs, one to six zones, nodes, pods on a node.
    @Test func `plans that overlap elsewhere are sound`() throws {
        for vpc in ["172.16.0.0/16", "10.0.0.0/16", "192.168.0.0/16", "100.64.0.0/16"] {
            for zones in 1...6 {
                for nodes in [5, 10, 20, 100] {
                    for density in [10, 30, 58, 108] {
                        let planner = Planner(
                            node: try Sample.node("m5.4xlarge", pods: density),
                            demand: try Sample.demand(
                                pods: nodes * density, hundredths: [100], zones: zones),
                            vpc: [try Sample.block(vpc)])
                        let plan = planner.plan()
                        let wrong = PlanCheck.misplacements(planner, plan)
                        #expect(wrong.isEmpty, "\(vpc) \(zones) \(nodes) \(density) \(wrong)")
                        #expect(plan.assessment.verdicts.count == 2 * zones)
                        #expect(plan.assessment.projection.allSatisfy { $0.fits })
                    }
                }
            }
        }
    }
}
