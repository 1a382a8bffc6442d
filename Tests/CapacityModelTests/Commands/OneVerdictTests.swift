import Boundary
import Testing

@testable import Program

/// Every format says the verdict that the table says, and what the loss of a zone leaves.
struct OneVerdictTests {
    struct Format: Sendable, CustomTestStringConvertible {
        let name: String
        /// What it says of a plan whose service CIDR overlaps the VPC.
        let no: String
        /// What it says of the plan in the half of the VPC that is left, where other blocks are short.
        let tight: String

        var testDescription: String { name }
    }

    static let formats = [
        Format(name: "table", no: "NO  the service CIDR", tight: "TIGHT  3 private"),
        Format(name: "csv", no: ",no\n", tight: ",tight\n"),
        Format(name: "json", no: #""answer":"no""#, tight: #""answer":"tight""#),
        Format(name: "markdown", no: "NO · the service CIDR", tight: "TIGHT · 3 private"),
        Format(name: "html", no: "the service CIDR overlaps the VPC", tight: "TIGHT"),
        Format(
            name: "terraform", no: "by capcalc; verdict: no, the service CIDR overlaps\n",
            tight: "by capcalc; verdict: tight, fits 1x\n"),
        Format(
            name: "tfvars", no: "; verdict: no, the service CIDR overlaps\n",
            tight: "; verdict: tight, fits 1x\n"),
        Format(
            name: "cloudformation", no: "; verdict: no, the service CIDR overlaps\"",
            tight: "; verdict: tight, fits 1x\""),
        Format(
            name: "eksctl", no: "; verdict: no, the service CIDR overlaps\n",
            tight: "; verdict: tight, fits 1x\n"),
    ]
    private static let zones = "--azs eu-west-1a,b,c --cluster-name prod"

    @Test(arguments: formats)
    func `a plan that only the service CIDR forbids is no plan`(format: Format) {
        let outcome = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --service-cidr 10.0.128.0/17 \(Self.zones) "
                + "--format \(format.name)")
        #expect(outcome.status == .answerIsNo)
        #expect(outcome.text.contains(format.no), "\(outcome.text)")
    }

    @Test(arguments: formats)
    func `a plan for a smaller density is tight`(format: Format) {
        let outcome = Program.run(
            "subnets --cidr 10.0.0.0/22 --pods 300 --instance-type m5.large \(Self.zones) "
                + "--format \(format.name)")
        #expect(outcome.status == .done)
        #expect(outcome.text.contains(format.tight), "\(outcome.text)")
    }

    @Test(arguments: [
        ("--pods 300", "yes"), ("--pods 700", "tight"), ("--pods 3000", "no"),
        ("--pods 300 --service-cidr 10.0.128.0/17", "no"),
    ])
    func `metrics have the verdict`(options: String, verdict: String) {
        let outcome = Program.run(
            "check --cidr 10.0.0.0/16 --instance-type m5.large --private=10.0.0.0/23 "
                + "--private=10.0.2.0/23 --private=10.0.4.0/23 --density 1,2 \(options) "
                + "--format openmetrics")
        for answer in ["yes", "tight", "no"] {
            let line = "capcalc_verdict{verdict=\"\(answer)\"} \(answer == verdict ? 1 : 0)"
            #expect(outcome.lines.contains(line), "\(outcome.text)")
        }
    }

    @Test func `the service CIDR and avoided blocks are not free`() {
        let plan = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --service-cidr 10.0.128.0/17 "
                + "--avoid 10.0.64.0/18")
        #expect(
            plan.lines.contains {
                $0.hasPrefix("FREE            13,120: 10.0.32.0/19 .16.0/20 .14.0/23 .13.0/24")
            }, "\(plan.text)")
        let check = Program.run(
            "check --cidr 10.0.0.0/16 --instance-type m5.large --pods 9 --private=10.0.0.0/22 "
                + "--service-cidr 10.0.128.0/17 --avoid 10.0.64.0/18")
        #expect(
            check.lines.contains {
                $0.hasPrefix("FREE            15,360: 10.0.32.0/19 .16.0/20 .8.0/21 .4.0/22")
            }, "\(check.text)")
    }

    static let losses: [(options: String, says: String)] = [
        ("", "1× and 2× survive the loss of any one zone; 3× does not"),
        ("--tolerate-az-loss 1", "1×, 2× and 3× survive the loss of any one zone"),
        ("--density 1", "1× survives the loss of any one zone"),
        (
            "--density 1,1.5,2,2.5,4,8",
            "1× to 4× survive the loss of any one zone; 8× does not"
        ),
        ("--cidr 10.9.0.0/16 --density 3", "3× does not survive it"),
    ]

    @Test(arguments: losses)
    func `which densities survive the loss of a zone is said`(
        example: (options: String, says: String)
    ) {
        let line = "subnets --cidr 10.0.0.0/16 --pods 600 \(example.options)"
        let table = Program.run(line)
        #expect(table.lines.contains("ONE ZONE LOST   \(example.says)"), "\(table.text)")
        let text = Program.run("\(line) --format markdown").text
        #expect(text.contains("| One zone lost | \(example.says) |"), "\(text)")
        #expect(Program.run("\(line) --format html").text.contains(example.says))
    }

    @Test func `each density says whether it survives, and one zone does not`() throws {
        let line = "subnets --cidr 10.0.0.0/16 --pods 600 --format json"
        let plan = try #require(JSONTree(Program.run(line).text))
        let survives = plan["projection"].list.map { $0["survives_zone_loss"] }
        #expect(survives == [.bool(true), .bool(true), .bool(false)])
        let one = try #require(JSONTree(Program.run("\(line) --azs 1").text))
        #expect(one["projection"].list.allSatisfy { $0["survives_zone_loss"] == .bool(false) })
        #expect(
            !Program.run("subnets --cidr 10.0.0.0/16 --pods 600 --azs 1").text.contains(
                "ONE ZONE LOST"))
    }
}
