import Boundary
import Testing

@testable import Program

struct ConflictsCommandTests {
    private static let plan = "subnets --cidr 10.0.0.0/16 --pods 600"

    @Test func `blocks to avoid come from options and files`() throws {
        let file = "10.0.0.0/20 shared services\n172.20.0.0/14 on premises\n"
        let path = "/memory/path"
        let files = [path: Array(file.utf8)]
        let outcome = Program.run("\(Self.plan) --avoid 10.0.16.0/20 --avoid \(path)", files)
        #expect(outcome.status == .done)
        #expect(outcome.text.contains("private-a  a     10.0.32.0/22"))
        #expect(
            outcome.text.contains(
                "SERVICE CIDR    172.20.0.0/16 is in use: --service-cidr 10.1.0.0/16 is free"))
        #expect(outcome.messages.contains("overlaps on premises 172.20.0.0/14 [service-cidr"))
        #expect(outcome.messages.contains("--cidr 10.0.0.0/16 overlaps --avoid 10.0.16.0/20"))
        #expect(outcome.text.contains("; it overlaps an avoided block"), "\(outcome.text)")
    }

    @Test func `what is given and what follows stands in JSON`() {
        let line = "\(Self.plan) --avoid 172.16.0.0/12 --format json"
        let outcome = Program.run(line)
        #expect(outcome.text.contains(#""avoid":["172.16.0.0/12"],"service_cidr":null"#))
        #expect(
            outcome.text.contains(
                #""service_cidr": {"cidr":"10.1.0.0/16","source":"proposed","#))
        #expect(outcome.text.contains(#""network_address_usage":2736,"network_interfaces":378,"#))
        let given = Program.run("\(Self.plan) --service-cidr 10.100.0.0/16 --format json").text
        #expect(given.contains(#""avoid":[],"service_cidr":"10.100.0.0/16""#))
        #expect(
            given.contains(#""service_cidr": {"cidr":"10.100.0.0/16","source":"given","#))
        let none = Program.run("\(Self.plan) --pods-per-node 500 --format json").text
        #expect(none.contains(#""service_cidr": {"cidr":null,"source":null,"wanted":null}"#))
    }

    @Test func `a service CIDR on the VPC is no plan, whatever fits`() {
        let outcome = Program.run("\(Self.plan) --service-cidr 10.0.0.0/20")
        #expect(outcome.status == .answerIsNo)
        #expect(outcome.text.hasPrefix("NO  "))
        #expect(
            outcome.lines[0].hasPrefix("NO  the service CIDR overlaps the VPC; without that: 3 "))
        #expect(outcome.messages.contains("--cidr 10.0.128.0/17, or create"))
        #expect(outcome.messages.contains("--service-cidr 10.1.0.0/16"))
    }

    /// What is free of the VPC's own block is proposed before a foreign one, where it holds the plan.
    @Test(arguments: [
        (600, "10.20.64.0/18"), (3_000, "10.20.64.0/18"), (15_000, "10.0.0.0/16"),
    ])
    func `a part of the VPC is proposed where it holds the plan`(pods: Int, block: String) {
        let line =
            "subnets --cidr 10.20.0.0/16 --avoid 10.20.0.0/18 --service-cidr 10.20.240.0/20 "
            + "--pods \(pods) --density 1"
        let outcome = Program.run(line)
        #expect(outcome.messages.contains("instead: --cidr \(block)\n"), "\(outcome.messages)")
        let followed = Program.run(
            "subnets --cidr \(block) --avoid 10.20.0.0/18 --service-cidr 10.20.240.0/20 "
                + "--pods \(pods) --density 1")
        #expect(followed.status == .done && !followed.messages.contains("overlap"), "\(block)")
    }

    @Test(arguments: ["11.0.0.0/16", "10.0.0.0/11", "10.0.0.0/25", "100.64.0.0/16"])
    func `a service CIDR that EKS never takes is refused`(block: String) {
        let outcome = Program.run("\(Self.plan) --service-cidr \(block)")
        #expect(outcome.status == .usage)
        #expect(outcome.messages.contains("from /12 to /24 in one of 10.0.0.0/8, 172.16.0.0/12"))
    }

    @Test func `a block to avoid that is none is told from a file that is not there`() {
        let block = Program.run("\(Self.plan) --avoid 10.0.0.0/33")
        #expect(block.status == .usage && block.messages.contains("length 33"))
        let file = Program.run("\(Self.plan) --avoid /nowhere/peers.txt")
        #expect(file.status == .noInput && file.messages.contains("/nowhere/peers.txt"))
    }

    @Test func `the blocks to avoid have an end`() throws {
        let blocks = (0..<10_001).map { "10.\($0 / 256).\($0 % 256).0/24" }
        let file = Array(blocks.joined(separator: "\n").utf8)
        let path = "/memory/path"
        let files = [path: file]
        let outcome = Program.run("\(Self.plan) --avoid \(path)", files)
        #expect(outcome.status == .badInput)
        #expect(outcome.messages.contains("up to 10,000 blocks, not 10,001"))
    }

    @Test(arguments: [(200, false), (201, true)])
    func `subnets are counted against their quota`(count: Int, isExceeded: Bool) {
        let subnets = (0..<count).map { "--private=10.0.\($0).0/24@\($0 % 2 == 0 ? "a" : "b")" }
        let outcome = Program.run(
            ["check", "--instance-type", "t3.medium", "--pods", "60"] + subnets)
        #expect(outcome.status == .done)
        #expect(
            outcome.messages.contains("needs 201 of 200 subnets per VPC at 3×") == isExceeded)
        #expect(outcome.messages.contains("request an increase in Service Quotas\n") == isExceeded)
    }

    @Test func `units are shown from half of the quota on, and explained before`() {
        let small = Program.run("\(Self.plan) --explain").text
        #expect(!small.contains("\nNAU "))
        #expect(small.contains("NAU per node: 18 addresses + 0 prefixes + 2 more ENIs = 20"))
        #expect(small.contains("3×: NAU of the VPC: 3 × (42 × 20 + 72) = 2,736"))
        #expect(small.contains("3×: network interfaces: 3 × (42 × 3) = 378"))
        let large = Program.run(
            "subnets --cidr 10.2.0.0/16 --cidr 10.3.0.0/16 --pods 45000")
        #expect(
            large.text.contains("NAU             60,336 of 64,000 units at 1× · 9,018 network"))
    }

    @Test func `zones without the control plane get no subnets for it`() {
        let text = Program.run(
            "\(Self.plan) --azs use1-az1,use1-az2,use1-az3 --control-plane-subnets --format csv"
        ).text
        #expect(text.contains("control-plane-use1-az2,"))
        #expect(!text.contains("control-plane-use1-az3"))
    }

    /// Addresses that are to be kept free in a tier that is not there.
    @Test(arguments: [
        "\(plan) --reserve 20@pod", "\(plan) --no-public --reserve 20@public",
        "\(plan) --reserve 20@control-plane",
        "check --private=10.0.0.0/20 --instance-type m5.large --pods 60 --reserve 20@public",
    ])
    func `nothing is kept free where there are no subnets`(line: String) {
        let outcome = Program.run(line)
        #expect(outcome.status == .usage)
        #expect(outcome.messages.contains("the plan has no "))
        #expect(outcome.messages.contains("hint: the tiers are private"))
    }

    @Test func `without public subnets nothing is needed of them`() {
        let text = Program.run("\(Self.plan) --no-public --format json").text
        #expect(text.contains(#""needed_public":0"#) && !text.contains(#""needed_public":43"#))
    }

    @Test func `what decides the exit status is not hidden`() {
        let outcome = Program.run("\(Self.plan) --azs 1 --strict --quiet")
        #expect(outcome.status == .answerIsNo)
        #expect(outcome.messages.contains("[single-zone]"))
    }
}
