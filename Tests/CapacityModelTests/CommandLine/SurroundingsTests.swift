import Boundary
import Testing

@testable import Program

struct SurroundingsTests {
    struct Case: Sendable {
        let choice: String?
        let noColor: String?
        let forceColor: String?
        let term: String?
        let isTerminal: Bool
        let isColoured: Bool
    }

    static let cases: [Case] = [
        Case(
            choice: nil, noColor: nil, forceColor: nil, term: "xterm", isTerminal: true,
            isColoured: true),
        Case(
            choice: nil, noColor: nil, forceColor: nil, term: "xterm", isTerminal: false,
            isColoured: false),
        Case(
            choice: nil, noColor: nil, forceColor: nil, term: "dumb", isTerminal: true,
            isColoured: false),
        Case(
            choice: nil, noColor: "1", forceColor: "1", term: "xterm", isTerminal: true,
            isColoured: false),
        Case(
            choice: nil, noColor: "", forceColor: nil, term: "xterm", isTerminal: true,
            isColoured: true),
        Case(
            choice: nil, noColor: nil, forceColor: "1", term: "dumb", isTerminal: false,
            isColoured: true),
        Case(
            choice: "always", noColor: "1", forceColor: nil, term: nil, isTerminal: false,
            isColoured: true),
        Case(
            choice: "never", noColor: nil, forceColor: "1", term: "xterm", isTerminal: true,
            isColoured: false),
        Case(
            choice: "auto", noColor: nil, forceColor: nil, term: nil, isTerminal: true,
            isColoured: true),
    ]

    @Test(arguments: cases)
    func `colour follows the option, then the environment, then the terminal`(example: Case) {
        let surroundings = Surroundings(
            noColor: example.noColor, forceColor: example.forceColor, term: example.term)
        #expect(
            surroundings.isColoured(example.choice, isTerminal: example.isTerminal)
                == example.isColoured)
    }

    @Test func `a report in colour says the same`() {
        let line = ["subnets", "--cidr", "172.16.0.0/16", "--pods", "600"]
        let plain = Program.run(line)
        let coloured = Program.run(line + ["--color", "always"])
        #expect(coloured.text.contains("\u{1B}[1;32mYES\u{1B}[0m"))
        #expect(stripped(coloured.text) == plain.text)
    }

    @Test func `a file has no colours`() {
        let outcome = Program.run("maxpods t3.medium -o file.txt --color always")
        #expect(!outcome.text.contains("\u{1B}"))
        #expect(outcome.file == "file.txt")
    }

    private func stripped(_ text: String) -> String {
        var plain = ""
        var isEscape = false
        for character in text {
            if character == "\u{1B}" { isEscape = true }
            if !isEscape { plain.append(character) }
            if character == "m" { isEscape = false }
        }
        return plain
    }
}
