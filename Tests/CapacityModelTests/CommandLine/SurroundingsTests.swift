import Boundary
import Testing
import Writing

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

    struct Width: Sendable {
        var given: String?
        var own: Int?
        var isFile = false
        let columns: Int
    }

    static let widths: [Width] = [
        Width(columns: 100), Width(own: 80, columns: 80), Width(own: 132, columns: 132),
        Width(own: 40, columns: 60), Width(own: 1000, columns: 400),
        Width(given: "72", columns: 72), Width(given: "72", own: 132, columns: 72),
        Width(given: "5", own: 132, columns: 60), Width(given: "99999", columns: 400),
        Width(given: "", own: 132, columns: 132), Width(given: "0", own: 132, columns: 132),
        Width(given: "wide", own: 132, columns: 132), Width(given: "-80", columns: 100),
        Width(given: "72", own: 132, isFile: true, columns: 100),
    ]

    @Test(arguments: widths)
    func `a page is as wide as COLUMNS, or else the terminal, a file as always`(example: Width) {
        var surroundings = Surroundings(columns: example.given, outputColumns: example.own)
        surroundings.isOutputTerminal = example.own != nil
        #expect(surroundings.outputPage(isFile: example.isFile).columns == example.columns)
    }

    @Test func `messages are as wide as COLUMNS says, in a pipe too, and else a line each`() {
        let line = ["subnets", "--cidr", "10.0.0.0/16", "--pods", "600", "--format", "gihub"]
        let plain = Program.run(line).messages.split(separator: "\n")
        #expect(plain.count == 2 && plain[0].utf8.count > 100)
        let narrow = Program.run(line, Surroundings(columns: "60")).messages
        #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 60 }, "\(narrow)")
        #expect(
            Program.run(line, Surroundings(columns: "0")).messages == plain.joined(separator: "\n")
                + "\n")
    }

    static let locales: [(locale: String?, isUTF8: Bool)] = [
        ("en_US.UTF-8", true), ("C.UTF-8", true), ("C.utf8", true), ("de_DE.utf-8@euro", true),
        ("UTF-8", false), ("C", false), ("POSIX", false), ("en_US", false), (nil, false),
        ("en_US.ISO-8859-1", false), ("ja_JP.eucJP", false), ("", false), (".", false),
    ]

    @Test(arguments: locales)
    func `a terminal gets ASCII where its locale is not UTF-8`(locale: String?, isUTF8: Bool) {
        var surroundings = Surroundings(locale: locale)
        #expect(surroundings.isUTF8 == isUTF8)
        #expect(!surroundings.outputPage().isASCII && !surroundings.messagePage().isASCII)
        (surroundings.isOutputTerminal, surroundings.isErrorTerminal) = (true, true)
        #expect(surroundings.outputPage().isASCII == !isUTF8)
        #expect(surroundings.messagePage().isASCII == !isUTF8)
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
