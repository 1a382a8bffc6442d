import Boundary
import Testing

@testable import Program

struct CheckCommandTests {
    private static let node = "--instance-type t3.medium --pods 60"

    @Test func `faulty blocks are never a yes`() {
        let overlap = Program.run("check --private=10.0.0.0/20 --private=10.0.0.0/21 \(Self.node)")
        #expect(overlap.status == .answerIsNo)
        #expect(overlap.text.hasPrefix("NO  "))
        let outside = Program.run(
            "check --cidr 10.1.0.0/16 --private=10.0.0.0/20 --private=10.0.16.0/20 \(Self.node)")
        #expect(outside.status == .answerIsNo)
        #expect(outside.text.hasPrefix("NO  "))
    }

    @Test func `a public subnet that is too small is named in the verdict`() {
        let outcome = Program.run(
            "check --private=10.0.0.0/20 --private=10.0.16.0/20 --public=10.0.32.0/28 "
                + "--public=10.0.33.0/24 \(Self.node)")
        #expect(outcome.lines[0].contains("the public subnets of zone a have 11 of 59 addresses"))
    }

    @Test func `the cure by prefixes keeps what was given, and holds when it is tried`() {
        let line =
            "check --instance-type m5.large --pods 200 --max-pods 11 --custom-networking "
            + "--pod-subnet=10.1.0.0/22@a --pod-subnet=10.1.4.0/22@b --private=10.0.0.0/25@a "
            + "--private=10.0.16.0/26@b"
        let offered = Program.run(line).text.replacing("\n                ", with: " ").contains(
            "--prefix-delegation: 36 + 24 = 60 per zone, 36 × 17 = 612 for pods")
        #expect(offered, "\(Program.run(line).text)")
    }

    @Test func `names are given once, can be seen, and generated ones make way`() {
        let twice = Program.run(
            "check --private=x=10.0.0.0/24 --private=x=10.0.1.0/24 \(Self.node)")
        #expect(twice.status == .badInput)
        #expect(twice.messages.contains("two subnets have the name 'x'"))
        let hidden = Program.run("check --private=a\u{9B}b=10.0.0.0/24 \(Self.node)")
        #expect(hidden.status == .usage)
        let taken = Program.run(
            "check --private=private-a=10.0.0.0/24@b --private=10.0.1.0/24@a --format csv "
                + Self.node)
        #expect(taken.lines.map { $0.prefix(12) }.contains("private-a-2,"))
    }

    @Test func `more zones than a Region could have are refused`() {
        let subnets = (0..<27).map { "--private=10.0.\($0).0/24@zone\($0)" }
        let outcome = Program.run(
            ["check"] + subnets + Self.node.split(separator: " ").map { String($0) })
        #expect(outcome.status == .badInput)
    }

    @Test func `what bounds the pods of a node is in the arithmetic`() {
        let outcome = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --instance-type m5.large --cpu 500m --explain")
        #expect(outcome.text.contains("min(29 − 2, 10 × 2 vCPUs) = 20; cpu allows 3"))
    }

    @Test func `node takes its types as operands only`() {
        let outcome = Program.run("node m5.large --instance-type c5.large")
        #expect(outcome.status == .usage)
        #expect(outcome.messages.contains("is not an option of 'node'"))
    }
}
