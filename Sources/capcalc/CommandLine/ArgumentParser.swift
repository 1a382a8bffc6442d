package import Boundary

/// Reads a command line by the option table.
///
/// Options may stand anywhere, before the command too: `--name VALUE`, `--name=VALUE`, `-o FILE`,
/// `-oFILE`. Names are written out. Behind `--` everything is an operand; `-` alone is one too.
package enum ArgumentParser {
    /// What the command line asks for.
    package enum Request {
        case run(Arguments)
        /// Help of one command, or of all: the whole, or for `-h` what matters of it.
        case help(CommandName?, isShort: Bool)
        /// The options of one command, or of all, as a document.
        case optionDocument(CommandName?)
        /// The page of the manual of one command, or of all.
        case manual(CommandName?)
        case completions(Shell)
        /// The schema of a kind of document, or without one the list of kinds.
        case schema(SchemaKind?)
        case version(OutputFormat)
        /// Nothing was given.
        case nothing
    }

    package static func parse(_ words: [String]) throws(Failure) -> Request {
        var values: [(option: Option, text: String)] = []
        var operands: [String] = []
        var index = 0
        // How many options stand in front of the first operand behind the command, and of the last one.
        var among = (first: 0, last: 0)
        var before: Option?
        while index < words.count {
            let word = words[index]
            index += 1
            if word == "--" {
                operands += words[index...]
                break
            }
            guard word.utf8.count > 1, word.utf8.first == UInt8(ascii: "-") else {
                if operands.count == 1 {
                    among.first = values.count
                    before = values.last?.option
                }
                among.last = values.count
                operands.append(word)
                continue
            }
            if let letters = flags(of: word) {
                values += letters
                continue
            }
            let (option, attached) = try read(
                word, behind: values.last?.option, in: command(among: words),
                next: index < words.count ? words[index] : nil)
            let text: String
            switch (option.isFlag, attached) {
            case (true, nil): text = ""
            case (true, let attached?): throw option.refusal(ofAttached: attached)
            case (false, let attached?): text = attached
            case (false, nil):
                guard index < words.count, !isOption(words[index]) else {
                    throw option.refusalWithoutValue(option.placeholder ?? "")
                }
                text = words[index]
                index += 1
            }
            values.append((option, text))
        }
        return try request(values, operands, among.first < among.last, before)
    }

    private static func request(
        _ values: [(option: Option, text: String)], _ operands: [String],
        _ areOptionsAmongOperands: Bool, _ optionBeforeOperands: Option?
    ) throws(Failure) -> Request {
        let command = operands.first.flatMap { CommandName.named($0) }
        if values.has(.help) {
            if values.contains(where: { $0.option == .format && $0.text == "json" }) {
                return .optionDocument(command)
            }
            return .help(
                command, isShort: values.allSatisfy { $0.option != .help || !$0.text.isEmpty })
        }
        if values.has(.version) {
            return .version(try versionFormat(values.last { $0.option == .format }?.text))
        }
        guard let name = operands.first else {
            guard values.isEmpty else {
                throw .usage("no command is given", hint: commandsHint)
            }
            return .nothing
        }
        var arguments = try Arguments(
            command: try self.command(named: name), operands: Array(operands.dropFirst()),
            values: values)
        arguments.areOptionsAmongOperands = areOptionsAmongOperands
        arguments.optionBeforeOperands = optionBeforeOperands
        switch arguments.command {
        case .help: return .help(try self.command(of: arguments), isShort: false)
        case .manual: return .manual(try self.command(of: arguments))
        case .completions: return .completions(try shell(arguments.operands))
        case .schema: return .schema(try SchemaKind.among(arguments.operands))
        default: return .run(arguments)
        }
    }

    /// The format of the version: a line of text, or JSON.
    private static func versionFormat(_ name: String?) throws(Failure) -> OutputFormat {
        switch name {
        case nil, "table"?: return .table
        case "json"?: return .json
        case let name?:
            throw .usage(
                "the version is written as table or json, not as '\(name)'",
                hint: "capcalc --version --format json")
        }
    }

    /// The command of this name.
    package static func command(named name: String) throws(Failure) -> CommandName {
        if let command = CommandName.named(name) { return command }
        let meant = Suggestion.question(name, among: CommandName.allCases.map { $0.rawValue }) {
            "'capcalc \($0)'"
        }
        throw .usage(
            "there is no command '\(name)'",
            hint: meant ?? CommandName.cure(for: name).map { "did you mean 'capcalc \($0)'?" }
                ?? commandsHint)
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
                hint: Suggestion.question(operands[0], among: shells)
                    ?? "one of \(shells.joined(separator: ", "))")
        }
        return shell
    }

    private static var commandsHint: String {
        "capcalc COMMAND: " + CommandName.allCases.map { $0.rawValue }.joined(separator: ", ")
    }

    /// The option of a word that begins with a dash, and the value attached to it.
    ///
    /// - Parameters:
    ///   - last: the option in front of it, which is likely to be the same where there are many.
    ///   - next: the word behind it, which may be its value.
    private static func read(
        _ word: String, behind last: Option?, in command: @autoclosure () -> CommandName?,
        next: @autoclosure () -> String?
    ) throws(Failure) -> (Option, String?) {
        let bytes = word.utf8
        let second = bytes.index(after: bytes.startIndex)
        guard bytes[second] == UInt8(ascii: "-") else {
            return try readLetter(word, in: command)
        }
        if let last, last.isSpelled(word) { return (last, nil) }
        let start = bytes.index(after: second)
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "=")) ?? bytes.endIndex
        let name = String(word[start..<end])
        let isSame = last?.name == name
        guard let option = isSame ? last : Option.named(name) else {
            let value =
                end == bytes.endIndex
                ? next() : String(word[bytes.index(after: end)...])
            throw Option.refusal(ofName: name, value, in: command())
        }
        return (
            option,
            end == bytes.endIndex ? nil : String(word[bytes.index(after: end)...])
        )
    }

    private static func readLetter(
        _ word: String, in command: () -> CommandName?
    ) throws(Failure) -> (Option, String?) {
        let rest = word.unicodeScalars.dropFirst()
        let value = rest.dropFirst()
        // -output is no -o with the file `utput`.
        guard let first = rest.first, let option = option(of: first),
            value.isEmpty || Option.named(String(rest)) == nil
        else { throw Option.refusal(ofLetters: word, in: command()) }
        return (option, value.isEmpty ? nil : String(value))
    }

    private static func option(of letter: Unicode.Scalar) -> Option? {
        for group in OptionGroup.allCases {
            for option in group.options where option.letter == letter { return option }
        }
        return nil
    }

    /// The flags of a word that is a dash and letters of flags, such as `-qh`; `nil` of another.
    private static func flags(of word: String) -> [(option: Option, text: String)]? {
        guard word.utf8.first == UInt8(ascii: "-"), !hasTwoDashes(word) else { return nil }
        let letters = word.unicodeScalars.dropFirst()
        var flags: [(option: Option, text: String)] = []
        for letter in letters {
            guard let option = option(of: letter), option.isFlag else { return nil }
            // That a flag was given by its letter tells -h from --help.
            flags.append((option, "\(letter)"))
        }
        return flags
    }

    /// Whether a word is an option for sure, and so no value of the one before it.
    private static func isOption(_ word: String) -> Bool {
        word.utf8.count > 2 && hasTwoDashes(word) || word.utf8.count == 2 && flags(of: word) != nil
    }

    private static func hasTwoDashes(_ word: String) -> Bool {
        let bytes = word.utf8Span.span
        return bytes.count > 1 && bytes[0] == UInt8(ascii: "-") && bytes[1] == UInt8(ascii: "-")
    }

    /// The command that a command line which cannot be read is for; `nil` where it names none.
    private static func command(among words: [String]) -> CommandName? {
        words.lazy.compactMap { CommandName.named($0) }.first
    }
}

extension [(option: Option, text: String)] {
    fileprivate func has(_ option: Option) -> Bool {
        contains { $0.option == option }
    }
}
