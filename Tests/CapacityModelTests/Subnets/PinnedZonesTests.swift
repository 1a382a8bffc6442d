@testable import CapacityModel
import Testing

/// Node groups that run in some of the zones only.
struct PinnedZonesTests {
    static func group(
        _ name: String, _ mode: NetworkMode = .secondaryIP, weight: Int, in zones: String = "",
        surge: Surge? = nil
    ) throws -> PlannedNodeGroup {
        var group = NodeGroup(
            name: name, type: try Sample.type("m5.large"), settings: NetworkSettings(mode: mode),
            weight: weight, surge: surge)
        group.zoneNames = zones.map { String($0) }
        return try PlannedNodeGroup(group)
    }

    /// A group of 400 pods in all of three zones, one of 200 pods in some of them, and what each zone needs
    /// of its private and pods' subnets, worked out by hand.
    struct Case: Sendable {
        let name: String
        let zones: String
        var mode = NetworkMode.secondaryIP
        var losses = 0
        var surge: Int?
        var ownSurge: Surge?
        let needs: [Int64]
        var podNeeds: [Int64] = [0, 0, 0]
    }

    // m5.large: 20 pods on a node take 30 addresses. 400 pods: 134 a zone, 7 nodes and 2 for surge; 24 for the
    // control plane and load balancers.
    static let cases: [Case] = [
        // 200 pods: 10 nodes, and 2 for surge.
        Case(name: "one zone", zones: "a", needs: [(9 + 12) * 30 + 24, 294, 294]),
        // 100 pods a zone: 5 nodes, and 2 for surge.
        Case(
            name: "two zones", zones: "ac", needs: [(9 + 7) * 30 + 24, 294, (9 + 7) * 30 + 24]),
        // 400 pods in two zones: 10 nodes and 2. The 200 are all in the one zone that is left of two.
        Case(
            name: "two zones, one lost", zones: "ab", losses: 1,
            needs: [(12 + 12) * 30 + 24, (12 + 12) * 30 + 24, 12 * 30 + 24]),
        // Where zone a is there, so are all of the 200.
        Case(
            name: "the only zone may be lost", zones: "a", losses: 1,
            needs: [(12 + 12) * 30 + 24, 384, 384]),
        Case(
            name: "a share of surge", zones: "a", ownSurge: .percent(10),
            needs: [(9 + 11) * 30 + 24, 294, 294]),
        // 6 / 2 zones.
        Case(
            name: "a surge of its own", zones: "ab", ownSurge: .nodes(6),
            needs: [(9 + 8) * 30 + 24, (9 + 8) * 30 + 24, 294]),
        // 6 / 3 zones and 6 / 1.
        Case(
            name: "the surge of all groups", zones: "b", surge: 6,
            needs: [294, (9 + 16) * 30 + 24, 294]),
        // 18 pods a node: 12 nodes and 2, each 1 private address and 20 of the pods' subnets.
        Case(
            name: "pods in subnets of their own", zones: "a", mode: .customNetworking,
            needs: [9 * 30 + 14 + 24, 294, 294], podNeeds: [280, 0, 0]),
    ]

    @Test(arguments: cases)
    func `each zone holds the groups that run there`(_ example: Case) throws {
        let nodes = try #require(
            ClusterNodes([
                try Self.group("web", weight: 400),
                try Self.group(
                    "db", example.mode, weight: 200, in: example.zones, surge: example.ownSurge),
            ]))
        let demand = try Sample.demand(
            hundredths: [100], toleratedZoneLosses: example.losses, surge: example.surge)
        let plan = Planner(
            nodes: nodes, demand: demand, vpc: [try Sample.block("10.0.0.0/16")]
        ).plan()
        let row = plan.assessment.projection[0]
        #expect(row.zones.map { $0.need[.private].addresses } == example.needs)
        #expect(row.zones.map { $0.need[.pod].addresses } == example.podNeeds)
        #expect(row.fits)
        #expect(row.need[.private].addresses == example.needs.max())
        for (tier, needs) in [(Tier.private, example.needs), (.pod, example.podNeeds)] {
            let smallest = needs.filter { $0 > 0 }.map { need in
                SubnetSizes.lengths.last { (Int64(1) << (32 - $0)) - 5 >= need }
            }
            let subnets = plan.subnets.filter { $0.tier == tier }
            #expect(subnets.map { $0.block.length } == smallest)
        }
        #expect(plan.assessment.shortages.isEmpty)
        let lost = NodeGroupLost.finding(nodes, demand)
        #expect((lost != nil) == (example.name == "the only zone may be lost"))
        if let lost {
            #expect(
                lost.message.onCommandLine
                    == "node group db runs in zone a only: with 1 zone lost, its 200 pods may be lost too"
            )
        }
    }

    // Zone a has one /22 for 1,019 addresses: 995 / 30 = 33 nodes, 31 without surge. Of 620 pods one group of
    // one zone has all.
    @Test func `with its zone a group is lost`() throws {
        let nodes = try #require(ClusterNodes([try Self.group("db", weight: 1, in: "a")]))
        let subnets = try Sample.subnets(
            .private, ["10.0.0.0/22", "10.0.4.0/22", "10.0.8.0/22"])
        let demand = try Sample.demand(pods: 600, hundredths: [100])
        let holds = Checker(nodes: nodes, demand: demand, subnets: subnets).check()
            .assessment.holds
        #expect(holds.pods == 620)
        #expect(holds.podsOneZoneLost == 0 && holds.podsTwoZonesLost == 0)
        // 10 pods leave 8 of 18 places free, fewer than an ENI has: a third one, and 30 addresses too.
        #expect(holds.podsHalfFull == 310)
    }

    @Test func `pinned to all zones is pinned to none`() throws {
        var allowances = Allowances()
        allowances.fargatePods = 50
        for losses in 0...2 {
            let plans = try ["", "abc"].map { zones in
                Planner(
                    nodes: try #require(
                        ClusterNodes([
                            try Self.group("web", weight: 400, in: zones),
                            try Self.group(
                                "db", .customNetworking, weight: 333, in: zones,
                                surge: .percent(15)),
                        ])),
                    demand: try Sample.demand(
                        pods: 733, toleratedZoneLosses: losses,
                        allowances: allowances),
                    vpc: [try Sample.block("10.0.0.0/16")]
                ).plan()
            }
            #expect(plans[0].subnets == plans[1].subnets)
            let holds = plans.map { plan in
                let holds = plan.assessment.holds
                return [
                    holds.pods, holds.podsOneZoneLost, holds.podsTwoZonesLost, holds.podsHalfFull,
                    holds.podsTolerated,
                ]
            }
            #expect(holds[0] == holds[1])
            #expect(plans[0].assessment.holds.binding == plans[1].assessment.holds.binding)
            #expect(plans[0].assessment.fitsHalfFull == plans[1].assessment.fitsHalfFull)
            for (free, pinned) in zip(
                plans[0].assessment.projection, plans[1].assessment.projection)
            {
                #expect(free.zones == pinned.zones)
                #expect(free.need == pinned.need)
                #expect(free.leastPodsPerNode == pinned.leastPodsPerNode)
                #expect(free.nodesOfGroups == pinned.nodesOfGroups)
            }
        }
    }
}
