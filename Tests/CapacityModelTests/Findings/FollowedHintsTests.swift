import Boundary
import Testing

@testable import Program

/// Hints of plans, typed as they stand.
struct FollowedHintsTests {
    /// A question, what of its hints is added or replaced, and the answer to both.
    struct Followed: Sendable, CustomStringConvertible {
        let line: String
        /// What its hint has to say.
        let hint: String
        /// The command line that follows it.
        let then: String
        let answer: String

        var description: String { line }
    }

    static let small = "subnets --cidr 10.30.0.0/20 --pods 4000"
    static let avoiding =
        "--pods 900 --avoid 10.20.0.0/18 --service-cidr 10.20.240.0/20"

    static let followed: [Followed] = [
        Followed(
            line: small,
            hint:
                "--cidr 100.64.0.0/17 for 3× (a /19 for 1×, a /18 for 2×), or change the network mode: "
                + "--custom-networking --pod-cidr 100.64.0.0/10 (--compare shows every mode)\n",
            then: "\(small) --cidr 100.64.0.0/17", answer: "YES  "),
        Followed(
            line: small, hint: "--custom-networking --pod-cidr 100.64.0.0/10 (",
            then: "\(small) --custom-networking --pod-cidr 100.64.0.0/10", answer: "YES  "),
        Followed(
            line: "\(small) --require 3", hint: "--cidr 100.64.0.0/17 for 3×",
            then: "\(small) --require 3 --cidr 100.64.0.0/17", answer: "YES  "),
        Followed(
            line: "\(small) --require 2",
            hint: "--cidr 100.64.0.0/18 for 2× (a /19 for 1×, a /17 for 3×)",
            then: "\(small) --require 2 --cidr 100.64.0.0/18", answer: "TIGHT  "),
        Followed(
            line: "\(small) --density 3",
            hint: "CIDR block: --cidr 100.64.0.0/17 for 3×, or change the network mode: --custom",
            then: "\(small) --density 3 --cidr 100.64.0.0/17", answer: "YES  "),
        Followed(
            line: "\(small) --custom-networking",
            hint:
                "CIDR block for pods: --pod-cidr 100.64.0.0/17 for 3× (a /19 for 1×, a /18 for 2×)",
            then: "\(small) --custom-networking --pod-cidr 100.64.0.0/17", answer: "YES  "),
        // Nodes get private space, and pods pieces of all of 100.64.0.0/10 where a /16 is too small.
        Followed(
            line: "subnets --cidr 10.0.0.0/20 --pods 30000 --custom-networking",
            hint:
                "blocks for nodes and for pods: --cidr 10.1.0.0/18 --pod-cidr 100.64.0.0/10 for 3×",
            then: "subnets --cidr 10.0.0.0/20 --pods 30000 --custom-networking --cidr 10.1.0.0/18 "
                + "--pod-cidr 100.64.0.0/10", answer: "YES  "),
        // What the first hint led to names a block too.
        Followed(
            line: "\(small) --cidr 100.64.0.0/19", hint: "--cidr 100.64.128.0/17 for 3×",
            then: "\(small) --cidr 100.64.0.0/19 --cidr 100.64.128.0/17", answer: "YES  "),
        Followed(
            line: "subnets --cidr 10.0.0.0/17 --pods 20000",
            hint: "blocks: --cidr 100.64.0.0/16 --cidr 100.65.0.0/16 for 3×, or",
            then:
                "subnets --cidr 10.0.0.0/17 --pods 20000 --cidr 100.64.0.0/16 --cidr 100.65.0.0/16",
            answer: "YES  "),
        Followed(
            line: "subnets --cidr 10.20.0.0/16 \(avoiding)",
            hint: "use a free block instead: --cidr 10.20.64.0/18",
            then: "subnets --cidr 10.20.64.0/18 \(avoiding)", answer: "YES  "),
        // The service CIDR that is given stays.
        Followed(
            line: "subnets --cidr 10.20.0.0/16 \(avoiding)",
            hint:
                "use another block for the VPC than 10.20.0.0/16: --cidr 10.20.64.0/18, or create the "
                + "cluster with a free service CIDR: --service-cidr 10.0.0.0/16",
            then: "subnets --cidr 10.20.64.0/18 --pods 900 --avoid 10.20.0.0/18 "
                + "--service-cidr 10.0.0.0/16", answer: "YES  "),
    ]

    @Test(arguments: followed)
    func `who types what a hint says has what it is for`(example: Followed) {
        let first = Program.run(example.line)
        #expect(first.messages.contains(example.hint), "\(first.messages)")
        let second = Program.run(example.then)
        #expect(second.text.hasPrefix(example.answer), "\(second.text)")
        #expect(second.status == .done)
        for code in ["vpc-too-small", "avoided-overlap", "service-cidr-overlap"] {
            #expect(!second.messages.contains("[\(code)]"), "\(second.messages)")
        }
    }

    @Test func `an answer proposes no block twice`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<60 {
            let third = Int.random(in: 0...15, using: &random) * 16
            let line =
                "subnets --cidr 10.\(third).0.0/16 --cidr 10.\(third + 1).0.0/16 --pods 900 "
                + "--avoid 10.\(third).64.0/18 --avoid 10.\(third + 1).0.0/20 "
                + "--avoid 100.64.0.0/\(Int.random(in: 11...18, using: &random)) "
                + "--service-cidr 10.\(third).240.0/20"
            let said = Program.run(line).messages.split(separator: "\n")
            let hints = said.filter { $0.hasPrefix("  hint: ") }.joined(separator: " ")
            let words = hints.split(whereSeparator: { " ,;()".contains($0) })
            let services = words.indices.filter { words[$0] == "--service-cidr" }
                .map { words[$0 + 1] }
            let blocks = words.indices.filter { words[$0] == "--cidr" }.map { words[$0 + 1] }
            for service in services { #expect(!blocks.contains(service), "\(line)\n\(hints)") }
        }
    }

    @Test func `more than a few blocks are counted`() {
        let outcome = Program.run("subnets --cidr 10.30.0.0/20 --pods 400000")
        #expect(
            outcome.messages.contains(
                "hint: add 8 CIDR blocks of /16 (repeat --cidr), or use fewer addresses per node\n")
        )
    }

    @Test(arguments: ["--fit", "--compare", "--smallest"])
    func `a comparison is proposed only beside what it can be asked with`(option: String) {
        let pods = option == "--fit" ? "" : " --pods 4000"
        let outcome = Program.run("subnets --cidr 10.30.0.0/28\(pods) \(option)")
        #expect(outcome.status == .answerIsNo)
        #expect(!outcome.messages.contains("--compare"), "\(outcome.messages)")
    }
}
