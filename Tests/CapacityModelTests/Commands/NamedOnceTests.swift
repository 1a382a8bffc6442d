import Boundary
import Testing

@testable import Program

/// What readers stumbled over: told where they look for it.
struct NamedOnceTests {
    static let cluster = "Tests/CapacityModelTests/Fixtures/cluster"

    static let documents = ["vpcs", "subnets", "enis", "nodes", "pods"]
        .map { "\(cluster)/\($0).json" }.joined(separator: " ")

    struct Remark: Sendable, CustomTestStringConvertible {
        let line: String
        let says: String?

        var testDescription: String { line }
    }

    static let remarks = [
        Remark(
            line: "maxpods t3.medium m5.large --prefix-delegation c6i.xlarge --custom-networking",
            says:
                "note: --prefix-delegation and --custom-networking hold for every type, wherever they "
                + "stand: run the command again for other options\n"),
        Remark(
            line: "node t3.medium --cpu 1 m5.large",
            says: "note: --cpu holds for every type, wherever it stands: run"),
        Remark(
            line: "maxpods t3.medium m5.large --prefix-delegation --custom-networking", says: nil),
        Remark(line: "maxpods --prefix-delegation t3.medium m5.large", says: nil),
        Remark(line: "maxpods t3.medium --strict m5.large", says: nil),
        Remark(line: "maxpods t3.medium -q --prefix-delegation m5.large", says: nil),
    ]

    @Test(arguments: remarks)
    func `options between types hold for all of them`(remark: Remark) {
        let messages = Program.run(remark.line).messages
        #expect(
            remark.says.map { messages.contains($0) } ?? !messages.contains("every type"),
            "\(messages)")
    }

    @Test(arguments: [
        ("subnets --cidr 10.0.0.0/16 --pods 60", ["--azs", "eu-west-1a, eu-west-1b"]),
        ("subnets --cidr 10.0.0.0/16 --pods 60", ["--azs", "eu-west-1a, b"]),
        ("subnets --cidr 10.0.0.0/16 --pods 60", ["--density", "1, 2"]),
        ("subnets --cidr 10.0.0.0/16", ["--node-group", "type=m5.large, pods=60"]),
        ("node --all", ["--include", "xen, metal"]),
    ])
    func `blanks behind commas are no mistake`(line: String, words: [String]) {
        let all = line.split(separator: " ").map { String($0) } + words
        let tight = all.map { String($0.filter { $0 != " " }) }
        #expect(Program.run(all).status == .done)
        #expect(Program.run(all).output == Program.run(tight).output)
    }

    static let foreign: [(format: String, says: String)] = [
        ("sarif", "looks like a report of findings in SARIF, which has no subnets\n"),
        ("junit", "is XML, such as a JUnit report, which check does not read\n"),
        ("openmetrics", "is metrics for Prometheus, which check does not read\n"),
        ("markdown", "is an export of capcalc, which check does not read\n"),
        ("html", "is a report for people\n"),
        ("table", "is a report for people\n"),
        ("svg", "is a picture, which check does not read\n"),
    ]

    @Test(arguments: foreign)
    func `what it writes and does not read is named`(example: (format: String, says: String)) {
        let own = Program.run(
            "check --cidr 10.0.0.0/16 --instance-type m5.large --pods 9 --private=10.0.0.0/22 "
                + "--format \(example.format)")
        let outcome = Program.run("check own.file", ["own.file": own.output])
        #expect(outcome.messages.contains("error: own.file \(example.says)"), "\(outcome.messages)")
        #expect(outcome.messages.contains("JSON or CSV"), "\(outcome.messages)")
    }

    @Test func `an answer of another kind is no output of kubectl`() {
        let own = Program.run("maxpods t3.medium --format json -q")
        let outcome = Program.run("check own.json", ["own.json": own.output])
        #expect(
            outcome.messages.contains(
                "own.json looks like an answer of capcalc of the kind 'maxpods', which has no subnets"
            ))
    }

    @Test func `a plan that is given twice is told`() {
        let line = "subnets --cidr 10.0.0.0/16 --pods 60 --format"
        let files = [
            "plan.json": Program.run("\(line) json").output,
            "plan.csv": Program.run("\(line) csv").output,
        ]
        let outcome = Program.run("check plan.json plan.csv", files)
        #expect(
            outcome.messages
                == "error: plan.csv and plan.json both have the subnet 'private-a' (10.0.0.0/24): they seem "
                + "to be the same plan\n  hint: give the plan once, in CSV or in JSON\n")
        #expect(Program.run("check plan.json", files).status == .done)
    }

    @Test func `a migration writes the commands that reserve`() {
        let line =
            "migrate --to prefix-delegation \(Self.documents) --private=172.16.6.0/24@ap-northeast-2b "
            + "--private=172.16.7.0/24@ap-northeast-2c"
        let outcome = Program.run(
            line.split(separator: " ").map { String($0) },
            Surroundings(columns: "400", locale: "C.UTF-8"))
        #expect(outcome.lines.contains("# private-b-2, 172.16.6.0/24"), "\(outcome.text)")
        #expect(
            outcome.lines.contains(
                "for cidr in 172.16.6.16/28 172.16.6.32/27 172.16.6.64/26 172.16.6.128/26 172.16.6.192/27 "
                    + "172.16.6.224/28; do aws ec2 create-subnet-cidr-reservation --subnet-id SUBNET_ID "
                    + "--reservation-type prefix --cidr \"$cidr\"; done"), "\(outcome.text)")
    }

    @Test(arguments: ["tfvars", "eksctl"])
    func `an export that cannot reserve writes the commands`(format: String) {
        let text = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 60 --azs eu-west-1a,b,c --cluster-name prod "
                + "--prefix-delegation --format \(format)"
        ).text
        #expect(
            text.contains("aws ec2 create-subnet-cidr-reservation --subnet-id SUBNET_ID"), "\(text)"
        )
    }

    @Test(arguments: [(60, false), (200, true)])
    func `a legend explains the columns that are shown`(columns: Int, isShown: Bool) {
        let page = Surroundings(columns: "\(columns)", locale: "C.UTF-8")
        let nodes = Program.run(["node", "t3.medium", "m5.large"], page).text
        #expect(nodes.contains("AFTER PEAK:") == isShown, "\(nodes)")
        let tune = Program.run(
            ["tune"] + Self.documents.split(separator: " ").map { String($0) }, page
        ).text
        #expect(tune.contains("Fullest zone:") == tune.contains("FULLEST"), "\(tune)")
    }
}
