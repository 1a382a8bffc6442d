import Testing

@testable import CapacityModel

/// A cluster as it runs, held against an obvious second count.
struct RunningDemandTests {
    /// A cluster of a few groups in a few zones, its subnets, and what it is asked.
    struct Cluster {
        let running: RunningDemand
        let demand: Demand
        let nodes: ClusterNodes
        let subnets: [Subnet]
        let losses: Int

        init(_ generator: inout SeededGenerator, allowances: Allowances, surges: Bool) throws {
            let zones = AvailabilityZone.lettered(Int.random(in: 1...4, using: &generator))
            let count = Int.random(in: 1...3, using: &generator)
            let types = ["m5.large", "t3.medium", "c5.xlarge"].prefix(count)
            nodes = try #require(
                ClusterNodes(try types.map { PlannedNodeGroup(try Sample.node($0)) }))
            var pods = 0
            let groups = (0..<count).map { _ in
                RunningDemand.Group(
                    zones: zones.map { _ in
                        var sample = NodeSample()
                        for _ in 0..<Int.random(in: 0...6, using: &generator) {
                            let footprint = NodeFootprint(
                                nodeSubnet: AddressNeed(
                                    singles: .random(in: 1...40, using: &generator)),
                                podSubnet: AddressNeed(singles: 0))
                            sample.add(
                                NodeUse(
                                    footprint: footprint, networkInterfaces: 1, isMeasured: true))
                        }
                        let carried = sample.nodes * .random(in: 1...9, using: &generator)
                        pods += carried
                        return RunningDemand.ZoneNodes(
                            nodes: sample.nodes, pods: carried, sample: sample,
                            surge: surges ? .random(in: 0...3, using: &generator) : 0,
                            nodesWithSharedSurge: surges && Bool.random(using: &generator)
                                ? sample.nodes : 0)
                    })
            }
            running = RunningDemand(groups: groups)
            losses = surges ? Int.random(in: 0..<zones.count, using: &generator) : 0
            let densities = (0..<4).map { _ in Int.random(in: 100...600, using: &generator) }
            demand = try #require(
                Demand(
                    pods: Int64(max(1, pods)),
                    densities: (densities + [100]).compactMap { Density(hundredths: $0) },
                    zones: zones, toleratedZoneLosses: losses, allowances: allowances,
                    running: running))
            subnets = try zones.enumerated().map { index, zone in
                Subnet(
                    name: zone.name, tier: .private, zone: zone,
                    block: try Sample.block(
                        "10.0.\(16 * index).0/\(Int.random(in: 21...24, using: &generator))"))
            }
        }

        var assessment: Assessment {
            Assessment(nodes: nodes, demand: demand, subnets: subnets, tiers: [.private])
        }
    }

    private static let nothing = Allowances(controlPlane: 0, loadBalancer: 0, publicTier: 0)

    @Test func `density 1 without surge and allowances is what the nodes take`() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let cluster = try Cluster(&generator, allowances: Self.nothing, surges: false)
            let once = try #require(
                cluster.assessment.projection.first { $0.density == .once })
            for (zone, row) in once.zones.enumerated() {
                let taken = cluster.running.groups.reduce(Int64(0)) {
                    $0 + $1.zones[zone].sample.nodeSubnet.addresses
                }
                #expect(row.need[.private].addresses == taken)
            }
        }
    }

    /// A density fits where each zone that is left holds it, whichever zones are lost: all choices are tried.
    @Test func `the worst choice of zones is lost`() throws {
        var generator = SeededGenerator(seed: 6)
        var failing = 0
        for _ in 0..<300 {
            let cluster = try Cluster(&generator, allowances: Allowances(), surges: true)
            for row in cluster.assessment.projection {
                let fits = Self.choices(of: cluster.demand.zones.count, cluster.losses)
                    .allSatisfy { Self.holds(cluster, row.density, lost: $0) }
                if !fits { failing += 1 }
                // Zones are ordered by what their nodes take, which is no exact order where types are mixed.
                if cluster.running.groups.count == 1 || cluster.losses == 0 {
                    #expect(row.fits == fits, "\(row.density) \(cluster.losses)")
                }
            }
        }
        #expect(failing > 50)
    }

    private static func choices(of zones: Int, _ losses: Int) -> [Set<Int>] {
        (0..<(1 << zones)).map { mask in Set((0..<zones).filter { mask & 1 << $0 != 0 }) }
            .filter { $0.count == losses }
    }

    private static func holds(_ cluster: Cluster, _ density: Density, lost: Set<Int>) -> Bool {
        let zones = cluster.demand.zones.count
        return (0..<zones).allSatisfy { zone in
            guard !lost.contains(zone) else { return true }
            var need =
                cluster.demand.allowances.controlPlane
                + cluster.demand.allowances.loadBalancer
            for group in cluster.running.groups {
                let own = group.zones[zone]
                let moving = lost.reduce(0) { $0 + group.zones[$1].nodes }
                let nodes =
                    Self.roundedUp(own.nodes * density.hundredths, 100)
                    + Self.roundedUp(moving * density.hundredths, 100 * (zones - lost.count))
                guard nodes > 0 else { continue }
                let shared = Self.roundedUp(own.nodesWithSharedSurge * density.hundredths, 100)
                let all = nodes + own.surge + Self.roundedUp(shared * 10, 100)
                var sample = (own.sample.nodes, Int(own.sample.nodeSubnet.addresses))
                if sample.0 == 0 {
                    sample = group.zones.reduce((0, 0)) {
                        ($0.0 + $1.sample.nodes, $0.1 + Int($1.sample.nodeSubnet.addresses))
                    }
                }
                need += Self.roundedUp(all * sample.1, sample.0)
            }
            return need <= (1 << (32 - cluster.subnets[zone].block.length)) - 5
        }
    }

    private static func roundedUp(_ number: Int, _ divisor: Int) -> Int {
        number / divisor + (number % divisor == 0 ? 0 : 1)
    }

    @Test func `what is held and what fits agree`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let cluster = try Cluster(&generator, allowances: Allowances(), surges: true)
            let plan = Checker(
                nodes: cluster.nodes, demand: cluster.demand, subnets: cluster.subnets
            ).check()
            let answer = PlanAnswer(plan)
            guard cluster.running.groups.contains(where: { $0.zones.contains { $0.nodes > 0 } })
            else { continue }
            for row in answer.assessment.projection {
                if row.fits {
                    #expect(answer.verdict.pods >= row.pods)
                } else {
                    #expect(answer.verdict.pods < row.pods)
                }
                guard cluster.losses == 0 else { continue }
                // No density fits that the zone which runs out first does not hold.
                let first = plan.zoneHoldings.map { $0.hundredths }.min() ?? Int64.max
                #expect(row.fits == (Int64(row.density.hundredths) <= first))
            }
        }
    }
}
