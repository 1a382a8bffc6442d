@testable import CapacityModel
import Testing

/// One demand in every network mode.
struct ComparisonTests {
    private static func comparison(_ planner: Planner) -> Comparison {
        Comparison(of: planner.nodes.groups.map { $0.group }) { nodes in
            var planner = planner
            planner.nodes = nodes
            return planner
        }
    }

    @Test func `each row is the plan of that mode`() throws {
        let planner = Planner(
            node: try Sample.node("m6i.large"), demand: try Sample.demand(pods: 3_000),
            vpc: [try Sample.block("10.0.0.0/16")])
        let comparison = Self.comparison(planner)
        #expect(comparison.rows.map { $0.variant } == Comparison.Variant.allCases)
        for row in comparison.rows {
            var single = planner
            single.nodes = ClusterNodes(
                try Sample.node("m6i.large", row.variant.mode, targets: row.variant.targets))
            if row.variant.mode.usesCustomNetworking {
                single.podBlocks = [try Sample.block("100.64.0.0/10")]
            }
            #expect(row.answer?.assessment == single.plan().assessment, "\(row.variant)")
        }
    }

    @Test func `figures are those of the largest density, whether it has room or not`() throws {
        var planners = RandomPlanner(seed: 97)
        var (fitting, smaller, none, impossible) = (0, 0, 0, 0)
        for _ in 0..<150 {
            let planner = planners.next()
            let demand = planner.demand
            let largest = demand.densities.largest
            for row in Self.comparison(planner).rows {
                guard let plan = row.answer?.plan else {
                    impossible += 1
                    #expect(row.usage?.nodes == nil && row.subnets.isEmpty && row.fits == nil)
                    continue
                }
                switch row.fits {
                case largest: fitting += 1
                case nil: none += 1
                default: smaller += 1
                }
                #expect(row.usage?.density == largest)
                #expect(row.fitsLargest == (row.fits == largest))
                let node = plan.node
                let need = PlanArithmetic.need(node, demand, hundredths: largest.hundredths)
                let survivors = demand.zones.count - demand.toleratedZoneLosses
                let pods = (Int(demand.pods) * largest.hundredths + 99) / 100
                let perZone = (pods + survivors - 1) / survivors
                let workload = node.pods - node.daemonSetPods
                let nodes = (perZone + workload - 1) / workload + PlanArithmetic.surge(demand)
                let all = Int64(survivors * nodes)
                #expect(row.usage?.nodes == all)
                let one = PlanArithmetic.footprint(node, pods: node.pods)
                #expect(
                    row.usage?.nodeAddresses == all * (one.node.addresses + one.pod.addresses))
                for subnets in row.subnets {
                    let lengths = subnets.sizes.flatMap {
                        Array(repeating: $0.length, count: Int($0.count))
                    }
                    #expect(
                        lengths
                            == PlanArithmetic.smallest(
                                for: need[subnets.tier], tier: subnets.tier, nodes: need.nodes,
                                of: need.unit(subnets.tier)))
                }
                let sum = row.subnets.reduce(0) { $0 + $1.addressCount }
                guard row.fitsLargest else { continue }
                #expect(sum == plan.subnets.reduce(0) { $0 + $1.block.addressCount })
            }
        }
        #expect(fitting > 50 && smaller > 20 && none > 20 && impossible > 5)
    }

    @Test func `a VPC without room takes as many units as one with room`() throws {
        let demand = try Sample.demand(pods: 3_000)
        func units(_ vpc: String, hasPublicTier: Bool) throws -> [Int64?] {
            let planner = Planner(
                node: try Sample.node("m6i.large"), demand: demand, vpc: [try Sample.block(vpc)],
                hasPublicTier: hasPublicTier)
            return Self.comparison(planner).rows.map { $0.usage?.networkAddressUsage.units }
        }
        for hasPublicTier in [true, false] {
            let large = try units("10.0.0.0/16", hasPublicTier: hasPublicTier)
            #expect(try large == units("10.0.0.0/28", hasPublicTier: hasPublicTier))
        }
        // 456 × (30 addresses + 2 further ENIs) + 3 × (24 + 42 + 6 of the NAT gateway).
        #expect(try units("10.0.0.0/28", hasPublicTier: true)[0] == 14_808)
    }

    @Test func `subnets that exist count, and further ones beside them`() throws {
        var planner = Planner(
            node: try Sample.node("m6i.large"), demand: try Sample.demand(pods: 3_000, zones: 1),
            vpc: [try Sample.block("10.0.0.0/16")])
        planner.existing = try Sample.subnets(.private, ["10.0.0.0/20"])
        let row = Self.comparison(planner).rows[0]
        // 9,000 pods of 20 a node are 450 nodes and 2: 452 × 30 + 24 = 13,584; a /20 has 4,091, so
        // 9,493 are missing: a /18.
        let sizes = row.subnets.first { $0.tier == .private }?.sizes
        #expect(sizes?.map { $0.length } == [20, 18] && sizes?.map { $0.count } == [1, 1])
    }

    @Test func `a mode that the type does not have has no plan`() throws {
        let comparison = Self.comparison(
            Planner(
                node: try Sample.node("t2.medium"), demand: try Sample.demand(),
                vpc: [try Sample.block("10.0.0.0/16")]))
        #expect(comparison.rows.map { $0.answer == nil } == [false, false, true, false, true])
    }

    @Test func `no mode will do where none has room, and the nearest says why`() throws {
        let demand = try Sample.demand(pods: 5_000, required: 300)
        let small = Planner(
            node: try Sample.node(), demand: demand, vpc: [try Sample.block("10.0.0.0/20")],
            podBlocks: [try Sample.block("100.64.0.0/18")])
        let comparison = Self.comparison(small)
        #expect(!comparison.hasRoom)
        #expect(comparison.nearest?.variant == .customNetworking)
        // At 2× a zone has 334 + 2 nodes of 12 addresses: a /20, of which a /18 has four. At 3× a /19.
        #expect(comparison.nearest?.fits == Density(hundredths: 200))
        let findings = Findings.of(comparison)
        #expect(findings.map { $0.code } == [.planReduced] && findings[0].severity == .error)
        #expect(
            findings.first?.message.onCommandLine
                == "no network mode fits; custom-networking: the VPC has room for the subnets at "
                + "2×, not at 3×, which is required"
        )
        var large = small
        large.vpc = [try Sample.block("10.0.0.0/16")]
        #expect(Self.comparison(large).hasRoom && Findings.of(Self.comparison(large)).isEmpty)
    }
}
