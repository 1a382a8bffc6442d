import Testing

@testable import CapacityModel

/// What pictures show beside the tables: what a need goes to, and how it grows.
struct GrowthCurveTests {
    /// Answers of plans with everything about them at random.
    private static func answers(_ count: Int, seed: UInt64) -> [PlanAnswer] {
        var random = RandomPlanner(seed: seed)
        return (0..<count).map { _ in PlanAnswer(random.next().plan()) }
    }

    @Test func `what a zone's addresses go to adds up to its need`() {
        var warm = 0
        for answer in Self.answers(200, seed: 17) {
            for row in answer.assessment.projection {
                for place in row.zones.indices {
                    for tier in Tier.allCases {
                        let consumers = answer.consumers(of: tier, inZone: place, at: row)
                        let need = row.zones[place].need[tier].addresses
                        #expect(consumers.total == need, "\(tier) \(row.density)")
                        #expect(consumers.nodes >= 0 && consumers.surge >= 0)
                        if let idle = consumers.warm, idle > 0 { warm += 1 }
                    }
                }
            }
        }
        #expect(warm > 100)
    }

    @Test func `at the densities that are asked for a curve is the projection`() {
        var curves = 0
        for answer in Self.answers(150, seed: 18) {
            for curve in answer.growthCurves {
                curves += 1
                #expect(curve.points.map { $0.density } == curve.points.map { $0.density }.sorted())
                let asked = curve.points.filter { $0.isAsked }
                #expect(asked.map { $0.density } == Array(answer.demand.densities))
                guard curve.zonesLost == answer.demand.toleratedZoneLosses else { continue }
                for (point, row) in zip(asked, answer.assessment.projection) {
                    let zone = row.zones.first { $0.zone == curve.zone }
                    #expect(point.needed == zone?.need[curve.tier].addresses)
                    #expect(point.pods == row.pods)
                    if row.fits { #expect(point.needed <= curve.usable) }
                }
            }
        }
        #expect(curves > 150)
    }

    struct End: Sendable {
        let hundredths: [Int]
        let subnets: [String]
        let last: Int
    }

    /// 600 pods on t3.medium. Blocks of /22 hold 2,385, those of /20 10,035.
    static let ends: [End] = [
        End(
            hundredths: [100, 200], subnets: ["10.0.0.0/22", "10.0.4.0/22", "10.0.8.0/22"],
            last: 424),
        End(
            hundredths: [100, 500], subnets: ["10.0.0.0/22", "10.0.4.0/22", "10.0.8.0/22"],
            last: 535),
        End(hundredths: [100], subnets: ["10.0.0.0/24", "10.0.4.0/24", "10.0.8.0/24"], last: 200),
        End(
            hundredths: [100, 200], subnets: ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"],
            last: 300),
        End(
            hundredths: [100, 400], subnets: ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"],
            last: 600),
        End(
            hundredths: [100, 10_000], subnets: ["10.0.0.0/22", "10.0.4.0/22", "10.0.8.0/22"],
            last: 10_000),
    ]

    @Test(arguments: ends)
    func `a curve ends behind its end or the largest density, but not far behind`(row: End) throws {
        let checker = Checker(
            node: try Sample.node(), demand: try Sample.demand(hundredths: row.hundredths),
            subnets: try Sample.subnets(.private, row.subnets))
        for curve in PlanAnswer(checker.check()).growthCurves {
            #expect(curve.points.last?.density.hundredths == row.last)
        }
    }

    @Test func `a lost zone never needs less, and ends no later`() {
        for answer in Self.answers(150, seed: 19) {
            let curves = answer.growthCurves
            for (place, curve) in curves.enumerated().dropFirst()
            where curves[place - 1].tier == curve.tier {
                let before = curves[place - 1]
                #expect(curve.zonesLost == before.zonesLost + 1)
                #expect(curve.mostPods <= before.mostPods)
                #expect(zip(curve.points, before.points).allSatisfy { $0.needed >= $1.needed })
            }
        }
    }

    @Test(arguments: ["m5.large", "t3.nano", "c5.24xlarge", "t2.micro", "p5.48xlarge"])
    func `a node's curves are its footprints`(name: String) throws {
        let load = NodeLoad(
            network: try Sample.network(name), targets: WarmPoolTargets(), kubeletMaxPods: nil,
            daemonSetPods: 0, workload: Workload())
        let node = NodeCapacity(load: load)
        let curves = node.addressCurves
        #expect(curves.count { $0.isAsked } == 1 && curves.first?.isAsked == true)
        let isNitro = try Sample.type(name).hypervisor == .nitro
        #expect(curves.contains { $0.mode == .prefixDelegation } == isNitro)
        for curve in curves {
            #expect(curve.points.first?.pods == 0)
            #expect(zip(curve.points, curve.points.dropFirst()).allSatisfy { $0.pods < $1.pods })
            // A pool only grows with its pods.
            #expect(
                zip(curve.points, curve.points.dropFirst()).allSatisfy {
                    $0.addresses <= $1.addresses
                })
        }
        let own = curves.first?.points.first { $0.pods == node.pods }
        #expect(own?.addresses == node.footprint?.addresses)
    }
}
