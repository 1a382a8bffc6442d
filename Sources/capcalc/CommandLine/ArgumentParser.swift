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
        /// The page of the manual of one command, or of all.
        case manual(CommandName?)
        case completions(Shell)
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
            let text: String
            switch (option.placeholder, attached) {
            case (nil, nil): text = ""
            case (nil, let attached?): throw option.refusal(ofAttached: attached)
            case (_?, let attached?): text = attached
            case (let placeholder?, nil):
                guard index < words.count else { throw option.refusalWithoutValue(placeholder) }
                text = words[index]
                index += 1
            }
            values.append((option, text))
        }
        return try request(values, operands)
    }

    private static func request(
        _ values: [(option: Option, text: String)], _ operands: [String]
    ) throws(Failure) -> Request {
        let command = operands.first.flatMap { CommandName.named($0) }
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
        switch arguments.command {
        case .help: return .help(try self.command(of: arguments))
        case .manual: return .manual(try self.command(of: arguments))
        case .completions: return .completions(try shell(arguments.operands))
        default: return .run(arguments)
        }
    }

    /// The command of this name.
    package static func command(named name: String) throws(Failure) -> CommandName {
        if let command = CommandName.named(name) { return command }
        let nearest = Suggestion.nearest(
            to: name, among: CommandName.allCases.map { $0.rawValue })
        throw .usage(
            "there is no command '\(name)'",
            hint: nearest.map { "did you mean 'capcalc \($0)'?" } ?? commandsHint)
    }

    /// The one command that `help` or `manual` is asked about, if any.
    private static func command(of arguments: Arguments) throws(Failure) -> CommandName? {
        let operands = arguments.operands
        guard operands.count < 2 else {
            let asked = arguments.command.rawValue
            throw .usage("\(asked) takes one command", hint: "capcalc \(asked) \(operands[0])")
        }
        return try operands.first.map { name throws(Failure) in try command(named: name) }
    }

    private static func shell(_ operands: [String]) throws(Failure) -> Shell {
        let shells = Shell.allCases.map { $0.rawValue }
        guard operands.count == 1 else {
            throw .usage(
                "completions needs a shell: \(shells.joined(separator: ", "))",
                hint: #"eval "$(capcalc completions bash)""#)
        }
        guard let shell = Shell.allCases.first(where: { $0.rawValue == operands[0] }) else {
            throw .usage(
                "there are no completions for '\(operands[0])'",
                hint: "one of \(shells.joined(separator: ", "))")
        }
        return shell
    }

    private static var commandsHint: String {
        "capcalc COMMAND: " + CommandName.allCases.map { $0.rawValue }.joined(separator: ", ")
    }

    /// The option of a word that begins with a dash, and the value attached to it.
    private static func read(_ word: String) throws(Failure) -> (Option, String?) {
        let bytes = word.utf8
        let second = bytes.index(after: bytes.startIndex)
        guard bytes[second] == UInt8(ascii: "-") else { return try readLetter(word) }
        let start = bytes.index(after: second)
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "=")) ?? bytes.endIndex
        let name = String(word[start..<end])
        guard let option = Option.named(name) else { throw Option.refusal(ofName: name) }
        return (
            option,
            end == bytes.endIndex ? nil : String(word[bytes.index(after: end)...])
        )
    }

    private static func readLetter(_ word: String) throws(Failure) -> (Option, String?) {
        let rest = word.unicodeScalars.dropFirst()
        let value = rest.dropFirst()
        for group in OptionGroup.allCases {
            for option in group.options where option.letter != nil && option.letter == rest.first {
                return (option, value.isEmpty ? nil : String(value))
            }
        }
        throw Option.refusal(ofLetters: word)
    }
}
