import Boundary
import Testing

@testable import Program

/// Answers in terminals of several widths and locales: no line is wider, no word is broken, and a heading
/// can be searched for.
struct TerminalTests {
    /// Formats of programs have lines of their own.
    private static func isForPeople(_ words: [String]) -> Bool {
        !words.contains("--format") && words.first != "batch"
    }

    /// The widest answers are the same for every width that is held against them.
    private static let wideASCII = wideOutcomes(isASCII: true)
    private static let wideUTF8 = wideOutcomes(isASCII: false)

    private static func wideOutcomes(
        isASCII: Bool
    ) -> Result<[(GuideCommands.Command, Outcome)], any Error> {
        let wide = Terminal(columns: 400, isASCII: isASCII)
        return Result { try GuideCommands.outcomes(in: wide.surroundings) }
    }

    @Test(arguments: Terminal.usual)
    func `every command line of the README and the guide`(terminal: Terminal) throws {
        let wide = terminal.wide
        let answers = zip(
            try GuideCommands.outcomes(in: terminal.surroundings),
            try (terminal.isASCII ? Self.wideASCII : Self.wideUTF8).get()
        ).filter { Self.isForPeople($0.0.0.words) }
        #expect(answers.count > 30)
        for ((command, narrow), (_, whole)) in answers {
            let faults = terminal.faults(of: terminal.shows(narrow), wide: wide.shows(whole))
            #expect(faults.isEmpty, "\(command.line)\n\(faults.joined(separator: "\n"))")
        }
    }

    static let lines =
        PageWidthTests.lines + [
            "subnets --cidr 10.0.0.0/16 --pods 600 --explain",
            "subnets --cidr 10.0.0.0/16 --pods 600 --prefix-delegation --explain --endpoints 3",
            "subnets --cidr 10.0.0.0/24 --pods 600", "subnets --cidr 10.0.0.0/21 --pods 600",
            "check --private=10.0.0.0/26 --instance-type t3.small --pods 600 --cidr 10.0.0.0/16",
            "node c6g.medium --prefix-delegation --warm-ip-target 5 --pods-per-node 58 --pods 1",
            "node m5.large --reserved-enis 1 --os bottlerocket --volumes 1 --explain",
            "node m5.large m5.24xlarge c5.metal", "maxpods m5.metal t3.medium --all-modes",
            "maxpods t3.medum", "types --limit 3", "node t3.medium --cpu 512m --memory 512m",
            "migrate --to prefix-delegation --instance-type m5.large --pods 480 --private=10.0.0.0/23",
            "migrate --to custom-networking --instance-type m5.large --pods 48 --cidr 10.0.0.0/16 "
                + "--private=10.0.0.0/23 --private=10.0.2.0/23",
            "", "-h", "--help", "subnets -h", "check --help", "node --help", "batch --help",
            "subnets --cidr 10.0.0.0/16 --pods 600 --nodes 5", "table check /dev/null",
        ]

    @Test(arguments: Terminal.usual)
    func `further command lines`(terminal: Terminal) {
        let wide = terminal.wide
        for line in Self.lines {
            let faults = terminal.faults(of: terminal.run(line), wide: wide.run(line))
            #expect(faults.isEmpty, "\(line)\n\(faults.joined(separator: "\n"))")
        }
    }

    @Test(arguments: Terminal.usual, PageWidthTests.live)
    func `what runs today, with long names`(terminal: Terminal, line: String) throws {
        let wide = terminal.wide
        let narrow = try PageWidthTests.runLive(line, terminal.surroundings)
        let whole = try PageWidthTests.runLive(line, wide.surroundings)
        #expect(!narrow.output.isEmpty, "\(narrow.messages)")
        let faults = terminal.faults(of: terminal.shows(narrow), wide: wide.shows(whole))
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    @Test func `what a program reads is the same in every terminal`() {
        for format in ["csv", "json", "markdown", "terraform", "github"] {
            let words = ["subnets", "--cidr", "10.0.0.0/16", "--pods", "600", "--format", format]
            let piped = Program.run(words)
            for terminal in Terminal.usual {
                #expect(Program.run(words, terminal.surroundings).output == piped.output)
            }
        }
    }

    @Test func `messages in a pipe are a line each`() {
        let outcome = Program.run(
            "check --instance-type t3.small --pods 6000 --private=10.0.0.0/24 --density 1")
        let lines = outcome.messages.split(separator: "\n")
        #expect(lines.contains { $0.count > 100 })
        #expect(lines.allSatisfy { $0.hasPrefix("  hint: ") || $0.hasSuffix("]") })
    }

    @Test func `a command to paste goes on behind a backslash`() throws {
        let lines = try PageWidthTests.runLive("tune @", Terminal(columns: 60).surroundings).lines
        let start = try #require(lines.firstIndex { $0.hasPrefix("kubectl ") })
        #expect(lines[start] == "kubectl set env daemonset aws-node -n kube-system \\")
        #expect(lines[start + 1].hasPrefix("    WARM_IP_TARGET="))
    }
}
