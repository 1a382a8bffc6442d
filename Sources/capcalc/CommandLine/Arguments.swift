package import Boundary

/// A command line, read and checked: every option belongs to the command, every value is what its option
/// takes.
package struct Arguments {
    /// An option with what was given for it.
    private struct Given {
        let option: Option
        let first: Value
        /// What was given for it again.
        var others: [Value] = []
    }

    private struct Value {
        /// Where it stands among all.
        let place: Int
        let text: String
        let value: OptionValue
    }

    private static var mostOptions: Int { 10_000 }

    package let command: CommandName
    package var operands: [String]
    /// Whether options stand between operands, as if they held for what is next to them.
    package var areOptionsAmongOperands = false
    /// The option in front of the first operand, whose values may go on there.
    package var optionBeforeOperands: Option?
    /// The files that may be read.
    package var files = Files.none
    /// Each option once: many are given 10,000 times.
    private var given: [Given] = []
    /// How many values were given.
    private var count = 0

    package init(
        command: CommandName, operands: [String],
        values: [(option: Option, text: String)]
    ) throws(Failure) {
        self.command = command
        self.operands = operands
        try take(values)
    }

    /// Takes further values, each read by its option.
    private mutating func take(_ values: [(option: Option, text: String)]) throws(Failure) {
        guard values.count <= Self.mostOptions else {
            throw .usage(
                "there are more than \(Self.mostOptions) options",
                hint: "merge adjacent blocks, or name a file")
        }
        for (option, text) in values {
            guard option.commands.contains(command) else { throw option.refusal(by: command, text) }
            let shape = option.shape(in: command)
            if !option.isRepeatable, !shape.isFlag, has(option) {
                throw .givenTwice(option.spelling)
            }
            let value = Value(
                place: count, text: text, value: try value(of: text, option, shape))
            count += 1
            if let place = place(of: option) {
                given[place].others.append(value)
            } else {
                given.append(Given(option: option, first: value))
            }
        }
    }

    private func place(of option: Option) -> Int? {
        given.indices.first { given[$0].option == option }
    }

    private func value(
        of text: String, _ option: Option, _ shape: OptionShape
    ) throws(Failure) -> OptionValue {
        do {
            return try shape.value(of: text, option)
        } catch {
            guard option == .format else { throw error }
            // Of all formats those that the command writes.
            let formats = OutputFormat.allCases.filter { $0.commands.contains(command) }
            throw option.refusal(of: text, among: formats.map { $0.name })
        }
    }

    /// The same command line with these values in the place of those that it has for the same options.
    package func overridden(by others: [(option: Option, text: String)]) throws(Failure)
        -> Arguments
    {
        var arguments = without(others.map { $0.option })
        try arguments.take(others)
        return arguments
    }

    /// The same command line without some options.
    package func without(_ options: [Option]) -> Arguments {
        var arguments = self
        arguments.given.removeAll { options.contains($0.option) }
        return arguments
    }

    /// The options with the texts behind them, in the order given.
    package var givenTexts: [(option: Option, text: String)] {
        guard given.contains(where: { !$0.others.isEmpty }) else {
            return given.map { ($0.option, $0.first.text) }
        }
        // Each place holds one value, or none where an option was left out.
        var holders = Array(repeating: (option: -1, other: -1), count: count)
        for option in given.indices {
            holders[given[option].first.place].option = option
            for other in given[option].others.indices {
                holders[given[option].others[other].place] = (option, other)
            }
        }
        var texts: [(option: Option, text: String)] = []
        texts.reserveCapacity(count)
        for (option, other) in holders where option >= 0 {
            let one = given[option]
            texts.append((one.option, other < 0 ? one.first.text : one.others[other].text))
        }
        return texts
    }

    /// Whether an option is given.
    package func has(_ option: Option) -> Bool { place(of: option) != nil }

    /// The value of an option, or `nil` without it.
    package func value(_ option: Option) -> OptionValue? {
        place(of: option).map { given[$0].first.value }
    }

    /// The values of a repeatable option with the texts that they were read from, in the order given.
    package func values(_ option: Option) -> [(text: String, value: OptionValue)] {
        guard let place = place(of: option) else { return [] }
        let one = given[place]
        return [(one.first.text, one.first.value)] + one.others.map { ($0.text, $0.value) }
    }

    /// The text behind an option, as it is given, or `nil` without it.
    package func text(_ option: Option) -> String? {
        place(of: option).map { given[$0].first.text }
    }

    /// The texts behind a repeatable option, in the order given.
    package func texts(_ option: Option) -> [String] {
        guard let place = place(of: option) else { return [] }
        return [given[place].first.text] + given[place].others.map { $0.text }
    }

    /// The number behind an option, or `nil` without it.
    package func number(_ option: Option) -> Int? {
        if case .number(let number) = value(option) { number } else { nil }
    }
}
