@testable import CapacityModel
import Testing

struct PlannerTests {
    private func plan(
        _ node: PlannedNode, _ demand: Demand, vpc: [String] = ["172.16.0.0/16"],
        podBlocks: [String] = [], excluded: [String] = [], hasPublicTier: Bool = true
    ) throws -> SubnetPlan {
        Planner(
            node: node, demand: demand, vpc: try Sample.blocks(vpc),
            podBlocks: try Sample.blocks(podBlocks), excluded: try Sample.blocks(excluded),
            hasPublicTier: hasPublicTier
        ).plan()
    }

    private func placed(_ plan: SubnetPlan) -> [String] {
        plan.assessment.verdicts.map { "\($0.subnet.name) \($0.subnet.block)" }
    }

    // The workshop that asks for 600 EC2 instances' worth of pods, two to three times over, in
    // 172.16.0.0/16. t3.medium has three ENIs of six addresses
    // (aws/amazon-vpc-cni-k8s pkg/vpc/vpc_ip_resource_limit.go).
    @Test func `600 pods three times over are three slash 22 and three slash 26`() throws {
        let plan = try plan(Sample.node(), Sample.demand())
        #expect(plan.outcome == .placed(try #require(Density(hundredths: 300))))
        #expect(
            placed(plan) == [
                "private-a 172.16.0.0/22", "private-b 172.16.4.0/22", "private-c 172.16.8.0/22",
                "public-a 172.16.12.0/26", "public-b 172.16.12.64/26", "public-c 172.16.12.128/26",
            ])
        let (projection, holds) = (plan.assessment.projection, plan.assessment.holds)
        #expect(projection.map { $0.pods } == [600, 1200, 1800])
        #expect(projection.map { $0.podsPerZone } == [200, 400, 600])
        #expect(projection.map { $0.nodesPerZone } == [14, 27, 40])
        #expect(projection.map { $0.surgePerZone } == [2, 2, 2])
        #expect(projection.map { $0.need[.private].addresses } == [312, 546, 780])
        #expect(projection.map { $0.need[.public].addresses } == [43, 43, 43])
        #expect(projection.map { $0.need[.pod].addresses } == [0, 0, 0])
        #expect(projection.map { $0.leastPodsPerNode } == [3, 8, 12])
        #expect(projection.allSatisfy { $0.fits })
        #expect(holds.pods == 2385)
        #expect(holds.podsOneZoneLost == 1590)
        #expect(holds.podsTwoZonesLost == 795)
        #expect(holds.podsHalfFull == 1113)
        #expect(plan.assessment.fitsHalfFull)
        #expect(plan.assessment.shortages.isEmpty)
        #expect(
            plan.free.freeBlocks.map { "\($0)" } == [
                "172.16.128.0/17", "172.16.64.0/18", "172.16.32.0/19", "172.16.16.0/20",
                "172.16.14.0/23", "172.16.13.0/24", "172.16.12.192/26",
            ])
        #expect(plan.free.freeAddressCount == 62_272)
        #expect(plan.vpcAddressCount == 65_536)
    }

    @Test func `every row repeats the verdict of its zone and tier`() throws {
        let plan = try plan(Sample.node(), Sample.demand())
        let largest = try #require(Density(hundredths: 300))
        for verdict in plan.assessment.verdicts {
            let isPublic = verdict.subnet.tier == .public
            #expect(verdict.needed == (isPublic ? [43, 43, 43] : [312, 546, 780]))
            #expect(verdict.usableAddresses == (isPublic ? 59 : 1019))
            #expect(verdict.zoneUsableAddresses == verdict.usableAddresses)
            #expect(verdict.fits == largest)
        }
    }

    /// A VPC and the private subnets that the workshop's demand gets in it.
    struct Placement: Sendable {
        let vpc: [String]
        var excluded: [String] = []
        let hundredths: Int
        let subnets: [String]
    }

    static let placements: [Placement] = [
        // 3 /22 and 3 /26 are 3,264 of 4,096 addresses.
        Placement(
            vpc: ["10.0.0.0/20"], hundredths: 300,
            subnets: [
                "private-a 10.0.0.0/22", "private-b 10.0.4.0/22", "private-c 10.0.8.0/22",
                "public-a 10.0.12.0/26", "public-b 10.0.12.64/26", "public-c 10.0.12.128/26",
            ]),
        // Only 1× fits: 3 /23 and 3 /26 are 1,728 of 2,048.
        Placement(
            vpc: ["10.0.0.0/21"], hundredths: 100,
            subnets: [
                "private-a 10.0.0.0/23", "private-b 10.0.2.0/23", "private-c 10.0.4.0/23",
                "public-a 10.0.6.0/26", "public-b 10.0.6.64/26", "public-c 10.0.6.128/26",
            ]),
        // Around what is in use; a /26 goes into the smallest hole.
        Placement(
            vpc: ["172.16.0.0/16"], excluded: ["172.16.0.0/22", "172.16.9.0/24"], hundredths: 300,
            subnets: [
                "private-a 172.16.4.0/22", "private-b 172.16.12.0/22", "private-c 172.16.16.0/22",
                "public-a 172.16.8.0/26", "public-b 172.16.8.64/26", "public-c 172.16.8.128/26",
            ]),
        // A secondary CIDR block takes what the first one is too small for.
        Placement(
            vpc: ["10.0.0.0/24", "100.64.0.0/20"], hundredths: 300,
            subnets: [
                "private-a 100.64.0.0/22", "private-b 100.64.4.0/22", "private-c 100.64.8.0/22",
                "public-a 10.0.0.0/26", "public-b 10.0.0.64/26", "public-c 10.0.0.128/26",
            ]),
        // Free space enough for 2×, but in pieces of /23; holes of a /26 come first for one.
        Placement(
            vpc: ["10.0.0.0/20"],
            excluded: ["10.0.1.240/28", "10.0.5.240/28", "10.0.9.240/28", "10.0.13.240/28"],
            hundredths: 100,
            subnets: [
                "private-a 10.0.2.0/23", "private-b 10.0.6.0/23", "private-c 10.0.10.0/23",
                "public-a 10.0.1.128/26", "public-b 10.0.5.128/26", "public-c 10.0.9.128/26",
            ]),
    ]

    @Test(arguments: placements)
    func `the largest density that the VPC holds is placed`(row: Placement) throws {
        let plan = try plan(
            Sample.node(), Sample.demand(), vpc: row.vpc, excluded: row.excluded)
        #expect(plan.outcome == .placed(try #require(Density(hundredths: row.hundredths))))
        #expect(placed(plan) == row.subnets)
        #expect(plan.assessment.largestFitting?.density.hundredths == row.hundredths)
    }

    /// A change of the workshop's demand, and what a zone's private subnets then need.
    struct Change: Sendable {
        var zones = 3
        var losses = 0
        var surge: Int?
        var daemonSetPods = 0
        let needs: [Int]
        let length: Int
    }

    static let changes: [Change] = [
        Change(surge: 0, needs: [276, 510, 744], length: 22),
        Change(surge: 4, needs: [312, 546, 780], length: 22),
        Change(losses: 1, needs: [420, 780, 1140], length: 21),
        Change(losses: 2, needs: [780, 1500, 2220], length: 20),
        Change(zones: 1, needs: [780, 1500, 2220], length: 20),
        Change(zones: 2, needs: [420, 780, 1140], length: 21),
        // 13 workload pods a node: 47 + 2 nodes at 3×.
        Change(daemonSetPods: 2, needs: [348, 618, 906], length: 22),
    ]

    @Test(arguments: changes)
    func `zones, losses, surge and DaemonSets change the need`(row: Change) throws {
        let plan = try plan(
            Sample.node(daemonSetPods: row.daemonSetPods),
            Sample.demand(
                zones: row.zones, toleratedZoneLosses: row.losses, surge: row.surge))
        #expect(
            plan.assessment.projection.map { Int($0.need[.private].addresses) } == row.needs)
        let verdicts = plan.assessment.verdicts.filter { $0.subnet.tier == .private }
        #expect(verdicts.map { $0.subnet.block.length } == verdicts.map { _ in row.length })
        #expect(verdicts.count == row.zones)
        let losses = plan.assessment.holds
        let zones = Int64(row.zones)
        #expect(losses.podsOneZoneLost == losses.pods / zones * (zones - 1))
        #expect(losses.podsTwoZonesLost == losses.pods / zones * max(0, zones - 2))
    }

    @Test func `daemon sets on every node make 780 into 906`() throws {
        let daemonSets = PlanAnswer(try plan(Sample.node(), Sample.demand())).uncountedDaemonSets
        #expect(daemonSets?.need.addresses == 780 && daemonSets?.needWithThem.addresses == 906)
        let small = PlanAnswer(try plan(Sample.node(pods: 2), Sample.demand()))
        #expect(small.uncountedDaemonSets == nil)
    }

    @Test func `under custom networking pods have subnets of their own`() throws {
        // 10 pods take 1 address of the node's subnet and 12 of the pods'; 60 + 2 nodes at 3×.
        let node = try Sample.node("t3.medium", .customNetworking)
        let plan = try plan(node, Sample.demand())
        let needs = plan.assessment.projection.map { $0.need }
        #expect(needs.map { $0[.private].addresses } == [46, 66, 86])
        #expect(needs.map { $0[.pod].addresses } == [264, 504, 744])
        #expect(
            placed(plan) == [
                "private-a 172.16.12.0/25", "private-b 172.16.12.128/25",
                "private-c 172.16.13.0/25", "pod-a 172.16.0.0/22", "pod-b 172.16.4.0/22",
                "pod-c 172.16.8.0/22", "public-a 172.16.13.128/26", "public-b 172.16.13.192/26",
                "public-c 172.16.14.0/26",
            ])
    }

    @Test func `blocks for pods take the pods' subnets only`() throws {
        let node = try Sample.node("t3.medium", .customNetworking)
        let plan = try plan(
            node, Sample.demand(), vpc: ["10.0.0.0/22"], podBlocks: ["100.64.0.0/20"],
            excluded: ["100.64.0.0/24"])
        #expect(
            placed(plan) == [
                "private-a 10.0.0.0/25", "private-b 10.0.0.128/25", "private-c 10.0.1.0/25",
                "pod-a 100.64.4.0/22", "pod-b 100.64.8.0/22", "pod-c 100.64.12.0/22",
                "public-a 10.0.1.128/26", "public-b 10.0.1.192/26", "public-c 10.0.2.0/26",
            ])
        #expect(plan.vpcAddressCount == 1024 + 4096)
        #expect(plan.free.freeAddressCount == 1024 - 576 + 4096 - 256 - 3 * 1024)
    }

    @Test func `prefix delegation needs whole blocks`() throws {
        // 20 pods hold three prefixes on one ENI. 32 nodes: 96 prefixes and 32 + 24 single addresses,
        // 1,592 in all; a /22 has 1,019 addresses, a /21 126 prefixes.
        let plan = try plan(Sample.node("t3.medium", .prefixDelegation), Sample.demand())
        let needs = plan.assessment.projection.map { $0.need[.private] }
        #expect(needs.map { $0.prefixes } == [36, 66, 96])
        #expect(needs.map { $0.singles } == [36, 46, 56])
        #expect(needs.map { $0.addresses } == [612, 1102, 1592])
        let blocks = plan.assessment.verdicts.prefix(3).map { "\($0.subnet.block)" }
        #expect(blocks == ["172.16.0.0/21", "172.16.8.0/21", "172.16.16.0/21"])
    }

    @Test func `without a public tier there are private subnets only`() throws {
        let plan = try plan(Sample.node(), Sample.demand(), hasPublicTier: false)
        #expect(plan.assessment.verdicts.map { $0.subnet.tier } == [.private, .private, .private])
        #expect(plan.assessment.largestFitting?.density.hundredths == 300)
        #expect(plan.free.freeAddressCount == 65_536 - 3 * 1024)
    }

    @Test func `a zone that needs more than a slash 16 gets several subnets`() throws {
        // 4,000 + 2 nodes of 18 addresses, and 24: 72,060; a /16 has 65,531, a /19 8,187.
        let plan = try plan(
            Sample.node(), Sample.demand(pods: 60_000, hundredths: [100], zones: 1),
            vpc: ["10.0.0.0/16", "10.1.0.0/16"])
        #expect(
            placed(plan) == [
                "private-a 10.0.0.0/16", "private-a-2 10.1.0.0/19", "public-a 10.1.32.0/25",
            ])
        for verdict in plan.assessment.verdicts.prefix(2) {
            #expect(verdict.needed == [72_060])
            #expect(verdict.zoneUsableAddresses == 65_531 + 8187)
            #expect(verdict.fits?.hundredths == 100)
        }
        // (73,718 − 24) / 18 = 4,094 nodes, of which 2 are surge.
        #expect(plan.assessment.holds.pods == 4092 * 15)
    }

    @Test func `names of zones end in what tells them apart`() throws {
        let zones = ["ap-northeast-2a", "ap-northeast-2c"].map {
            AvailabilityZone(name: $0, suffix: String($0.suffix(1)))
        }
        let demand = try #require(Demand(pods: 60, zones: zones))
        let plan = try plan(Sample.node(), demand)
        #expect(
            plan.assessment.verdicts.map { $0.subnet.name } == [
                "private-a", "private-c", "public-a", "public-c",
            ])
        #expect(plan.assessment.verdicts.map { $0.subnet.zone } == zones + zones)
    }
}
