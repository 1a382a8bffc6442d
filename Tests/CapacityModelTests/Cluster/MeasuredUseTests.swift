import Boundary
import Testing

@testable import CapacityModel
@testable import Program

/// What load balancers and other services have taken is judged in the zone where it lies.
struct MeasuredUseTests {
    static let zones = ["a", "b"].map { AvailabilityZone(name: $0, suffix: $0) }

    static func use(_ zone: Int, _ tier: Tier, _ parts: [AllowancePart: Int64]) -> MeasuredUse {
        var use = MeasuredUse(zone: zones[zone], tier: tier)
        for (part, count) in parts { use[part] = count }
        return use
    }

    struct Example: Sendable {
        let name: String
        let allowances: Allowances
        let tier: Tier
        /// Zone a, zone b, and the zone where it is most.
        let expected: [Int64]
    }

    static let examples: [Example] = [
        Example(
            name: "nothing is known", allowances: Allowances(), tier: .private,
            expected: [24, 24, 24]),
        Example(
            name: "less than is allowed for is within the allowance",
            allowances: Allowances(measured: [
                use(0, .private, [.controlPlane: 2, .loadBalancers: 8])
            ]), tier: .private, expected: [24, 24, 24]),
        Example(
            name: "more load balancers than are allowed for count as they are",
            allowances: Allowances(measured: [use(0, .private, [.loadBalancers: 60])]),
            tier: .private, expected: [76, 24, 76]),
        Example(
            name: "others and endpoints count in their own zone",
            allowances: Allowances(measured: [
                use(0, .private, [.others: 100, .endpoints: 3]),
                use(1, .private, [.controlPlane: 20]),
            ]), tier: .private, expected: [127, 28, 127]),
        Example(
            name: "endpoints that were given are not counted beside those that are there",
            allowances: Allowances(endpoints: 5, measured: [use(0, .private, [.endpoints: 7])]),
            tier: .private, expected: [31, 29, 31]),
        Example(
            name: "a public zone has its share of a load balancer, or what is taken",
            allowances: Allowances(measured: [
                use(1, .public, [.loadBalancers: 90, .natGateways: 2])
            ]), tier: .public, expected: [59, 92, 92]),
        Example(
            name: "one number for load balancers and NAT holds against both",
            allowances: Allowances(
                publicTier: 30,
                measured: [use(1, .public, [.loadBalancers: 31, .natGateways: 1])]),
            tier: .public, expected: [30, 32, 32]),
        Example(
            name: "what no allowance is for counts in full",
            allowances: Allowances(measured: [
                use(0, .private, [.natGateways: 1]), use(0, .pod, [.loadBalancers: 4]),
            ]), tier: .pod, expected: [4, 0, 4]),
    ]

    @Test(arguments: examples)
    func `the more of what is taken and what is allowed for counts`(example: Example) {
        let (budget, tier) = (AddressBudget(example.allowances, zones: 2), example.tier)
        let found = Self.zones.map { budget.addresses(of: tier, in: $0) }
        #expect(found + [budget.addresses(of: tier)] == example.expected)
        for (zone, expected) in zip(Self.zones, example.expected) {
            let parts = budget.parts(of: tier, in: zone)
            let sum = AllowancePart.allCases.reduce(0) { $0 + parts[$1] }
            #expect(sum == expected && parts.total == expected, "\(parts)")
        }
        #expect(budget.parts(of: tier).total == example.expected[2])
    }

    @Test func `of two zones that take the same the first one is shown`() {
        let measured = [
            Self.use(0, .private, [.others: 100]), Self.use(1, .private, [.endpoints: 100]),
        ]
        for uses in [measured, measured.reversed()] {
            let budget = AddressBudget(Allowances(measured: uses), zones: 2)
            let (parts, first) = (budget.parts(of: .private), uses[0])
            #expect(parts[.others] == first[.others])
            #expect(parts[.endpoints] == first[.endpoints])
        }
    }

    /// A zone's own demand, checked by itself, says what the zone says among others.
    @Test(arguments: [0, 5, 60, 150, 300])
    func `each zone is judged by what is taken there`(taken: Int) throws {
        let subnets = try Self.zones.enumerated().map { index, zone in
            Subnet(
                name: zone.name, tier: .private, zone: zone,
                block: try CIDRBlock(parsing: "10.0.\(index).0/24"))
        }
        let node = try Sample.node("t3.medium")
        let use = Self.use(1, .private, [.others: Int64(taken)])
        let demand = try #require(
            Demand(
                pods: 100, zones: Self.zones, surge: .nodes(0),
                allowances: Allowances(measured: [use])))
        let plan = Checker(node: node, demand: demand, subnets: subnets).check()
        for (index, verdict) in plan.assessment.verdicts.enumerated() {
            var reserved = PerTier(repeating: 0)
            reserved[.private] = index == 1 ? taken : 0
            let alone = try #require(
                Demand(
                    pods: 50, zones: [Self.zones[index]], surge: .nodes(0),
                    allowances: Allowances(reserved: reserved)))
            let own = Checker(node: node, demand: alone, subnets: [subnets[index]]).check()
            #expect(verdict.needed == own.assessment.verdicts[0].needed)
            #expect(verdict.fits == own.assessment.verdicts[0].fits)
            #expect(plan.zoneHoldings[index].pods == own.zoneHoldings[0].pods)
        }
    }

    @Test func `load balancers beyond the allowance are said, zone by zone`() throws {
        let balancers = (0..<60).map {
            """
            {"SubnetId": "subnet-1", "InterfaceType": "interface", "Description": "ELB app/x/\($0)",
             "PrivateIpAddress": "172.16.10.\($0 + 150)"}
            """
        }.joined(separator: ",")
        let interfaces = #"{"NetworkInterfaces": [\#(balancers)]}"#
        let outcome = try LiveCheckTests.run(
            "check @ --explain", LiveCheckTests.subnets, interfaces, LiveCheckTests.nodes,
            LiveCheckTests.pods)
        #expect(
            outcome.text.contains(
                "beside nodes, private ap-northeast-2a: 16 control plane + 60 load balancer (taken)"
                    + " = 76\n"), "\(outcome.text)\(outcome.messages)")
        let json = try LiveCheckTests.run(
            "check @ --format json", LiveCheckTests.subnets, interfaces, LiveCheckTests.nodes,
            LiveCheckTests.pods)
        #expect(
            json.text.contains(
                #"{"availability_zone":"ap-northeast-2a","tier":"private","taken":"#
                    + #"{"control-plane":0,"load-balancers":60,"nat-gateways":0,"endpoints":0,"#
                    + #""others":0},"counted":{"control-plane":16,"load-balancers":60,"#
                    + #""nat-gateways":0,"endpoints":0,"others":0,"kept":0}}"#))
    }

    @Test func `a reservation for explicit addresses is none of the nodes'`() throws {
        let reservation = """
            {"SubnetIpv4CidrReservations": [{"SubnetId": "subnet-1", "Cidr": "172.16.11.128/26",
              "ReservationType": "explicit"}]}
            """
        // 485 are free by the ENIs; AWS takes the 64 off.
        let subnets = LiveCheckTests.subnets
            .replacing("AddressCount\": 490", with: "AddressCount\": 421")
            .replacing("AddressCount\": 507", with: "AddressCount\": 506")
        let outcome = try LiveCheckTests.run(
            "check @", subnets, LiveCheckTests.interfaces, reservation, LiveCheckTests.nodes,
            LiveCheckTests.pods)
        #expect(
            outcome.lines.contains("nodes     Axx.P.x.................eeee...A"), "\(outcome.text)")
        #expect(!outcome.messages.contains("addresses-unaccounted"), "\(outcome.messages)")
        let json = try LiveCheckTests.run(
            "check @ --format json", subnets, LiveCheckTests.interfaces, reservation,
            LiveCheckTests.nodes, LiveCheckTests.pods)
        #expect(json.text.contains(#""explicit_reservations":["172.16.11.128/26"]"#))
        #expect(json.text.contains(#""endpoints":1,"others":65,"kept":0"#))
    }

    @Test func `a block that is larger than a subnet can be has no map`() throws {
        let subnets = LiveCheckTests.subnets.replacing("172.16.10.0/23", with: "8.0.0.0/5")
        let outcome = try LiveCheckTests.run(
            "check @ --format json", subnets, LiveCheckTests.interfaces, LiveCheckTests.nodes,
            LiveCheckTests.pods)
        #expect(outcome.text.contains(#""code":"block-not-allowed""#))
        #expect(outcome.text.contains(#""map":null"#))
    }
}
