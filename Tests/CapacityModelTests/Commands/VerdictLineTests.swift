import Boundary
import Testing

@testable import Program

/// A terminal is told the verdict that a file takes.
struct VerdictLineTests {
    static let terminal = Surroundings(
        isOutputTerminal: true, isErrorTerminal: true, outputColumns: 400, errorColumns: 400,
        locale: "C.UTF-8")
    static let tight =
        "check --cidr 172.16.0.0/16 --instance-type t3.small --pods 600 "
        + "--private=172.16.10.0/23 --private=172.16.12.0/23 --private=172.16.14.0/23"

    private func messages(_ line: String, _ surroundings: Surroundings = terminal) -> String {
        Program.run(line.split(separator: " ").map { String($0) }, surroundings).messages
    }

    @Test(arguments: ["plan.html", "plan.csv", "plan.json", "plan.md", "plan.sarif", "plan.txt"])
    func `every verdict is said beside a file`(file: String) {
        #expect(
            messages("\(Self.tight) -o \(file)").contains(
                "TIGHT: holds 600 pods (1×), not 1,200 (2×): at most 1,026 pods, 1.7×; see \(file)\n"
            ))
        let no = messages("\(Self.tight) --require 3 -o \(file)")
        #expect(no.contains("NO: holds 600 pods (1×)"), "\(no)")
        #expect(
            messages("\(Self.tight) --density 1 -o \(file)").contains(
                "YES: holds 600 pods (1×): at most 1,026 pods, 1.7×; see \(file)\n"))
    }

    @Test func `who asks for quiet is told nothing but a no`() {
        #expect(!messages("\(Self.tight) --density 1 -o plan.html -q").contains("; see "))
        #expect(!messages("\(Self.tight) -o plan.html -q").contains("TIGHT"))
        // A log is told what a terminal is.
        #expect(
            messages("\(Self.tight) -o plan.html", Surroundings()).contains(
                "TIGHT: holds 600 pods (1×), not 1,200 (2×)"))
        let no = messages("\(Self.tight) --require 3 -o plan.html", Surroundings())
        #expect(no.contains("NO: holds 600 pods (1×)"), "\(no)")
        #expect(!messages(Self.tight).contains("TIGHT:"))
    }

    @Test func `a migration is told as a plan is`() {
        let line =
            "migrate --to prefix-delegation --instance-type m5.large --pods 480 -o stages.csv "
            + "--private=10.0.0.0/23 --private=10.0.2.0/23 --private=10.0.4.0/23"
        #expect(
            messages(line, Surroundings()).contains(
                "TIGHT: 480 pods can perhaps migrate to prefix-delegation rolling, not side by "
                    + "side; see stages.csv\n"))
        #expect(!messages("\(line) -q", Surroundings()).contains("TIGHT"))
    }

    @Test func `an answer without a plan says no`() {
        let line = "subnets --cidr 10.30.0.0/20 --pods 4000 -o plan.json"
        #expect(
            messages(line).contains("NO: the VPC has no room for the subnets of 4,000 pods (1×)"),
            "\(messages(line))")
        let node =
            "subnets --cidr 10.30.0.0/20 --pods 400 --max-pods 3 --daemonset-pods 4 -o x.json"
        #expect(messages(node).contains("NO; see x.json\n"), "\(messages(node))")
    }

    @Test(arguments: ["plan.tf", "plan.tfvars", "plan.yaml --format eksctl"])
    func `an export of no plan leaves the file as it is`(file: String) {
        let line =
            "subnets --cidr 10.30.0.0/20 --pods 4000 --azs eu-west-1a,b,c -o \(file) "
            + "--cluster-name prod"
        let outcome = Program.run(line.split(separator: " ").map { String($0) }, Surroundings())
        #expect(outcome.status == .answerIsNo && outcome.output.isEmpty && outcome.file == nil)
        let name = file.prefix { $0 != " " }
        #expect(outcome.messages.contains("; \(name) is not written\n"), "\(outcome.messages)")
        // What says why it is "no" is written.
        let json = Program.run(
            "subnets --cidr 10.30.0.0/20 --pods 4000 -o x.json".split(separator: " ")
                .map { String($0) }, Surroundings())
        #expect(json.file == "x.json" && !json.output.isEmpty)
    }

    @Test func `a warning that counts is not called a no`() {
        let line =
            "check --cidr 172.16.0.0/16 --instance-type m5.large --pods 60 "
            + "--private=172.16.0.0/22@a --private=172.16.4.0/23@b"
        for file in ["", " -o x.json"] {
            #expect(!messages(line + file).contains("exit status 1"))
            let strict = messages("\(line) --strict\(file)")
            #expect(strict.contains("exit status 1: --strict makes warnings count\n"), "\(strict)")
            #expect(!strict.contains("NO"), "\(strict)")
        }
        #expect(!messages("\(Self.tight) --require 3 --strict").contains("exit status 1"))
    }
}
