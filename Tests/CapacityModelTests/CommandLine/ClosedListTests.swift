import Boundary
import Options
import Testing

@testable import Program

/// Words of closed lists: one that is none of them is told which is meant.
struct ClosedListTests {
    struct Mistake: Sendable, CustomStringConvertible {
        let line: String
        let meant: String
        var status = ExitStatus.usage

        var description: String { line }
    }

    private static let plan = "subnets --cidr 10.0.0.0/16 --pods 600"

    static let mistakes: [Mistake] = [
        Mistake(line: "\(plan) --format gihub", meant: "github"),
        Mistake(line: "\(plan) --format md", meant: "markdown"),
        Mistake(line: "check --format prometheus", meant: "openmetrics"),
        Mistake(line: "types --arch arm", meant: "arm64"),
        Mistake(line: "types --arch amd64", meant: "x86_64"),
        Mistake(line: "types --arch x86", meant: "x86_64"),
        Mistake(line: "migrate --to prefix", meant: "prefix-delegation"),
        Mistake(line: "migrate --to networking", meant: "custom-networking"),
        Mistake(line: "node m5.large --os win", meant: "windows"),
        Mistake(line: "node m5.large --os al2023", meant: "linux"),
        Mistake(line: "\(plan) --picture zone", meant: "zones"),
        Mistake(line: "\(plan) --picture address", meant: "address-space"),
        Mistake(line: "\(plan) --color on", meant: "always"),
        Mistake(line: "\(plan) --sizing small", meant: "smallest"),
        Mistake(line: "node --all --include prev", meant: "previous"),
        Mistake(line: "\(plan) --reserve 20@privat", meant: "--reserve 20@private"),
        Mistake(
            line: "\(plan) --node-group type=m5.large,mode=prefix", meant: "mode=prefix-delegation"),
        Mistake(line: "\(plan) --node-group type=m5.large,warm-ip=2", meant: "warm-ip-target"),
        Mistake(
            line: "findings worse-than", meant: "worse-than-today", status: .badInput),
        Mistake(
            line: "findings subnets", meant: "subnets-move or subnets-untagged",
            status: .badInput),
        Mistake(line: "completions zhs", meant: "zsh"),
        Mistake(line: "schema batch-req", meant: "batch-request"),
        Mistake(line: "table upd", meant: "'capcalc table update'"),
        Mistake(line: "sub --pods 3", meant: "'capcalc subnets'"),
        Mistake(line: "types --sort ips", meant: "ipv4_per_eni"),
        Mistake(line: "node --all --sort ips", meant: "addresses"),
        Mistake(line: "node --all --sort=-PER-POD", meant: "addresses_per_pod"),
        Mistake(line: "types --sort=-memory", meant: "memory_mib"),
    ]

    @Test(arguments: mistakes)
    func `the word that is meant is asked for`(mistake: Mistake) {
        let outcome = Program.run(mistake.line)
        #expect(outcome.status == mistake.status, "\(outcome.messages)")
        #expect(outcome.messages.contains("did you mean \(mistake.meant)?"), "\(outcome.messages)")
    }

    @Test func `a format is one of those that the command writes`() {
        let messages = Program.run("types --format gihub").messages
        #expect(messages == "error: --format must be one of table, csv, json, not 'gihub'\n")
    }

    /// Every list of words of the option table: each word is found by its beginning, unless others begin so.
    @Test func `the beginning of a word is enough where no other begins so`() {
        for option in Option.allCases {
            guard case .word(let words) = option.shape(in: .subnets) else { continue }
            for word in words where word.count > 4 {
                let start = String(word.prefix(word.count - 1))
                #expect(Suggestion.meant(by: start, among: words).contains(word), "\(word)")
            }
        }
    }

    static let unlike = ["", "x", "zzzzzz", "--", "é", "12"]

    @Test(arguments: unlike)
    func `what is like no word has no question`(word: String) {
        #expect(Suggestion.question(word, among: ["table", "csv", "json"]) == nil)
    }

    static let numbers: [(text: String, meant: String?)] = [
        ("1,200", "1200"), ("1_200", "1200"), ("1.200", "1200"), ("1'200'000", "1200000"),
        ("1 200", "1200"), ("12k", "12000"), ("2M", "2000000"), ("+3", "3"), ("007", "7"),
        ("2x", "2"), ("2.50x", "2.5"), ("2×", "2"), ("1.0", "1"), ("0", nil), ("12", nil),
        ("", nil), ("x", nil), ("k", nil), ("-3", nil), ("1,20", nil), ("1.2.3", nil), ("1e3", nil),
        ("ten", nil), (",", nil), ("1.5k", nil),
    ]

    @Test(arguments: numbers)
    func `a number is understood where it is clear`(text: String, meant: String?) {
        #expect(MeantNumber.digits(text) == meant)
    }

    @Test func `types that equal the last one shown are told`() {
        let types = "types m5.large m5.xlarge m5.2xlarge --sort=max_enis"
        #expect(
            Program.run("\(types) --limit 2").messages
                == "note: 1 more type has the same max_enis as the last one shown; --limit 3 shows it too\n"
        )
        for line in ["\(types) --limit 1", "\(types) --limit 3", types, "\(types) --limit 2 -q"] {
            #expect(Program.run(line).messages.isEmpty, "\(line)")
        }
        let node = "node --all --min-fits 40 --cpu 200m --memory 256Mi --limit"
        let told = Program.run("\(node) 3").messages
        #expect(
            told.contains("the same addresses_per_pod and vCPUs as the last one shown; --limit "),
            "\(told)")
        #expect(!Program.run("\(node) 1000").messages.contains("the last one shown"))
    }

    /// Documents that Terraform has, but capcalc cannot read.
    static let documents: [(bytes: [UInt8], says: String, cure: String)] = [
        (
            Array("# the VPC\n\nresource \"aws_subnet\" \"a\" {\n}\n".utf8),
            "is the source of a Terraform configuration", "terraform show -json plan > tfplan.json"
        ),
        (Array("locals {\n".utf8), "is the source of a Terraform configuration", "plan.json"),
        ([0x50, 0x4B, 3, 4, 0, 0], "is a zip archive", "show -json plan.tf > tfplan.json"),
    ]

    @Test(arguments: documents)
    func `what Terraform reads is told from what it shows`(
        bytes: [UInt8], says: String, cure: String
    ) {
        let outcome = Program.run("check plan.tf", ["plan.tf": bytes])
        #expect(outcome.status == .badInput)
        #expect(outcome.messages.contains(says) && outcome.messages.contains(cure))
        let directory = Program.run("check infra", ["infra/main.tf": bytes])
        #expect(directory.messages.contains("hint: terraform plan -out=plan"))
    }
}
