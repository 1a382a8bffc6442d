import Boundary
import Testing

@testable import CapacityModel
@testable import Program

/// A node lies in one subnet: what several subnets have together is not what they hold.
struct WholeNodesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let line: String
        let status: Boundary.ExitStatus
        let has: [String]
        var testDescription: String { name }
    }

    private static func subnets(_ count: Int, of length: Int, step: Int) -> String {
        (0..<count).map {
            "--private=10.0.\($0 * step / 256).\($0 * step % 256)/\(length)@a"
        }.joined(separator: " ")
    }

    static let cases: [Case] = [
        Case(
            name: "g5.12xlarge does not fit four /24",
            line: "check --instance-type g5.12xlarge --pods 100 --density 1 --surge 0 "
                + subnets(4, of: 24, step: 256),
            status: .answerIsNo,
            has: [
                "the private subnets of zone a are too small at 1×: they have 251 usable addresses each, and one node "
                    + "takes 300",
                "at most 0 pods",
            ]),
        Case(
            name: "the same addresses in one /22 hold it",
            line: "check --instance-type g5.12xlarge --pods 100 --density 1 --surge 0 "
                + subnets(1, of: 22, step: 1024),
            status: .done, has: ["YES"]),
        Case(
            name: "ten /28 do not hold t3.medium",
            line: "check --instance-type t3.medium --pods 15 --density 1 --surge 0 "
                + subnets(10, of: 28, step: 16),
            status: .answerIsNo,
            has: ["have 11 usable addresses each, and one node takes 18", "at most 0 pods"]),
        Case(
            name: "what is left over in each subnet holds allowances, and no node",
            line: "check --instance-type t3.medium --pods 180 --density 1 --surge 0 "
                + subnets(10, of: 27, step: 32),
            status: .answerIsNo,
            has: ["have room for 10 nodes and need 12: all 18 addresses of a node lie", "150 pods"]),
        Case(
            name: "as many nodes as the subnets hold",
            line: "check --instance-type t3.medium --pods 150 --density 1 --surge 0 "
                + subnets(10, of: 27, step: 32),
            status: .done, has: ["YES", "150 pods"]),
    ]

    @Test(arguments: cases)
    func `subnets hold whole nodes`(example: Case) {
        let completion = Program.run(example.line)
        #expect(completion.status == example.status)
        let all = completion.text + completion.messages
        for text in example.has { #expect(all.contains(text), "\(text): \(all)") }
    }

    /// What zones a and b have of a tier.
    private static func need(
        _ node: AddressNeed, nodes: Int64, allowances: Int64 = 0
    ) -> (AddressNeed, WholeNodes) {
        var (sum, whole) = (nodes * node, WholeNodes())
        whole.add(sum, unit: node)
        sum.singles += allowances
        return (sum, whole)
    }

    @Test func `a further subnet is never smaller than a node`() throws {
        // 13 nodes of 20 addresses: 12 lie in a /24, and the thirteenth in no /28, though 9 addresses
        // are missing only.
        let nodes = ClusterNodes(try Sample.node("m5.large", .customNetworking, pods: 18))
        #expect(nodes.first.footprint.podSubnet.addresses == 20)
        let planner = Planner(
            nodes: nodes, demand: try Sample.demand(pods: 396, hundredths: [100], zones: 2),
            vpc: [try Sample.block("10.0.0.0/16")],
            podBlocks: [try Sample.block("100.64.0.0/16")],
            existing: try Sample.subnets(.pod, ["100.64.0.0/24", "100.64.1.0/24"]))
        let plan = planner.plan()
        #expect(plan.assessment.largest.fits)
        let further = plan.subnets.filter { $0.tier == .pod && $0.name.hasSuffix("-2") }
        #expect(further.map { $0.block.length } == [27, 27])
    }

    @Test func `an ENI is the unit of subnet discovery`() throws {
        var group = NodeGroup(
            type: try Sample.type("g5.12xlarge"), settings: NetworkSettings(mode: .secondaryIP))
        let whole = try PlannedNodeGroup(group)
        #expect(whole.unit(of: whole.footprint).nodeSubnet.addresses == 300)
        group.subnetUnit = .networkInterface
        let byENI = try PlannedNodeGroup(group)
        #expect(byENI.unit(of: byENI.footprint).nodeSubnet == AddressNeed(singles: 50))
        let subnets = try (0..<4).map {
            Subnet(
                name: "private-\($0)", tier: .private, zone: AvailabilityZone.lettered(1)[0],
                block: try Sample.block("10.0.\($0).0/24"))
        }
        for (nodes, fits) in [(whole, false), (byENI, true)] {
            let plan = Checker(
                nodes: try #require(ClusterNodes([nodes])),
                demand: try Sample.demand(pods: 100, hundredths: [100], zones: 1, surge: 0),
                subnets: subnets
            ).check()
            #expect(plan.assessment.largest.fits == fits)
        }
    }

    @Test func `whole nodes agree with nodes that are put into subnets one by one`() {
        var random = SeededGenerator(seed: 77)
        var (held, refused) = (0, 0)
        for _ in 0..<3_000 {
            let lengths = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                Int.random(in: 24...28, using: &random)
            }
            var capacity = SubnetCapacity()
            for length in lengths { capacity.add(length: length) }
            let unit = AddressNeed(
                singles: Int.random(in: 1...60, using: &random),
                prefixes: Bool.random(using: &random) ? 0 : Int.random(in: 0...4, using: &random))
            let nodes = Int64.random(in: 0...12, using: &random)
            let allowances =
                Bool.random(using: &random) ? 0 : Int64.random(in: 0...80, using: &random)
            let (sum, whole) = Self.need(unit, nodes: nodes, allowances: allowances)
            let fits = capacity.holds(sum, whole)
            let expected = ObviousSubnet.hold(
                nodes: nodes, of: unit, beside: allowances,
                lengths.map { ObviousSubnet(length: $0) })
            if expected { held += 1 } else { refused += 1 }
            // Allowances fill the edges of all subnets together, which prefixes may find used.
            if unit.prefixes == 0 || allowances == 0 {
                #expect(fits == expected, "\(lengths) \(nodes) \(unit) \(allowances)")
            } else if expected {
                #expect(fits, "\(lengths) \(nodes) \(unit) \(allowances)")
            }
        }
        #expect(held > 300 && refused > 300)
    }

    @Test func `further subnets are the smallest that hold the nodes`() {
        var random = SeededGenerator(seed: 78)
        for _ in 0..<2_000 {
            var existing = SubnetCapacity()
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                existing.add(length: Int.random(in: 22...28, using: &random))
            }
            let unit = AddressNeed(
                singles: Int.random(in: 1...200, using: &random),
                prefixes: Bool.random(using: &random) ? 0 : Int.random(in: 0...8, using: &random))
            var need = ZoneNeed()
            let count = Int64.random(in: 1...2_000, using: &random)
            need.add(
                count * unit, AddressNeed(singles: 0),
                unit: NodeUnit(nodeSubnet: unit, podSubnet: AddressNeed(singles: 0)))
            let whole = need.wholeNodes(of: .private)
            #expect(whole.units == count)
            guard let sizes = SubnetSizes(for: need, tier: .private, beside: existing) else {
                #expect(existing.holds(need[.private], whole))
                continue
            }
            func holds(_ last: Int?) -> Bool {
                var capacity = existing
                capacity.add(length: 16, count: sizes.wholeSixteens)
                if let last { capacity.add(length: last) }
                return capacity.holds(need[.private], whole)
            }
            #expect(holds(sizes.lastLength))
            let isFurther = existing.subnetCount + sizes.wholeSixteens > 0
            if isFurther {
                #expect(SubnetCapacity(length: sizes.lastLength).count(of: unit) > 0)
            }
            if sizes.lastLength < 28 {
                let smaller = sizes.lastLength + 1
                let isTooSmall =
                    isFurther && SubnetCapacity(length: smaller).count(of: unit) == 0
                #expect(isTooSmall || !holds(smaller))
            }
        }
    }

    @Test func `what no subnet can hold is planned by the sum, and is no endless search`() {
        var need = ZoneNeed()
        let unit = AddressNeed(singles: 70_000)
        need.add(
            3 * unit, AddressNeed(singles: 0),
            unit: NodeUnit(nodeSubnet: unit, podSubnet: AddressNeed(singles: 0)))
        let sizes = SubnetSizes(for: need, tier: .private)
        #expect(sizes.count == 4)
        let spoiled = SubnetSizes(for: need, tier: .private, spoiledPercent: 99)
        #expect(spoiled?.count == 4)
    }
}
