import Boundary

/// The help texts, made from the tables of commands and options.
package enum Help {
    /// Help of the program.
    package static func text(width: Int) -> String {
        var text = """
            capcalc: how many pods fit on EKS nodes, and which subnets hold them

            Examples:
              capcalc maxpods t3.medium
              capcalc subnets --cidr 172.16.0.0/16 --pods 600
              capcalc subnets --cidr 172.16.0.0/16 --pods 600 -o plan.csv
              capcalc check plan.csv --instance-type t3.medium --pods 900

            Usage: capcalc COMMAND [OPTIONS]

            Commands:

            """
        for command in CommandName.allCases {
            text += entry(command.rawValue, command.summary, width: width)
        }
        text +=
            "\n'capcalc help COMMAND' or 'capcalc COMMAND --help' shows the options of a "
            + "command.\n"
        text += "\nExit status:\n"
        for status in ExitStatus.allCases {
            text += entry("\(status.rawValue)", status.meaning, width: width, indent: 6)
        }
        text +=
            "\nEnvironment: NO_COLOR, FORCE_COLOR, COLUMNS, TERM. No configuration file, no network.\n"
        return text
    }

    /// Help of a command: examples first, then its options by group.
    package static func text(of command: CommandName, width: Int) -> String {
        var text = "capcalc \(command.rawValue): \(command.summary)\n\nExamples:\n"
        for example in command.examples {
            text += "  \(example.line)\n      \(example.shows)\n"
        }
        let operands = command.operands.isEmpty ? "" : " \(command.operands)"
        text += "\nUsage: capcalc \(command.rawValue)\(operands) [OPTIONS]\n"
        for group in OptionGroup.allCases {
            let options = group.options.filter { $0.commands.contains(command) }
            if options.isEmpty { continue }
            text += "\n\(group.rawValue):\n"
            for option in options {
                text += entry(
                    label(of: option, command), description(of: option, command), width: width)
            }
        }
        if !command.notes.isEmpty { text += "\nNotes:\n" }
        for note in command.notes { text += entry(note.label, note.text, width: width) }
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
        _ label: String, _ text: String, width: Int, indent: Int = 28
    ) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, indent + line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        lines.append(line)
        let margin = String(repeating: " ", count: indent)
        var entry = "  \(label)"
        if entry.count + 2 > indent {
            entry += "\n" + margin
        } else {
            entry += String(repeating: " ", count: indent - entry.count)
        }
        return entry + lines.joined(separator: "\n" + margin) + "\n"
    }
}
