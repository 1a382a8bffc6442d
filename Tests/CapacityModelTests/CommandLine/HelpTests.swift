import Boundary
import Testing
import Writing

@testable import Options
@testable import Program

struct HelpTests {
    @Test(arguments: CommandName.allCases)
    func `help names every option of a command and no other`(command: CommandName) {
        let text = Help.text(of: command, Page())
        for option in Option.allCases {
            let isNamed =
                text.contains("\(option.spelling) ") || text.contains("\(option.spelling)\n")
            let isListed = text.split(separator: "\n").contains { line in
                line.hasPrefix("  \(option.spelling)")
                    || line.hasPrefix("  -")
                        && line.contains(", \(option.spelling)")
            }
            if option.commands.contains(command) {
                #expect(isNamed && isListed, "\(option.spelling)")
            }
        }
        #expect(text.hasPrefix("capcalc \(command.rawValue): "))
    }

    @Test(arguments: [60, 80, 100])
    func `help keeps to the width`(width: Int) {
        for command in CommandName.allCases {
            for isASCII in [false, true] {
                let page = Page(columns: width, isASCII: isASCII)
                let texts = [Help.text(of: command, page), Help.shortText(of: command, page)]
                for line in page.shown(Array(texts.joined().utf8)).split(separator: 10) {
                    let line = String(decoding: line, as: UTF8.self)
                    #expect(
                        line.count <= width || !line.dropFirst(6).dropLast(2).contains(" "),
                        "\(line)")
                }
            }
        }
    }

    @Test func `every example of help runs`() {
        for command in CommandName.allCases {
            for example in command.examples {
                // The braces are the shell's, and the files are the reader's.
                let isReaders = ["{", "plan.csv", "eni-limits.csv", ".json", ".ndjson", "prod/"]
                    .contains {
                        example.line.contains($0)
                    }
                if isReaders { continue }
                let words = example.line.split(separator: " ").dropFirst().map { word in
                    String(word.filter { $0 != "'" })
                }
                #expect(Program.run(words).status == .done, "\(example.line)")
            }
        }
    }

    @Test func `help of the program names every command and exit status`() {
        let text = Help.text(Page())
        for command in CommandName.allCases { #expect(text.contains("\n  \(command.rawValue) ")) }
        for status in ExitStatus.allCases { #expect(text.contains("\n  \(status.rawValue) ")) }
    }

    /// `-h`: the question, up to five examples, up to ten options, on a screen.
    @Test(arguments: CommandName.allCases)
    func `short help is a screen of what matters`(command: CommandName) {
        let text = Program.run([command.rawValue, "-h"]).text
        #expect(text == Help.shortText(of: command, Page()))
        #expect(text.hasPrefix("capcalc \(command.rawValue): \(command.summary)\n"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 34, "\(text)")
        let pasted = text.replacing(" \\\n      ", with: " ").split(separator: "\n")
        let examples = pasted.filter { line in
            command.examples.contains { line.hasPrefix("  \($0.line)") }
        }
        #expect(examples.count == min(5, command.examples.count))
        let shown = Help.essential(of: command)
        #expect(shown.count == min(10, command.options.count))
        #expect(Set(shown.map { $0.name }).count == shown.count)
        for option in shown { #expect(text.contains("\(option.spelling)")) }
        let pointsToAll = text.contains("capcalc \(command.rawValue) --help has all")
        #expect(pointsToAll == (shown.count < command.options.count))
    }

    @Test func `the program alone shows short help on standard error`() {
        let outcome = Program.run("")
        #expect(outcome.status == .usage && outcome.output.isEmpty)
        #expect(
            outcome.messages == "error: no command is given\n\n" + Program.run("-h").text)
        #expect(Program.run("-h").text == Help.shortText(Page()))
        #expect(Program.run("-h").lines.count <= 24)
    }

    /// What a command's help says of an option is of that command: no other's name, format or value.
    @Test(arguments: CommandName.allCases)
    func `help of a command speaks of that command only`(command: CommandName) {
        let formats = OutputFormat.allCases.filter { !$0.commands.contains(command) }
        for option in command.options {
            let text =
                Help.label(of: option, command) + " " + Help.description(of: option, command)
            for other in CommandName.allCases where other != command {
                #expect(!text.contains("of \(other.rawValue):"), "\(text)")
                #expect(!text.contains("in \(other.rawValue),"), "\(text)")
                #expect(!text.contains("\(other.rawValue) only"), "\(text)")
                #expect(!text.contains("(\(other.rawValue):"), "\(text)")
            }
            guard option == .format else { continue }
            for format in formats { #expect(!text.contains(format.name), "\(text)") }
        }
    }
}
