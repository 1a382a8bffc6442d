import Boundary
package import Writing

/// The help texts, made from the tables of commands and options.
package enum Help {
    /// Help of the program.
    package static func text(_ page: Page) -> String {
        var text = lines(question, page) + "\nExamples:\n"
        for example in examples { text += Paragraph.command(example, indent: 2, page) }
        text += "\nUsage: capcalc COMMAND [OPTIONS]\n\nCommands:\n"
        for command in CommandName.allCases {
            text += entry(command.rawValue, command.summary, page)
        }
        text +=
            "\n"
            + lines(
                "'capcalc help COMMAND' or 'capcalc COMMAND --help' shows the options of a "
                    + "command.", page)
        text += "\nExit status:\n"
        for status in ExitStatus.allCases {
            text += entry("\(status.rawValue)", status.meaning, page, indent: 6)
        }
        text += "\nEnvironment:\n"
        for (name, meaning) in environment { text += entry(name, meaning, page) }
        return text + "\nNo configuration file, no network.\n"
    }

    static let question = "capcalc: how many pods fit on EKS nodes, and which subnets hold them"

    private static let examples = [
        "capcalc maxpods t3.medium",
        "capcalc subnets --cidr 172.16.0.0/16 --pods 600",
        "capcalc subnets --cidr 172.16.0.0/16 --pods 600 -o plan.csv",
        "capcalc check plan.csv --instance-type t3.medium --pods 900",
    ]

    static let environment = [
        (
            "COLUMNS",
            "columns of a line, 60 to 400; otherwise those of the terminal, and 100 in a pipe or "
                + "a file"
        ),
        (
            "LC_ALL, LC_CTYPE, LANG",
            "the first that is set: where it does not name UTF-8, a terminal gets ASCII"
        ),
        ("NO_COLOR, FORCE_COLOR", "no colours, or colours in a pipe too"),
        ("TERM", "dumb: no colours"),
    ]

    /// A text in lines of the page, each ended.
    static func lines(_ text: String, _ page: Page, indent: Int = 0) -> String {
        let blanks = String(repeating: " ", count: indent)
        return Paragraph.lines(text, page, indent: indent).map { "\(blanks)\($0)\n" }
            .joined(by: "")
    }

    /// The line that says how a command is used.
    static func usage(of command: CommandName, _ page: Page) -> String {
        let operands = command.operands.isEmpty ? "" : " \(command.operands)"
        let text = "capcalc \(command.rawValue)\(operands) [OPTIONS]"
        return "Usage: \(Paragraph.message("Usage: ", text, page))\n"
    }

    /// Help of a command: examples first, then its options by group.
    package static func text(of command: CommandName, _ page: Page) -> String {
        var text = lines("capcalc \(command.rawValue): \(command.summary)", page)
        text += "\nExamples:\n"
        for example in command.examples {
            text += Paragraph.command(example.line, indent: 2, page)
            text += lines(example.shows, page, indent: 6)
        }
        text += "\n\(usage(of: command, page))"
        for group in OptionGroup.allCases {
            let options = group.options.filter { $0.commands.contains(command) }
            if options.isEmpty { continue }
            text += "\n\(group.rawValue):\n"
            for option in options {
                text += entry(
                    label(of: option, command), description(of: option, command), page)
            }
        }
        if !command.notes.isEmpty { text += "\nNotes:\n" }
        for note in command.notes { text += entry(note.label, note.text, page) }
        return text
    }

    static func label(of option: Option, _ command: CommandName) -> String {
        let name = (option.letter.map { "-\($0), " } ?? "") + option.spelling
        if manyWords(of: option, command) != nil { return "\(name) \(option.name.uppercased())" }
        if case .words(let words) = option.candidates(in: command) {
            return "\(name) \(words.joined(separator: "|"))"
        }
        return option.placeholder.map { "\(name) \($0)" } ?? name
    }

    static func description(of option: Option, _ command: CommandName) -> String {
        if let words = manyWords(of: option, command) {
            return "\(words.joined(separator: ", ")): \(option.help(in: command))"
        }
        guard case .number(let range, _) = option.shape(in: command) else {
            return option.help(in: command)
        }
        return "\(option.help(in: command)); \(range.inWords)"
    }

    /// The words that an option takes, where they are too many to stand behind it.
    private static func manyWords(of option: Option, _ command: CommandName) -> [String]? {
        guard case .words(let words) = option.candidates(in: command), words.count > 4 else {
            return nil
        }
        return words
    }

    /// A label and its text beside it, wrapped; under it where the label is long.
    static func entry(
        _ label: String, _ text: String, _ page: Page, indent: Int = 28
    ) -> String {
        let margin = String(repeating: " ", count: indent)
        var entry = "  " + Paragraph.lines(label, page, indent: 2).joined(by: "\n      ")
        let width = page.width(of: entry)
        entry += width + 2 > indent ? "\n" + margin : String(repeating: " ", count: indent - width)
        return entry + Paragraph.lines(text, page, indent: indent).joined(by: "\n" + margin) + "\n"
    }
}
