import Boundary
import Testing

@testable import Program

struct TableUsageTests {
    struct Usage: Sendable {
        let line: String
        let message: String
    }

    static let usages: [Usage] = [
        Usage(
            line: "table",
            message: "error: table needs a subcommand: update, diff, check\n"),
        Usage(
            line: "table updat x.json",
            message:
                "error: there is no 'table updat'\n  hint: did you mean 'capcalc table update'?\n"),
        Usage(
            line: "table x",
            message:
                "error: there is no 'table x'\n  hint: capcalc table update, diff, check\n"),
        Usage(line: "table update", message: "error: table update takes one file, 0 are given\n"),
        Usage(
            line: "table update a b", message: "error: table update takes one file, 2 are given\n"),
        Usage(line: "table check", message: "error: table check takes one file, 0 are given\n"),
        Usage(
            line: "table diff", message: "error: table diff takes one or two files, 0 are given\n"),
        Usage(
            line: "table diff a b c",
            message: "error: table diff takes one or two files, 3 are given\n"),
        Usage(line: "table diff - -", message: "error: standard input can be read only once\n"),
        Usage(
            line: "table update - --table -",
            message: "error: standard input can be read only "
                + "once\n"),
        Usage(
            line: "table check a --table b", message: "error: --table requires table update\n"),
        Usage(
            line: "table update a.json --format json",
            message: "error: table update writes CSV only\n"),
        Usage(
            line: "table update a.json -o b.json",
            message: "error: table update writes CSV only\n"),
        Usage(
            line: "table update a.json --format value",
            message: "error: --format value is for maxpods only\n"),
        Usage(
            line: "table update a.json --pods 5",
            message: "error: --pods is not an option of 'table'\n"),
    ]

    @Test(arguments: usages)
    func `a command line that cannot be meant is refused`(usage: Usage) {
        let outcome = Program.run(usage.line)
        #expect(outcome.status == .usage)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix(usage.message), "\(outcome.messages)")
    }

    @Test func `files that are not there are no input`() {
        for line in ["update", "diff", "check"] {
            #expect(Program.run("table \(line) /nonexistent/file").status == .noInput)
        }
    }
}
