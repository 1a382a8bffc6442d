import Boundary
import Testing

@testable import Program

/// A directory in the place of documents.
struct DocumentDirectoryTests {
    static let names = ["vpcs", "subnets", "enis", "nodes", "pods"]

    /// The documents of a small cluster, in a directory.
    static func files(in directory: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in names {
            files["\(directory)/\(name).json"] = try Fixture.bytes(
                "cluster/\(name).json")
        }
        return files
    }

    static func paths(in directory: String) -> String {
        names.map { "\(directory)/\($0).json" }.joined(separator: " ")
    }

    @Test(arguments: [
        "check @", "check @ --format json --explain", "check @ --tolerate-az-loss 1 --format csv",
        "migrate --to prefix-delegation @ --format json", "tune @ --format json",
    ])
    func `it is its documents`(line: String) throws {
        let files = try Self.files(in: "a/prod")
        let wanted = Program.run(line.replacing("@", with: Self.paths(in: "a/prod")), files)
        #expect(wanted.status.rawValue < 2, "\(wanted.messages)")
        for directory in ["a/prod", "a/prod/"] {
            let outcome = Program.run(line.replacing("@", with: directory), files)
            #expect(outcome.output == wanted.output && outcome.messages == wanted.messages)
            #expect(outcome.status == wanted.status)
        }
    }

    @Test(arguments: [
        ("prod/subnts.json", true), ("prod/subnets.jsn", true), ("prod/lambda.json", false),
        ("elsewhere/subnets.json", false),
    ])
    func `a name that is nearly that of a file is told`(path: String, isNear: Bool) throws {
        let outcome = Program.run("check \(path)", try Self.files(in: "prod"))
        #expect(outcome.status == .noInput)
        #expect(
            outcome.messages.contains("hint: did you mean 'prod/subnets.json'?\n") == isNear,
            "\(outcome.messages)")
    }

    @Test func `a plan of Terraform in it is named, and every document is listed`() throws {
        var files = try Self.files(in: "prod")
        files["prod/plan.json"] = try Fixture.bytes("cluster/plan.json")
        for line in ["check prod", "migrate --to prefix-delegation prod"] {
            let lines = Program.run(line, files).lines
            #expect(
                lines[1].drop { $0 == " " }
                    == "the state after the Terraform plan prod/plan.json; --today judges today's state",
                "\(lines)"
            )
        }
        for line in ["check prod", "migrate --to prefix-delegation prod", "tune prod"] {
            let json = Program.run("\(line) --format json", files).text
            for part in [
                #"{"name":"prod/plan.json","kind":"terraform-plan"}"#,
                #"{"name":"prod/enis.json","kind":"network-interfaces"}"#,
                #"{"name":"prod/nodes.json","kind":"nodes"}"#,
            ] {
                #expect(json.contains(part), "\(line) \(part)")
            }
        }
        let plan = ["-": try Fixture.bytes("cluster/plan.json")]
        let piped = Program.run("check - --instance-type m5.large --pods 60", plan)
        #expect(piped.lines[1].contains("the state after the Terraform plan on standard input; "))
        let own = ["p.csv": Program.run("subnets --cidr 10.0.0.0/16 --pods 60 --format csv").output]
        #expect(
            Program.run("check p.csv --format json", own).text
                .contains(#""documents": [{"name":"p.csv","kind":"plan"}]"#))
    }

    @Test func `documents are read in the order of their names, beside other operands`() throws {
        var files = try Self.files(in: "prod")
        let bad = Array(#"{"Reservations": []}"#.utf8)
        (files["prod/b.json"], files["prod/a.JSON"]) = (bad, bad)
        let outcome = Program.run("check prod", files)
        #expect(outcome.status == .badInput)
        #expect(
            outcome.messages.hasPrefix(
                "error: prod/a.JSON looks like the output of aws ec2 describe-instances\n"))
        var two = try Self.files(in: "cluster")
        two["vpc/vpcs.json"] = two.removeValue(forKey: "cluster/vpcs.json")
        let whole = Program.run("check all", try Self.files(in: "all"))
        #expect(Program.run("check cluster vpc", two).output == whole.output)
        #expect(Program.run("check cluster vpc/vpcs.json", two).output == whole.output)
    }

    @Test func `other files are told, but not hidden ones`() throws {
        var files = try Self.files(in: "prod")
        for name in [".DS_Store", "README.md", "old/vpcs.json", "plan.csv", "zones.txt"] {
            files["prod/\(name)"] = []
        }
        let note =
            "note: not read: prod/README.md, prod/old, prod/plan.csv and 1 more; of a directory only "
            + "the *.json files are documents\n"
        for line in [
            "check prod", "tune prod", "migrate prod --to prefix-delegation --format json",
        ] {
            #expect(Program.run(line, files).messages.contains(note), "\(line)")
            #expect(!Program.run("\(line) -q", files).messages.contains("not read"), "\(line)")
        }
    }

    /// A directory that is no directory of documents: its files, and what is said.
    static let refusals: [(names: [String], says: String)] = [
        ([""], "the directory prod has no *.json files: it is empty"),
        ([".hidden.json"], "the directory prod has no *.json files: it is empty"),
        (["nodes.yaml"], "the directory prod has no *.json files: it has nodes.yaml"),
        (
            ["a.csv", "b.csv", "c/nodes.json", "d", "e"],
            "the directory prod has no *.json files: it has a.csv, b.csv, c and 2 more"
        ),
        (
            (0...1_000).map { "\($0).json" },
            "prod has 1,001 *.json files: more than 1,000 are not read"
        ),
    ]

    @Test(arguments: refusals)
    func `one without documents is refused`(refusal: (names: [String], says: String)) {
        var files: [String: [UInt8]] = [:]
        for name in refusal.names { files["prod/\(name)"] = [] }
        // A directory in memory is there by what it holds.
        let empty = Files(names: { (path) throws(Fault) in path == "prod" ? [] : nil }) {
            (_) throws(Fault) in throw Fault(reason: "Is a directory")
        }
        for command in ["check", "tune", "migrate --to prefix-delegation"] {
            let words = "\(command) prod".split(separator: " ").map { String($0) }
            let outcome = Run.outcome(
                of: words, Surroundings(),
                refusal.names == [""] ? empty : Files.inMemory(files))
            #expect(outcome.status == .badInput && outcome.output.isEmpty)
            #expect(outcome.messages.hasPrefix("error: \(refusal.says)\n"), "\(outcome.messages)")
            #expect(outcome.messages.contains("\n  hint: "))
            let isMissing = refusal.names.count < 1_000
            #expect(outcome.messages.contains("capcalc collect") == isMissing)
        }
    }

    @Test func `one that may not be read, and none at all, are no input`() {
        let closed = Files(names: { (_) throws(Fault) in throw Fault(reason: "Permission denied") })
        {
            (_) throws(Fault) in throw Fault(reason: "Permission denied")
        }
        let outcome = Run.outcome(of: ["check", "prod"], Surroundings(), closed)
        #expect(outcome.status == .noInput)
        #expect(outcome.messages.hasPrefix("error: cannot read prod: Permission denied\n"))
        #expect(Program.run("check no-such-directory").status == .noInput)
    }

    @Test func `a request of a batch may name one`() throws {
        var files = try Self.files(in: "prod")
        files["-"] = Array(#"{"id":1,"command":"check","operands":["prod"]}"#.utf8)
        let outcome = Program.run("batch", files)
        #expect(outcome.status == .done)
        #expect(outcome.text.contains(#""kind":"check""#), "\(outcome.text.prefix(200))")
    }
}
