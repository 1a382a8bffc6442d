@testable import CapacityModel
import Testing

struct CheckerTests {
    /// The workshop's own VPC: t3.small, three public /23 and three private /23 of 172.16.0.0/16.
    private func workshop(
        private privateBlocks: [String] = ["172.16.10.0/23", "172.16.12.0/23", "172.16.14.0/23"],
        public publicBlocks: [String] = ["172.16.0.0/23", "172.16.2.0/23", "172.16.4.0/23"],
        vpc: [String] = ["172.16.0.0/16"], excluded: [String] = [],
        targets: WarmPoolTargets = WarmPoolTargets()
    ) throws -> SubnetPlan {
        Checker(
            node: try Sample.node("t3.small", targets: targets), demand: try Sample.demand(),
            subnets: try Sample.subnets(.public, publicBlocks)
                + Sample.subnets(.private, privateBlocks),
            vpc: try Sample.blocks(vpc), excluded: try Sample.blocks(excluded)
        ).check()
    }

    /// Further private subnets of zones out of `a`, `b` and `c`.
    private func further(
        _ length: Int, _ zones: String, _ blocks: [CIDRBlock] = [], in newBlock: CIDRBlock? = nil
    ) -> Remedy {
        let zones = AvailabilityZone.lettered(3).filter { zones.contains(Character($0.name)) }
        return .furtherSubnets(
            FurtherSubnets(
                tier: .private, length: length, zones: zones, areAllZones: zones.count == 3,
                blocks: blocks, newBlock: newBlock))
    }

    @Test func `the workshop's VPC holds 600 pods once and not twice`() throws {
        let plan = try workshop()
        #expect(plan.outcome == .given([]))
        let assessment = plan.assessment
        #expect(assessment.projection.map { $0.need[.private].addresses } == [324, 588, 852])
        #expect(assessment.projection.map { $0.nodesPerZone } == [23, 45, 67])
        #expect(assessment.projection.map { $0.fits } == [true, false, false])
        #expect(assessment.largestFitting?.density.hundredths == 100)
        #expect(assessment.holds.pods == 1026)
        #expect(assessment.holds.podsOneZoneLost == 684)
        #expect(assessment.holds.podsTwoZonesLost == 342)
        #expect(assessment.holds.podsHalfFull == 456)
        #expect(!assessment.fitsHalfFull)
        #expect(assessment.projection.map { $0.leastPodsPerNode } == [6, 0, 0])
        #expect(assessment.shortages.count == 3)
        for shortage in assessment.shortages {
            #expect(shortage.tier == .private)
            #expect(shortage.density.hundredths == 200)
            #expect((shortage.needed, shortage.usable) == (588, 507))
        }
        let verdicts = assessment.verdicts
        #expect(verdicts.map { $0.usableAddresses } == [507, 507, 507, 507, 507, 507])
        #expect(verdicts.map { $0.fits?.hundredths } == [300, 300, 300, 100, 100, 100])
        #expect(verdicts.first?.needed == [43, 43, 43])
        #expect(verdicts.last?.needed == [324, 588, 852])
        #expect(plan.free.freeAddressCount == 65_536 - 6 * 512)
    }

    @Test func `three further slash 23 cure it, prefix delegation makes it worse`() throws {
        let remedies = PlanAnswer(try workshop()).remedies
        let free = try Sample.blocks(["172.16.6.0/23", "172.16.8.0/23", "172.16.16.0/23"])
        #expect(remedies.count == 4)
        #expect(remedies.first == further(23, "abc", free))
        #expect(remedies.first?.suffices == true)
        let variants = remedies.compactMap { remedy -> VariantRemedy? in
            if case .variant(let variant) = remedy { variant } else { nil }
        }
        #expect(
            variants.map { $0.variant } == [.warmTargets, .prefixDelegation, .customNetworking])
        let prefixes = variants[1]
        #expect(prefixes.nodes.map { $0.nodes } == [32])
        #expect(prefixes.nodes.map { $0.addressesPerNode } == [49])
        #expect(prefixes.allowances == 24)
        #expect((prefixes.needed, prefixes.neededNow) == (1592, 852))
        #expect(!prefixes.suffices)
        // Custom networking: (3 − 1) × 3 + 2 = 8 max pods, 6 pods on 1 + 8 addresses; 600 pods a zone
        // on 100 + 2 nodes take 102 + 24 private addresses and 816 of pods, which a /22 holds.
        let custom = variants[2]
        #expect(custom.nodes.map { $0.nodes } == [102])
        #expect(custom.nodes.map { $0.addressesPerNode } == [9])
        #expect(custom.needed == 942)
        #expect(custom.podSubnets?.lastLength == 22)
        #expect(custom.suffices)
    }

    @Test func `the cure cures`() throws {
        let first = try workshop()
        var further: [Subnet] = []
        for remedy in PlanAnswer(first).remedies {
            guard case .furtherSubnets(let added) = remedy else { continue }
            for (zone, block) in zip(added.zones, added.blocks) {
                let name = Subnet.name(tier: added.tier, zone: zone, index: 1)
                further.append(Subnet(name: name, tier: added.tier, zone: zone, block: block))
            }
        }
        #expect(further.map { $0.name } == ["private-a-2", "private-b-2", "private-c-2"])
        let cured = Checker(
            node: first.node, demand: first.demand,
            subnets: first.assessment.verdicts.map { $0.subnet } + further, vpc: first.vpc
        ).check()
        #expect(cured.outcome == .given([]))
        #expect(cured.assessment.largestFitting?.density.hundredths == 300)
        #expect(PlanAnswer(cured).remedies.isEmpty)
        #expect(cured.assessment.verdicts.last?.zoneUsableAddresses == 1014)
    }

    @Test func `without a VPC the cure names no blocks, without room in it those of a further one`()
        throws
    {
        let unknown = try workshop(vpc: [])
        #expect(
            PlanAnswer(unknown).remedies.first
                == further(23, "abc"))
        #expect(unknown.free.freeAddressCount == 0)
        let full = try workshop(vpc: ["172.16.0.0/20"], excluded: ["172.16.8.0/23"])
        #expect(
            PlanAnswer(full).remedies.first
                == further(
                    23, "abc",
                    [
                        try Sample.block("100.64.0.0/23"), try Sample.block("100.64.2.0/23"),
                        try Sample.block("100.64.4.0/23"),
                    ], in: try Sample.block("100.64.0.0/21")))
        #expect(full.free.freeBlocks == [try Sample.block("172.16.6.0/23")])
    }

    @Test func `a smaller warm pool helps nodes that are not full`() throws {
        let plan = try workshop(targets: WarmPoolTargets(addresses: 1))
        #expect(
            plan.assessment.projection.map { $0.need[.private].addresses } == [324, 588, 852])
        #expect(plan.assessment.holds.pods == 1026)
        // Four pods take 7 addresses instead of 12: (483 / 7 − 2) × 4 pods in each of three zones.
        #expect(plan.assessment.holds.podsHalfFull == 804)
        #expect(plan.assessment.fitsHalfFull)
    }

    @Test func `subnets of different sizes are judged by the smallest zone`() throws {
        let plan = try workshop(private: ["172.16.16.0/22", "172.16.12.0/23", "172.16.20.0/22"])
        #expect(plan.assessment.largestFitting?.density.hundredths == 100)
        #expect(plan.assessment.holds.pods == 1026)
        #expect(plan.assessment.shortages.map { $0.zone.name } == ["b"])
        #expect(
            plan.assessment.verdicts.map { $0.fits?.hundredths } == [300, 300, 300, 300, 100, 300])
        let free = try Sample.block("172.16.6.0/23")
        #expect(
            PlanAnswer(plan).remedies.first
                == further(23, "b", [free]))
    }

    @Test func `a zone without private subnets holds nothing, one without public ones does`() throws
    {
        let none = try workshop(private: ["172.16.10.0/23", "172.16.12.0/23"])
        #expect(none.assessment.largestFitting == nil)
        #expect(none.assessment.holds.pods == 0)
        #expect(none.assessment.shortages.filter { $0.zone.name == "c" }.map { $0.usable } == [0])
        let twoPublic = try workshop(public: ["172.16.0.0/23", "172.16.2.0/23"])
        #expect(twoPublic.assessment.largestFitting?.density.hundredths == 100)
        #expect(twoPublic.assessment.shortages.allSatisfy { $0.tier == .private })
        let noPublic = try workshop(public: [])
        #expect(noPublic.assessment.largestFitting?.density.hundredths == 100)
    }

    @Test func `a public subnet that is too small fails every density`() throws {
        let plan = try workshop(public: ["172.16.0.0/27", "172.16.2.0/23", "172.16.4.0/23"])
        #expect(plan.assessment.largestFitting == nil)
        let short = plan.assessment.shortages.filter { $0.tier == .public }
        #expect(short.map { $0.zone.name } == ["a"])
        #expect(short.map { $0.density.hundredths } == [100])
        #expect(short.map { $0.needed } == [43])
        #expect(short.map { $0.usable } == [27])
        // The private subnets still have room for as many pods.
        #expect(plan.assessment.holds.pods == 1026)
    }

    @Test
    func `blocks that cannot be are faults, and the demand is held against them all the same`()
        throws
    {
        let overlap = try workshop(
            private: ["172.16.4.0/22", "172.16.12.0/23", "172.16.14.0/23"])
        #expect(overlap.faults.count == 1)
        let outside = try workshop(
            private: ["172.17.10.0/23", "172.16.12.0/23", "172.16.14.0/23"])
        let named = NamedBlock(.subnet("private-a"), block: try Sample.block("172.17.10.0/23"))
        #expect(outside.faults == [.outside(named)])
        #expect(outside.assessment.holds.pods == 1026)
    }

    @Test func `where one tier needs more than a further subnet, none is offered`() throws {
        let plan = Checker(
            node: try Sample.node("t3.medium", .customNetworking),
            demand: try Sample.demand(pods: 100_000),
            subnets: try Sample.subnets(.private, ["10.0.0.0/26", "10.0.0.64/26", "10.0.0.128/26"])
                + Sample.subnets(.pod, ["10.0.4.0/24", "10.0.5.0/24", "10.0.6.0/24"]),
            vpc: [try Sample.block("10.0.0.0/16")]
        ).check()
        #expect(plan.assessment.shortages.count == 6)
        // 10,002 nodes of 12 addresses at 3×: more than a /16 and a /24.
        #expect(plan.assessment.projection.last?.need[.pod].addresses == 120_024)
        #expect(!PlanAnswer(plan).remedies.contains { $0.suffices })
    }
}
