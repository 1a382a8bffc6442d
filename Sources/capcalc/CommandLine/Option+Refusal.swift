package import Boundary
import Writing

// The sentences about options that cannot be taken: each once.

extension Option {
    /// A text is not what the option takes.
    package func refusal(of text: String, is what: String, hint: String?) -> Failure {
        .usage("\(spelling) must be \(what), not '\(text)'", hint: hint)
    }

    /// A text is none of the words that the option takes.
    package func refusal(of text: String, among words: [String]) -> Failure {
        refusal(
            of: text, is: "one of \(words.joined(separator: ", "))",
            hint: hint(forList: text, of: words) ?? Suggestion.question(text, among: words))
    }

    /// What to type where several of the words are given; `nil` where the text is no list of them.
    private func hint(forList text: String, of words: [String]) -> String? {
        let parts = text.split(separator: ",").map { String($0) }
        guard parts.count > 1, parts.allSatisfy({ words.contains($0) }) else { return nil }
        return self == .architecture
            ? "leave out \(spelling): both are the default" : "one word: \(spelling) \(parts[0])"
    }

    /// A text is no number of the range.
    package func refusal(of text: String, outside range: ClosedRange<Int>) -> Failure {
        refusal(
            of: text, is: "a whole number from \(range.inWords)",
            hint: hint(for: text, outside: range))
    }

    private func hint(for text: String, outside range: ClosedRange<Int>) -> String {
        if let number = WholeNumber.read64(text) {
            return number < Int64(range.lowerBound)
                ? "the least is \(spelling) \(range.lowerBound)"
                : "the most is \(spelling) \(range.upperBound)"
        }
        if let meant = MeantNumber.digits(text), let number = WholeNumber.read(meant),
            range.contains(number)
        {
            return "did you mean \(spelling) \(meant)?"
        }
        return "use digits only, such as \(spelling) "
            + "\(min(max(range.lowerBound, 2), range.upperBound))"
    }

    /// A command does not take the option.
    package func refusal(by command: CommandName, _ text: String = "") -> Failure {
        // Who names a Region wants its zones.
        let zones = self == .region && command == .subnets ? ZoneNames.zones(ofRegion: text) : nil
        if self == .output {
            let input = command == .batch ? " < requests.ndjson" : command == .manual ? "" : " …"
            let file = text.isEmpty || text == "-" ? "FILE" : ShellText.word(text)
            return .usage(
                "\(spelling) is not an option of '\(command.rawValue)'",
                hint: "capcalc \(command.rawValue)\(input) > \(file)")
        }
        // Types stand behind these commands without an option.
        let type =
            self == .instanceType && (command == .node || command == .types)
            ? "name types without an option: capcalc \(command.rawValue) "
                + (text.isEmpty ? "m5.large" : ShellText.word(text)) : nil
        return .usage(
            "\(spelling) is not an option of '\(command.rawValue)'",
            hint: zones.map { "name the zones: \(Option.azs.spelling) \($0)" } ?? type
                ?? "only \(commands.names.joined(separator: ", ")) "
                + "\(commands.names.count == 1 ? "takes" : "take") \(spelling)")
    }

    /// A flag has a value.
    package func refusal(ofAttached text: String) -> Failure {
        .usage("\(spelling) takes no value, but '\(text)' was given", hint: spelling)
    }

    /// The command line ends where the value should stand, or another option stands there.
    package func refusalWithoutValue(_ placeholder: String) -> Failure {
        .usage("\(spelling) needs a value", hint: "\(spelling) \(example ?? placeholder)")
    }

    /// There is no such option: of a command, where one is named.
    ///
    /// - Parameter value: what stands behind it.
    package static func refusal(
        ofName name: String, _ value: String? = nil, in command: CommandName?
    ) -> Failure {
        let meant = question(name, value, in: command)
        let all = command.map { "capcalc \($0.rawValue) --help" } ?? "capcalc --help"
        return .usage(
            "there is no option '--\(name)'",
            hint: (meant.map { "\($0) " } ?? "") + "\(all) lists all")
    }

    /// The question whether an option is meant by a name; `nil` where none is like it.
    private static func question(
        _ name: String, _ value: String? = nil, in command: CommandName?
    ) -> String? {
        if let cure = Synonym.cure(for: name, value, in: command) { return "did you mean \(cure)?" }
        let others = allCases.filter { option in
            command.map { option.commands.contains($0) } != false
        }
        return Suggestion.question(name, among: others.map { $0.name }) { "--" + $0 }
    }

    /// There is no such letter; with a second dash a word may be the name of an option.
    package static func refusal(ofLetters word: String, in command: CommandName?) -> Failure {
        let name = String(word.dropFirst().prefix { $0 != "=" })
        let isWord = name.utf8.count > 2
        let meant =
            isWord && named(name) != nil
            ? "did you mean --\(name)?" : isWord ? question(name, in: command) : nil
        return .usage(
            "there is no option '\(word)'",
            hint: meant ?? "one-letter options: "
                + allCases.compactMap { $0.letter.map { "-\($0)" } }.joined(separator: ", "))
    }
}

extension Failure {
    /// An option or a key stands there more often than it can.
    package static func givenTwice(_ name: String, hint: String = "give it once") -> Failure {
        .usage("\(name) is given twice", hint: hint)
    }
}

extension ClosedRange<Int> {
    /// Both ends, as people write them: `1 to 10,000,000`.
    package var inWords: String {
        "\(String(grouped: lowerBound)) to \(String(grouped: upperBound))"
    }
}
