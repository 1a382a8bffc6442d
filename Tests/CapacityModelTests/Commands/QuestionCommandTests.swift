import Boundary
import Options
import Testing

@testable import Program

/// `subnets` asked the other way round: `--fit`, `--smallest`, `--compare`.
struct QuestionCommandTests {
    private static let compare =
        "subnets --azs 2 --pods 5000 --cidr 10.0.0.0/16 --tolerate-az-loss 1 "
        + "--instance-type m5.xlarge --compare"

    // 15,000 pods at 3× in the zone that is left: 375 nodes of 40 pods and 2 of a surge of 4.
    @Test func `every mode is compared at one density`() {
        let rows = Program.run("\(Self.compare) --format csv").lines.dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(rows.map { $0[2] } == ["3x", "3x", "3x", "3x", "3x"])
        #expect(rows.map { $0[4] } == ["377", "377", "377", "377", "377"])
        // 60, 45, 65 addresses a node; two /17 and two public /26, or two /23 and two /17 for pods.
        #expect(rows.map { $0[5] }.prefix(3) == ["22620", "16965", "24505"])
        #expect(rows.map { $0[9] } == ["65664", "65664", "65664", "66688", "66688"])
        #expect(rows.map { $0[10] } == ["2x", "2x", "1x", "3x", "3x"])
    }

    @Test func `a mode without room shows what it would take`() {
        let table = Program.run(Self.compare)
        #expect(table.status == .done)
        #expect(
            table.lines.contains { $0.hasPrefix("COMPARE  5,000 pods at 3× (15,000), 2 zones") })
        #expect(
            table.lines.contains(
                "private, per zone         /17           /17         /17         /23     /23"))
        #expect(
            table.lines.contains(
                "FITS                       2×            2×          1×          3×      3×"))
        let json = Program.run("\(Self.compare) --format json").text
        #expect(json.contains(#""density": "3x""#))
        #expect(
            json.contains(
                #""sizes":[{"tier":"private","availability_zone":"a","length":17,"count":1}"#))
    }

    @Test(arguments: ["table", "csv", "json"])
    func `no is the answer where no mode has room`(format: String) {
        let outcome = Program.run(
            "subnets --cidr 10.0.0.0/28 --pods 100 --compare --format \(format)")
        #expect(outcome.status == .answerIsNo)
        let said = outcome.text + outcome.messages
        #expect(
            said.contains("no network mode fits; custom-networking: the subnets need"))
        #expect(said.contains("vpc-too-small"))
    }

    @Test func `faulty blocks are told, once`() {
        let outcome = Program.run("subnets --cidr 10.0.0.0/8 --pods 100 --compare")
        #expect(outcome.status == .answerIsNo)
        #expect(outcome.messages.contains("10.0.0.0/8 is a /8; AWS allows /16 to /28"))
        #expect(!outcome.messages.contains("no network mode"))
    }

    @Test func `modes that can carry the pods are compared, although others cannot`() {
        let line = "subnets --cidr 10.0.0.0/16 --pods 100 --instance-type t3.small --compare"
        let some = Program.run("\(line) --pods-per-node 20 --format csv")
        #expect(some.status == .done)
        #expect(some.lines[1].hasPrefix("secondary-ip,secondary-ip,3x,,,,,,,,none,,,"))
        #expect(some.lines[3].hasPrefix("prefix-delegation,prefix-delegation,3x,20,21,1029,"))
        let none = Program.run("\(line) --pods-per-node 2000")
        #expect(none.status == .answerIsNo)
        #expect(none.messages.contains("[node-has-no-room]"))
    }

    static let refused: [String] = [
        "--compare --explain", "--compare --diff plan.csv", "--compare --format markdown",
        "--compare --format terraform", "--compare --sizing fill", "--compare --warm-ip-target 5",
        "--compare --warm-prefix-target 2", "--compare --prefix-delegation --spoiled-blocks 30%",
        "--compare --fit", "--smallest --existing plan.csv", "--smallest --compare",
    ]

    @Test(arguments: refused)
    func `what one answer cannot say is refused`(options: String) {
        let pods = options.contains("--fit") ? "" : "--pods 600 "
        let outcome = Program.run("subnets --cidr 10.0.0.0/16 \(pods)\(options)")
        #expect(outcome.status == .usage, "\(outcome.messages)")
        #expect(outcome.output.isEmpty && outcome.messages.contains("hint: "))
    }

    @Test func `blocks for pods are compared without a mode that needs them`() {
        let outcome = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 100 --compare --pod-cidr 100.65.0.0/16 --format json"
        )
        #expect(outcome.status == .done)
        #expect(outcome.text.contains(#""pod_cidr":["100.65.0.0/16"]"#))
    }

    @Test func `the smallest VPC has a name`() {
        let outcome = Program.run("subnets --smallest --pods 600")
        #expect(
            outcome.lines.prefix(2) == [
                "YES  10.0.0.0/20 is the smallest VPC: 3 private /22 and 3 public /26 hold 600 pods "
                    + "three times over", "     79.7% of the VPC",
            ])
        let several = Program.run("subnets --smallest --pods 20000")
        #expect(
            several.lines[0]
                == "YES  10.0.0.0/16 and 10.1.0.0/16 are the smallest VPC: 3 private /17 and 3 public /26 hold 20,000"
        )
        let many = Program.run("subnets --smallest --pods 200000").lines
        #expect(many[0].hasPrefix("NO  13 CIDR blocks are the smallest VPC: 12 private /16 and 3"))
        let place = many.firstIndex { $0.hasPrefix("VPC             10.0.0.0/16 10.1.0.0/16 ") }
        #expect(place.map { many[$0 + 1].hasSuffix(" 10.12.0.0/24") } == true)
        let markdown = Program.run("subnets --smallest --pods 600 --format markdown")
        #expect(markdown.text.contains("YES · 10.0.0.0/20 is the smallest VPC: 3 private /22"))
    }

    // 6,000,000 pods three times over: 400,002 nodes of 18 addresses and 24 a zone are 7,200,060, so 109
    // /16 and most of another; 110 × 3 and three /26.
    @Test(arguments: ["table", "csv", "json"])
    func `a pool without room for the smallest VPC is no`(format: String) {
        let outcome = Program.run("subnets --smallest --pods 6000000 --format \(format)")
        #expect(outcome.status == .answerIsNo)
        let said = outcome.text + outcome.messages
        #expect(
            said.contains(
                "the subnets at 3× need a VPC of 331 blocks of /16; 10.0.0.0/8 has 256 free"
            ))
        #expect(!said.contains("block-not-allowed"))
        let small = Program.run("subnets --smallest --pods 600 --cidr 10.0.0.0/21")
        #expect(
            small.messages.contains("need a VPC of a /20; 10.0.0.0/21 has none free"))
    }

    @Test func `without a density a VPC is filled once over`() {
        let outcome = Program.run("subnets --cidr 10.0.0.0/16 --fit --format json")
        #expect(outcome.text.contains(#""density":[1]"#))
        #expect(Option.fit.help(in: .subnets).contains("density 1"))
    }
}
