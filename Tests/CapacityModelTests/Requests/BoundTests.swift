import Boundary
import Testing

@testable import Program

/// What is given has a bound that is said, and takes time in proportion: nothing is looked for in a list
/// for every entry of another.
struct BoundTests {
    struct Excess: Sendable, CustomTestStringConvertible {
        let what: String
        let words: [String]
        let input: String
        let says: String
        var testDescription: String { what }
    }

    static func plan(_ rows: Int) -> String {
        var text = "name,tier,availability_zone,cidr\n"
        for row in 0..<rows { text += "n\(row),private,use1-az1,10.0.0.0/28\n" }
        return text
    }

    static let excesses: [Excess] = [
        Excess(
            what: "options",
            words: ["subnets", "--pods", "6"]
                + [[String]](repeating: ["--exclude", "10.0.0.0/28"], count: 10_000).flatMap { $0 },
            input: "", says: "there are more than 10000 options"),
        Excess(
            what: "node groups",
            words: ["subnets", "--cidr", "10.0.0.0/16"]
                + (0...1_000).flatMap { ["--node-group", "name=g\($0),type=m5.large,pods=1"] },
            input: "", says: "1,001 node groups are given, capcalc accepts up to 1,000"),
        Excess(
            what: "records of a plan", words: ["check", "-", "--instance-type", "m5.large"],
            input: plan(100_001), says: "standard input:100001: more than 100,000 records"),
        Excess(
            what: "cells of a record", words: ["check", "-", "--instance-type", "m5.large"],
            input: "name,cidr\n" + String(repeating: ",", count: 1_000) + "\n",
            says: "standard input:2: more than 1,000 cells"),
        Excess(
            what: "bytes of a text", words: ["check", "-", "--instance-type", "m5.large"],
            input: #"{"Subnets": [{"SubnetId": ""# + String(repeating: "a", count: 17 << 20),
            says: "standard input: a text is longer than 16 MiB"),
        Excess(
            what: "instance types", words: ["maxpods", "-"],
            input: (0..<60_000).map { "x\($0).large" }.joined(separator: "\n"),
            says: "and 59990 more"),
    ]

    @Test(arguments: excesses)
    func `what is too much is refused, and how much it may be`(excess: Excess) {
        let outcome = Program.run(excess.words, files: ["-": Array(excess.input.utf8)])
        #expect(outcome.status == .usage || outcome.status == .badInput)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(excess.says), "\(outcome.messages.prefix(300))")
    }

    @Test func `as many records as may be are read`() throws {
        let records = try CSVReader.records(of: Array(Self.plan(99_999).utf8), name: "plan.csv")
        #expect(records.count == 100_000)
    }

    @Test func `thousands of subnets without names get one each`() throws {
        let words =
            ["check", "--instance-type", "m5.large", "--pods", "60", "--format", "csv", "-q"]
            + (0..<9_000).flatMap { ["--private", "10.\($0 >> 8).\($0 & 255).0/24@use1-az1"] }
        let outcome = Program.run(words)
        let names = outcome.lines.dropFirst().map { $0.prefix { $0 != "," } }
        #expect(names.count == 9_000 && Set(names).count == 9_000)
        #expect(names.first == "private-use1-az1" && names.last == "private-use1-az1-9000")
    }
}
