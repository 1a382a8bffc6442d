package import Boundary

/// Reads a command line by the option table.
///
/// Options may stand anywhere, before the command too: `--name VALUE`, `--name=VALUE`, `-o FILE`,
/// `-oFILE`. Names are written out. Behind `--` everything is an operand; `-` alone is one too.
package enum ArgumentParser {
    /// What the command line asks for.
    package enum Request {
        case run(Arguments)
        /// Help of one command, or of all.
        case help(CommandName?)
        case version
        /// Nothing was given.
        case nothing
    }

    package static func parse(_ words: [String]) throws(Failure) -> Request {
        var values: [(option: Option, text: String)] = []
        var operands: [String] = []
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            if word == "--" {
                operands += words[index...]
                break
            }
            guard word.utf8.count > 1, word.utf8.first == UInt8(ascii: "-") else {
                operands.append(word)
                continue
            }
            let (option, attached) = try read(word)
            let placeholder = option.row.shape.placeholder
            switch (placeholder, attached) {
            case (nil, nil): values.append((option, ""))
            case (nil, let text?):
                throw .usage(
                    "\(option.spelling) takes no value, but '\(text)' was given",
                    hint: option.spelling)
            case (_?, let text?): values.append((option, text))
            case (let placeholder?, nil):
                guard index < words.count else {
                    throw .usage(
                        "\(option.spelling) needs a value",
                        hint: "\(option.spelling) \(placeholder)")
                }
                values.append((option, words[index]))
                index += 1
            }
        }
        return try request(values, operands)
    }

    private static func request(
        _ values: [(option: Option, text: String)], _ operands: [String]
    ) throws(Failure) -> Request {
        let command = operands.first.flatMap { CommandName(rawValue: $0) }
        if values.contains(where: { $0.option == .help }) { return .help(command) }
        if values.contains(where: { $0.option == .version }) { return .version }
        guard let name = operands.first else {
            guard values.isEmpty else {
                throw .usage("no command is given", hint: commandsHint)
            }
            return .nothing
        }
        let arguments = try Arguments(
            command: try self.command(named: name), operands: Array(operands.dropFirst()),
            values: values)
        guard arguments.command == .help else { return .run(arguments) }
        return try help(arguments.operands)
    }

    /// The command of this name.
    package static func command(named name: String) throws(Failure) -> CommandName {
        if let command = CommandName(rawValue: name) { return command }
        let nearest = Suggestion.nearest(
            to: name, among: CommandName.allCases.map { $0.rawValue })
        throw .usage(
            "there is no command '\(name)'",
            hint: nearest.map { "did you mean 'capcalc \($0)'?" } ?? commandsHint)
    }

    private static func help(_ operands: [String]) throws(Failure) -> Request {
        guard operands.count < 2 else {
            throw .usage("help takes one command", hint: "capcalc help \(operands[0])")
        }
        guard let name = operands.first else { return .help(nil) }
        guard let command = CommandName(rawValue: name) else {
            throw .usage("there is no command '\(name)'", hint: commandsHint)
        }
        return .help(command)
    }

    private static var commandsHint: String {
        "capcalc COMMAND: " + CommandName.allCases.map { $0.rawValue }.joined(separator: ", ")
    }

    /// The option of a word that begins with a dash, and the value attached to it.
    private static func read(_ word: String) throws(Failure) -> (Option, String?) {
        guard word.hasPrefix("--") else { return try readLetter(word) }
        let body = word.dropFirst(2)
        let parts = body.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = Option(rawValue: name) else {
            let nearest = Suggestion.nearest(to: name, among: Option.allCases.map { $0.rawValue })
            throw .usage(
                "there is no option '--\(name)'",
                hint: nearest.map { "did you mean --\($0)?" } ?? "see capcalc --help")
        }
        return (option, parts.count > 1 ? String(parts[1]) : nil)
    }

    private static func readLetter(_ word: String) throws(Failure) -> (Option, String?) {
        let letter = word.dropFirst().prefix(1)
        let rest = word.dropFirst(2)
        for option in Option.allCases where option.row.letter.map({ String($0) }) == String(letter)
        {
            return (option, rest.isEmpty ? nil : String(rest))
        }
        throw .usage(
            "there is no option '\(word)'",
            hint: "options of one letter: "
                + Option.allCases.compactMap { $0.row.letter.map { "-\($0)" } }
                .joined(separator: ", "))
    }
}
