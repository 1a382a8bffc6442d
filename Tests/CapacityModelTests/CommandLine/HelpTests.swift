import Boundary
import Options
import Testing

@testable import Program

struct HelpTests {
    @Test(arguments: CommandName.allCases)
    func `help names every option of a command and no other`(command: CommandName) {
        let text = Help.text(of: command, width: 100)
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
    func `option texts keep to the width`(width: Int) {
        for command in CommandName.allCases {
            let options = Help.text(of: command, width: width).split(separator: "Usage:")[1]
            for line in options.split(separator: "\n").dropFirst() {
                #expect(line.count <= width, "\(line)")
            }
        }
    }

    @Test func `every example of help runs`() {
        for command in CommandName.allCases {
            for example in command.examples {
                // The braces are the shell's, and the files are the reader's.
                let isReaders = ["{", "plan.csv", "eni-limits.csv", ".json", ".ndjson"].contains {
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
        let text = Help.text(width: 100)
        for command in CommandName.allCases { #expect(text.contains("\n  \(command.rawValue) ")) }
        for status in ExitStatus.allCases { #expect(text.contains("\n  \(status.rawValue) ")) }
    }
}
