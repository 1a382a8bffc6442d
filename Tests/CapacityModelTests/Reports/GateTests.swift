import Boundary
import Options
import Testing

@testable import Program

/// Real readers take the formats in `.ci/gates`.
struct GateTests {
    private static let tooSmall = [
        "check", "--instance-type", "t3.medium", "--pods", "6000", "--private=10.0.0.0/24@a",
    ]

    @Test func `GitHub shows a finding beside the document that it is of`() {
        let plan = "name,tier,availability_zone,cidr\np,private,a,10.0.0.0/24\n"
        let outcome = Program.run(
            [
                "check", "plans/a,b:1.csv", "--instance-type", "t3.medium", "--pods", "6000",
                "--format", "github",
            ], files: ["plans/a,b:1.csv": Array(plan.utf8)])
        #expect(outcome.status == .answerIsNo)
        #expect(outcome.messages.isEmpty)
        let lines = outcome.text.split(separator: "\n")
        #expect(
            lines.contains {
                $0.hasPrefix(
                    "::error file=plans/a%2Cb%3A1.csv,line=1,title=capcalc%3A subnet-too-small::")
            }, "\(outcome.text)")
        #expect(lines.allSatisfy { $0.hasPrefix("::") && $0.contains("%0Ahint: ") })
    }

    @Test func `of several documents it is the one that tells of the finding`() throws {
        var files = try DocumentDirectoryTests.files(in: "prod")
        files["prod/plan.json"] = try Fixture.bytes("cluster/plan.json")
        let paths = files.keys.sorted().reversed().joined(separator: " ")
        for operands in ["prod", paths] {
            for format in ["github", "sarif"] {
                let text = Program.run("check \(operands) --format \(format)", files).text
                for (code, file) in [
                    ("worse-than-today", "plan"), ("subnet-too-small", "subnets"),
                    ("max-pods-unexpected", "nodes"),
                ] {
                    let line = text.split(separator: "\n").first {
                        $0.contains("capcalc%3A \(code)") || $0.contains("\"ruleId\":\"\(code)\"")
                    }
                    #expect(line?.contains("prod/\(file).json") == true, "\(line ?? "no \(code)")")
                }
            }
        }
    }

    /// XML takes no control characters, not even escaped (<https://www.w3.org/TR/xml/#charsets>).
    @Test func `the name of a document is shown without characters that are not seen`() {
        let plan = "name,tier,availability_zone,cidr\np,private,a,10.0.0.0/24\n"
        let path = "a\u{1}b\u{10F7FF}.csv"
        let outcome = Program.run(
            [
                "check", path, "--instance-type", "t3.medium", "--pods", "6000", "--format",
                "junit",
            ], files: [path: Array(plan.utf8)])
        #expect(outcome.status == .answerIsNo)
        #expect(outcome.text.contains("<testcase "))
        #expect(!outcome.text.unicodeScalars.contains { $0 == "\u{1}" || $0 == "\u{10F7FF}" })
    }

    @Test(arguments: GateFormat.allCases)
    func `a warning that counts is an error in the gate`(format: GateFormat) {
        let words = [
            "subnets", "--cidr", "172.17.0.0/16", "--pods", "60", "--format", format.rawValue,
        ]
        let mild = Program.run(words)
        let strict = Program.run(words + ["--strict"])
        #expect(mild.status == .done && strict.status == .answerIsNo)
        #expect(mild.text.contains("docker-range") && strict.text.contains("docker-range"))
        let (warning, error) =
            switch format {
            case .github: ("::warning ", "::error ")
            case .sarif: ("\"level\":\"warning\"", "\"level\":\"error\"")
            case .junit: ("failures=\"0\"", "failures=\"1\"")
            }
        #expect(mild.text.contains(warning) && !mild.text.contains(error), "\(mild.text)")
        #expect(strict.text.contains(error), "\(strict.text)")
    }

    @Test func `metrics say what the check says`() {
        let outcome = Program.run(Self.tooSmall + ["--format", "openmetrics"])
        #expect(outcome.status == .answerIsNo)
        for line in [
            "# TYPE capcalc_fits gauge", "capcalc_fits{density=\"1\"} 0",
            "capcalc_pods{density=\"3\"} 18000",
            "capcalc_subnet_usable_addresses{subnet=\"private-a\",zone=\"a\",tier=\"private\","
                + "cidr=\"10.0.0.0/24\"} 251",
        ] {
            #expect(outcome.text.contains(line + "\n"), "\(line) in \(outcome.text)")
        }
        #expect(outcome.text.hasSuffix("\n# EOF\n"))
        // Findings stand beside the metrics, as they do beside a table.
        #expect(outcome.messages.contains("[subnet-too-small]"))
    }

    @Test func `metrics are of today, whatever a Terraform plan among the documents does`() {
        let documents = ["vpcs", "subnets", "enis", "nodes", "pods"]
            .map { "\(Fixture.path("cluster"))/\($0).json" }
        let plan = "\(Fixture.path("cluster"))/plan.json"
        let today = Program.run(["check"] + documents + ["--format", "openmetrics"])
        #expect(today.status == .done && today.text.contains("\ncapcalc_most_pods 256\n"))
        #expect(!today.messages.contains("left out"))
        let both = Program.run(["check"] + documents + [plan, "--format", "openmetrics"])
        #expect(both.text == today.text)
        let said = both.messages.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(
            said.contains("metrics are of today's subnets:")
                && said.contains("plan.json is left out"),
            "\(both.messages)")
        #expect(Program.run(["check"] + documents + [plan]).text.contains("THE PLAN"))
    }

    /// A format that a command does not write.
    static let refusals: [String] = [
        "subnets --cidr 10.0.0.0/16 --pods 60 --format openmetrics",
        "findings --format sarif", "types --format github", "table check x.csv --format junit",
    ]

    @Test(arguments: refusals)
    func `a format is refused where it says nothing`(line: String) {
        let outcome = Program.run(line.split(separator: " ").map { String($0) })
        #expect(outcome.status == .usage && outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix("error: --format "))
    }
}
