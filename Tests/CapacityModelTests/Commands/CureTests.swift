import Boundary
import Testing

/// What would make subnets that exist hold a density: for which density, in which zones, and what to type.
struct CureTests {
    private static let small = "--private=10.0.0.0/23 --private=10.0.2.0/23 --private=10.0.4.0/23"
    private static let unequal =
        "--private=10.0.0.0/22@a --private=10.0.4.0/25@b --private=10.0.8.0/22@c"
    private static let cluster = ["vpcs", "subnets", "enis", "nodes", "pods"]
        .map { "Tests/CapacityModelTests/Fixtures/cluster/\($0).json" }.joined(separator: " ")
    private static let groups =
        "--node-group name=db,type=m5.large,pods=200,azs=a "
        + "--node-group name=web,type=m5.large,pods=400"
    private static let m5 = "check --cidr 10.0.0.0/16 --instance-type m5.large"

    static let lines = [
        "\(m5) --pods 1500 \(small)",
        "\(m5) --pods 1500 \(small) --require 2",
        "\(m5) --pods 600 \(unequal)",
        "\(m5) --pods 600 --density 1 \(unequal)",
        "\(m5) --pods 600 --public=10.0.96.0/28 --public=10.0.97.0/24 --public=10.0.98.0/24 \(small)",
        "\(m5) --pods 600 --control-plane=10.0.96.0/28 --control-plane=10.0.96.16/28 \(small)",
        "\(m5) --pods 3000 --custom-networking --pod-subnet=10.0.16.0/23 --pod-subnet=10.0.18.0/23 "
            + "--private=10.0.0.0/26 --private=10.0.1.0/26",
        "check --cidr 10.0.0.0/16 --pods 600 --tolerate-az-loss 1 \(groups) \(unequal)",
        "check --instance-type m5.large --pods 1500 \(small)",
        "check --cidr 10.0.0.0/19 --instance-type m5.large --pods 1500 \(small)",
        "check --cidr 10.0.0.0/19 --instance-type m5.large --pods 4000 --density 1 \(small)",
        "check \(cluster) --pods 900",
        "check \(cluster) --pods 90000 --density 1",
        "check \(cluster) --density 1,4,6",
        "check \(cluster) --density 4,6 --tolerate-az-loss 1",
    ]

    @Test(arguments: lines) func `what is typed for a cure cures`(_ line: String) throws {
        let answer = try #require(JSONTree(Program.run(line + " --format json").text))
        let cures = answer["cures"].list
        #expect(!cures.isEmpty)
        for cure in cures where cure["fits"] == .bool(true) {
            let density = cure["density"]
            // Further subnets of several tiers suffice together.
            let typed =
                cure["cure"] == .text("further-subnets")
                ? cures.filter { $0["cure"] == cure["cure"] && $0["density"] == density } : [cure]
            let options = typed.compactMap { $0["options"].text }
            guard options.allSatisfy({ !$0.isEmpty }) else { continue }
            let words = options.joined(separator: " ")
            let cured = Program.run("\(line) \(words) --format json")
            let again = try #require(JSONTree(cured.text), "\(words): \(cured.messages)")
            let row = again["projection"].list.first { $0["density"] == density }
            #expect(row?["fits"] == .bool(true), "\(words)")
            #expect(again["verdict"]["limited_by"] != .text("blocks"), "\(words)")
        }
    }

    @Test(arguments: lines) func `the addresses of a mode add up`(_ line: String) throws {
        let answer = try #require(JSONTree(Program.run(line + " --format json").text))
        for cure in answer["cures"].list where cure["needed"] != .null {
            let nodes = cure["nodes"].list.compactMap { $0["addresses"].number }.reduce(0, +)
            let rest = (cure["allowances"].number ?? 0) + (cure["fargate_pods"].number ?? 0)
            #expect(nodes + rest == cure["needed"].number)
        }
    }

    private func cures(_ line: String) -> [String] {
        let lines = Program.run(line).lines
        guard let first = lines.firstIndex(where: { $0.hasPrefix("CURES") }) else { return [] }
        return lines[first...].prefix { $0.hasPrefix("CURES") || $0.hasPrefix("    ") }
            .map { line in
                line.hasPrefix("CURES") ? line : String(line.drop { $0 == " " })
            }
    }

    @Test func `the density of the exit status comes first`() {
        let cures = cures("\(Self.m5) --pods 1500 \(Self.small)")
        #expect(
            cures.prefix(2) == [
                "CURES FOR 1×    one more private /23 per zone   fits",
                "--private=10.0.6.0/23@a --private=10.0.8.0/23@b --private=10.0.10.0/23@c",
            ])
        #expect(cures.contains("CURES FOR 3×    one more private /21 per zone   fits"))
        #expect(cures.first { $0.hasPrefix("CURES FOR 2×") } == nil)
        let required = self.cures("\(Self.m5) --pods 1500 --require 2 \(Self.small)")
        #expect(required.first == "CURES FOR 2×    one more private /21 per zone   fits")
    }

    @Test func `where the required density fits, cures are of the largest alone`() {
        let cures = cures("\(Self.m5) --pods 700 \(Self.small)")
        #expect(cures.first?.hasPrefix("CURES FOR 3×") == true)
        #expect(!cures.dropFirst().contains { $0.hasPrefix("CURES") })
    }

    @Test func `only zones that lack room get a subnet`() {
        let outcome = Program.run("\(Self.m5) --pods 600 \(Self.unequal)")
        #expect(
            cures("\(Self.m5) --pods 600 \(Self.unequal)").first
                == "CURES FOR 1×    one more private /23 in zone b: --private=10.0.6.0/23@b   fits")
        #expect(
            outcome.messages.contains(
                "hint: for 1×, add a private /23 to zone b: --private=10.0.6.0/23@b"))
    }

    @Test func `prefixes that bring no more pods say why`() {
        let core = cures("\(Self.m5) --pods 1500 \(Self.small)")
        #expect(
            core.contains(
                "10 pods per vCPU limit both modes to 20; to plan without this limit:"))
        let most = cures(
            "check --cidr 10.0.0.0/16 --instance-type m5.4xlarge --pods 9000 \(Self.small)")
        #expect(most.contains("max pods 110 limits both modes to 108 pods per node"))
        let small = cures(
            "check --cidr 10.0.0.0/16 --instance-type t3.small --pods 1500 \(Self.small)")
        #expect(!small.contains { $0.contains("limits both modes") || $0.contains("limit both") })
    }

    @Test func `where nothing suffices, the smaller density alone is told`() {
        let cures = cures(
            "check --cidr 10.0.0.0/22 --instance-type m5.large --pods 900000 "
                + "--private=10.0.0.0/24 --private=10.0.1.0/24")
        #expect(cures.first?.hasPrefix("CURES FOR 1×") == true)
        #expect(
            !cures.contains {
                $0.hasPrefix("CURES FOR 3×")
                    || $0.hasSuffix(" fits") && !$0.hasSuffix("does not fit")
            })
    }

    @Test func `a plan is asked in another mode with the max pods of that mode`() {
        let plan = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --instance-type m5.large --format json")
        let pods =
            "--pod-subnet=100.64.0.0/22@a --pod-subnet=100.64.4.0/22@b "
            + "--pod-subnet=100.64.8.0/22@c --cidr 10.0.0.0/16 --cidr 100.64.0.0/16"
        let outcome = Program.run(
            "check plan.json --custom-networking \(pods)", ["plan.json": plan.output])
        #expect(outcome.lines.first?.hasPrefix("YES") == true, "\(outcome.text)")
    }
}
