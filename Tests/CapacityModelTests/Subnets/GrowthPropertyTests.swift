@testable import CapacityModel
import Testing

/// Clusters that grow, step by step, around the subnets that they have.
struct GrowthPropertyTests {
    @Test func `random growth moves no subnet, overlaps nothing and uses every fitting hole`()
        throws
    {
        var random = SeededGenerator(seed: 91)
        var (placed, refused, kept) = (0, 0, 0)
        for _ in 0..<300 {
            var planner = try Self.planner(&random)
            for _ in 0..<Int.random(in: 2...6, using: &random) {
                let plan = planner.plan()
                Self.expectSound(planner, plan)
                guard !plan.subnets.isEmpty else {
                    refused += 1
                    break
                }
                placed += 1
                let isKept = planner.existing.filter { plan.subnets.contains($0) }
                kept += isKept.count
                // What the tiers and zones of the plan do not use, is there all the same.
                planner.existing =
                    plan.subnets + planner.existing.filter { !plan.subnets.contains($0) }
                try Self.grow(&planner, &random)
            }
        }
        #expect(placed > 500 && refused > 30 && kept > 3_000, "\(placed) \(refused) \(kept)")
    }

    private static func planner(_ random: inout SeededGenerator) throws -> Planner {
        let length = Int.random(in: 18...23, using: &random)
        return Planner(
            nodes: ClusterNodes(try node(&random)),
            demand: try demand(
                pods: Int.random(in: 1...1 << (26 - length), using: &random),
                zones: Int.random(in: 1...3, using: &random), &random),
            vpc: [CIDRBlock(containing: IPv4Address(rawValue: 0x0A40_0000), length: length)],
            context: NetworkContext(excluded: [
                CIDRBlock(
                    containing: IPv4Address(
                        rawValue: 0x0A40_0000 + UInt32.random(in: 0..<1 << 12, using: &random)),
                    length: Int.random(in: 24...28, using: &random))
            ]), hasPublicTier: Bool.random(using: &random))
    }

    private static func node(_ random: inout SeededGenerator) throws -> PlannedNode {
        let names = ["t3.medium", "m5.large", "c5.xlarge", "m6g.medium"]
        return try Sample.node(
            names[Int.random(in: 0..<names.count, using: &random)],
            NetworkMode.allCases[Int.random(in: 0..<4, using: &random)])
    }

    private static func demand(
        pods: Int, zones: Int, _ random: inout SeededGenerator
    ) throws -> Demand {
        try Sample.demand(
            pods: pods, hundredths: [100, 200], zones: zones,
            allowances: Allowances(hasControlPlaneSubnets: Bool.random(using: &random)))
    }

    /// More pods, more zones, other tiers, other nodes.
    private static func grow(_ planner: inout Planner, _ random: inout SeededGenerator) throws {
        let pods = Int(planner.demand.pods)
        planner.demand = try demand(
            pods: pods + Int.random(in: 0...pods, using: &random),
            zones: min(6, planner.demand.zones.count + Int.random(in: 0...1, using: &random)),
            &random)
        if Int.random(in: 0..<4, using: &random) == 0 { planner.hasPublicTier.toggle() }
        if Int.random(in: 0..<5, using: &random) == 0 {
            planner.nodes = ClusterNodes(try node(&random))
        }
    }

    private static func expectSound(_ planner: Planner, _ plan: SubnetPlan) {
        let tiers = planner.tiers
        for subnet in planner.existing
        where tiers.contains(subnet.tier) && planner.demand.zones.contains(subnet.zone)
            && !plan.subnets.isEmpty
        {
            #expect(plan.subnets.contains(subnet), "\(subnet) is gone")
        }
        let changes = SubnetChange.changes(from: planner.existing, to: plan.subnets)
        #expect(!changes.contains { $0.kind == .moved })
        let unused = planner.existing.filter { !plan.subnets.contains($0) }
        let blocks = plan.subnets.map { $0.block } + unused.map { $0.block }
        let ranges = (blocks + planner.excluded).map { PlanCheck.range($0) }
            .sorted { $0.lowerBound < $1.lowerBound }
        for (left, right) in zip(ranges, ranges.dropFirst()) {
            #expect(!left.overlaps(right), "\(left) and \(right)")
        }
        for block in blocks {
            #expect(planner.vpc[0].contains(block))
            #expect(block.network.rawValue % UInt32(block.addressCount) == 0)
        }
        #expect(Set(plan.subnets.map { $0.name }).count == plan.subnets.count)
        let planned: Density? = if case .placed(let density) = plan.outcome { density } else { nil }
        let taken = planner.excluded + planner.existing.map { $0.block }
        for density in planner.demand.densities {
            let hasRoom = PlanCheck.fits(
                lengths: lengths(planner, density), in: planner.vpc, excluded: taken)
            let isPlanned = planned.map { density <= $0 } ?? false
            #expect(hasRoom == isPlanned, "\(density) \(planner)")
        }
    }

    /// The lengths of the subnets that are missing for a density: the smallest that make up for what
    /// each zone and tier has too little of.
    private static func lengths(_ planner: Planner, _ density: Density) -> [Int] {
        let need = DensityProjection(
            density: density, demand: planner.demand, nodes: planner.nodes
        ).need
        return planner.tiers.flatMap { tier in
            planner.demand.zones.flatMap { zone -> [Int] in
                let there = planner.existing.filter { $0.tier == tier && $0.zone == zone }
                let lengths = there.map { $0.block.length }
                let whole = need.wholeNodes(of: tier)
                func holds(_ lengths: [Int]) -> Bool {
                    PlanArithmetic.holds(
                        lengths: lengths, need[tier], nodes: whole.units, of: whole.unit)
                }
                if !lengths.isEmpty, holds(lengths) { return [] }
                // A further subnet is not smaller than a node.
                let least = lengths.isEmpty ? AddressNeed(singles: 0) : whole.unit
                for length in (16...tier.longestMask).reversed()
                where holds(lengths + [length])
                    && PlanArithmetic.holds(lengths: [length], least)
                {
                    return [length]
                }
                return [0]
            }
        }
    }

    @Test func `room that is left for further zones is enough for them`() throws {
        var random = SeededGenerator(seed: 92)
        for _ in 0..<200 {
            let zones = Int.random(in: 1...4, using: &random)
            let further = Int.random(in: 1...3, using: &random)
            let perZone = Int.random(in: 1...400, using: &random)
            func planner(_ zones: Int) throws -> Planner {
                Planner(
                    node: try Sample.node("m5.large"),
                    demand: try Sample.demand(
                        pods: perZone * zones, zones: zones, surge: 2 * zones,
                        allowances: Allowances(publicTier: 40)),
                    vpc: [try Sample.block("10.0.0.0/16")])
            }
            var first = try planner(zones)
            first.futureZones = further
            let plan = first.plan()
            #expect(plan.future.count == 2 * further)
            guard case .placed(let density) = plan.outcome else { continue }
            var second = try planner(zones + further)
            second.existing = plan.subnets
            let grown = second.plan()
            #expect(grown.plannedDensity.map { $0 >= density } ?? false)
            // A new zone gets subnets as large as the others have.
            for subnet in grown.subnets where !plan.subnets.contains(subnet) {
                #expect(plan.future.contains { $0.block.length == subnet.block.length })
            }
        }
    }
}

extension SubnetPlan {
    fileprivate var plannedDensity: Density? {
        if case .placed(let density) = outcome { density } else { nil }
    }
}
