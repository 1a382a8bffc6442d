@testable import CapacityModel
import Testing

struct HoldingsTests {
    /// A check of small random subnets, private ones only.
    private func checker(_ random: inout SeededGenerator) throws -> Checker {
        let names = ["t3.nano", "t3.small", "t3.medium", "m5.large", "c5.xlarge", "t2.medium"]
        let mode = NetworkMode.allCases[Int.random(in: 0..<4, using: &random)]
        let isCustom = mode.usesCustomNetworking
        let name = names[Int.random(in: isCustom ? 1..<6 : 0..<6, using: &random)]
        let warm = WarmPoolTargets(addresses: Int.random(in: 0...3, using: &random))
        let node = try Sample.node(
            name, mode, targets: warm,
            daemonSetPods: name == "t3.nano" ? 0 : Int.random(in: 0...2, using: &random))
        let zones = Int.random(in: 1...4, using: &random)
        let demand = try Sample.demand(
            pods: Int.random(in: 1...120, using: &random), zones: zones,
            toleratedZoneLosses: Int.random(in: 0..<zones, using: &random),
            surge: Int.random(in: 0...6, using: &random),
            allowances: Allowances(
                controlPlane: Int.random(in: 0...16, using: &random), loadBalancer: 0))
        var subnets: [Subnet] = []
        for (index, zone) in demand.zones.enumerated() {
            for tier in isCustom ? [Tier.private, .pod] : [Tier.private] {
                for part in 0..<Int.random(in: 1...2, using: &random) {
                    let block = CIDRBlock(
                        containing: IPv4Address(
                            rawValue: 0x0A00_0000 | UInt32(subnets.count) << 12),
                        length: Int.random(in: 22...27, using: &random))
                    let name = "\(tier.rawValue)-\(index)-\(part)"
                    subnets.append(Subnet(name: name, tier: tier, zone: zone, block: block))
                }
            }
        }
        return Checker(node: node, demand: demand, subnets: subnets)
    }

    private func lengths(_ checker: Checker, _ tier: Tier, _ zone: AvailabilityZone) -> [Int] {
        checker.subnets.filter { $0.tier == tier && $0.zone == zone }.map { $0.block.length }
    }

    private func holds(_ checker: Checker, _ need: PlanArithmetic.Need) -> Bool {
        checker.demand.zones.allSatisfy { zone in
            [Tier.private, .pod].allSatisfy { tier in
                PlanArithmetic.holds(
                    lengths: lengths(checker, tier, zone), need[tier], nodes: need.nodes,
                    of: need.unit(tier))
            }
        }
    }

    /// Nodes in every zone with `pods` pods each: counted up until one of them finds no room.
    private func nodes(_ checker: Checker, pods: Int) -> Int {
        let surge = PlanArithmetic.surge(checker.demand)
        var nodes = 0
        while holds(
            checker,
            PlanArithmetic.need(
                checker.node, checker.demand, nodes: nodes + 1 + surge, podsPerNode: pods))
        {
            nodes += 1
        }
        return nodes
    }

    @Test func `holds is the most pods, counted up node by node`() throws {
        var random = SeededGenerator(seed: 80)
        var some = 0
        for _ in 0..<300 {
            let checker = try checker(&random)
            let assessment = checker.check().assessment
            let (node, zones) = (checker.node, checker.demand.zones.count)
            let perZone = nodes(checker, pods: node.pods) * (node.pods - node.daemonSetPods)
            let half = max(1, node.pods / 2)
            let halfPerZone = nodes(checker, pods: half) * max(0, half - node.daemonSetPods)
            #expect(assessment.holds.pods == zones * perZone, "\(checker)")
            #expect(assessment.holds.podsOneZoneLost == (zones - 1) * perZone, "\(checker)")
            #expect(
                assessment.holds.podsTwoZonesLost == max(0, zones - 2) * perZone, "\(checker)")
            #expect(assessment.holds.podsHalfFull == zones * halfPerZone, "\(checker)")
            if perZone > 0 { some += 1 }
        }
        #expect(some > 100)
    }

    @Test func `as many pods as held fit, and one more does not`() throws {
        var random = SeededGenerator(seed: 81)
        let once = try #require(Density(hundredths: 100))
        for _ in 0..<300 {
            var checker = try checker(&random)
            let held = checker.check().assessment.holds.pods
            for pods in [held, held + 1] where pods > 0 {
                checker.demand = try #require(
                    Demand(
                        pods: pods, densities: [once],
                        zones: checker.demand.zones, surge: checker.demand.surge,
                        allowances: checker.demand.allowances))
                let fits = checker.check().assessment.projection.map { $0.fits }
                #expect(fits == [pods == held], "\(pods) \(checker)")
            }
        }
    }

    @Test func `the fewest pods a node must carry are found by trying each number`() throws {
        var random = SeededGenerator(seed: 82)
        var some = 0
        for _ in 0..<300 {
            let checker = try checker(&random)
            for projection in checker.check().assessment.projection {
                var least = 0
                for pods in ((checker.node.daemonSetPods + 1)...checker.node.pods).reversed() {
                    let need = PlanArithmetic.need(
                        checker.node, checker.demand, hundredths: projection.density.hundredths,
                        podsPerNode: pods)
                    guard holds(checker, need) else { break }
                    least = pods
                }
                #expect(projection.leastPodsPerNode == least, "\(projection.density) \(checker)")
                #expect((least > 0) == projection.fits, "\(projection.density) \(checker)")
                if least > 1 { some += 1 }
            }
        }
        #expect(some > 100)
    }

    @Test func `half full is whether the smallest density fits with half the pods`() throws {
        var random = SeededGenerator(seed: 83)
        for _ in 0..<300 {
            let checker = try checker(&random)
            let half = max(1, checker.node.pods / 2)
            var expected = false
            if half > checker.node.daemonSetPods {
                expected = holds(
                    checker,
                    PlanArithmetic.need(
                        checker.node, checker.demand, hundredths: 100, podsPerNode: half))
            }
            #expect(checker.check().assessment.fitsHalfFull == expected, "\(checker)")
        }
    }
}
