import Writing

package import Boundary

/// A command line, read and checked: every option belongs to the command, every number is in its range.
package struct Arguments {
    package let command: CommandName
    package let operands: [String]
    /// The files that may be read.
    package var files = Files.none
    private let values: [(option: Option, text: String)]

    package init(
        command: CommandName, operands: [String],
        values: [(option: Option, text: String)]
    ) throws(Failure) {
        self.command = command
        self.operands = operands
        self.values = values
        for (index, value) in values.enumerated() {
            let row = value.option.row
            guard row.commands.contains(command) else {
                throw .usage(
                    "\(value.option.spelling) is not an option of '\(command.rawValue)'",
                    hint: "it belongs to "
                        + row.commands.names.joined(separator: ", "))
            }
            if !row.isRepeatable, row.shape.placeholder != nil,
                values[..<index].contains(where: { $0.option == value.option })
            {
                throw .usage("\(value.option.spelling) is given twice", hint: "give it once")
            }
            try Self.check(value.text, of: value.option, value.option.shape(in: command))
        }
    }

    private static func check(
        _ text: String, of option: Option, _ shape: OptionShape
    ) throws(Failure) {
        switch shape {
        case .flag, .text: break
        case .word(let words):
            guard words.contains(text) else {
                throw .usage(
                    "\(option.spelling) is one of \(words.joined(separator: ", ")), not '\(text)'",
                    hint: Suggestion.nearest(to: text, among: words).map { "did you mean \($0)?" })
            }
        case .number(let range, _):
            guard let number = WholeNumber.read(text), range.contains(number) else {
                throw .usage(
                    "\(option.spelling) is a whole number from \(String(grouped: range.lowerBound)) to "
                        + "\(String(grouped: range.upperBound)), not '\(text)'",
                    hint: "digits only, such as \(option.spelling) "
                        + "\(min(max(range.lowerBound, 2), range.upperBound))")
            }
        }
    }

    /// The same command line with these values in the place of those that it has for the same options.
    package func overridden(by others: [(option: Option, text: String)]) throws(Failure)
        -> Arguments
    {
        let kept = values.filter { value in !others.contains { $0.option == value.option } }
        var overridden = try Arguments(command: command, operands: operands, values: kept + others)
        overridden.files = files
        return overridden
    }

    /// The same command line without some options.
    package func without(_ options: [Option]) throws(Failure) -> Arguments {
        var rest = try Arguments(
            command: command, operands: operands,
            values: values.filter { !options.contains($0.option) })
        rest.files = files
        return rest
    }

    /// Whether an option is given.
    package func has(_ option: Option) -> Bool {
        values.contains { $0.option == option }
    }

    /// The text behind an option, or `nil` without it.
    package func text(_ option: Option) -> String? {
        values.first { $0.option == option }?.text
    }

    /// The texts behind a repeatable option, in the order given.
    package func texts(_ option: Option) -> [String] {
        values.filter { $0.option == option }.map { $0.text }
    }

    /// The number behind an option, or `nil` without it.
    package func number(_ option: Option) -> Int? {
        text(option).flatMap { WholeNumber.read($0) }
    }
}
