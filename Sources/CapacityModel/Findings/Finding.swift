/// Something that is wrong with an answer, or worth knowing about it.
public struct Finding: Sendable, Hashable {
    /// The kind.
    public let code: FindingCode
    /// How much it matters.
    public let severity: Severity
    /// What it is about: an instance type, a subnet, a block.
    public let subject: Phrase
    /// What is wrong, in one line with the numbers.
    public let message: Phrase
    /// The setting or action that cures it.
    public let hint: Phrase

    init(code: FindingCode, severity: Severity, subject: Phrase, message: Phrase, hint: Phrase) {
        self.code = code
        self.severity = severity
        self.subject = subject
        self.message = message
        self.hint = hint
    }

    /// A finding about something with a name of its own.
    init(code: FindingCode, severity: Severity, subject: String, message: Phrase, hint: Phrase) {
        self.init(
            code: code, severity: severity, subject: Phrase(subject), message: message, hint: hint)
    }

    /// The same as a warning.
    var asWarning: Finding {
        Finding(code: code, severity: .warning, subject: subject, message: message, hint: hint)
    }

    /// One subject for several: the first three and how many more.
    static func subject(_ subjects: [String]) -> String {
        let shown = subjects.prefix(3).joined(separator: ", ")
        return subjects.count > 3 ? "\(shown) and \(subjects.count - 3) more" : shown
    }

    /// Names in a sentence: `a`, `a and b`, `a, b and c`.
    static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// Zones in a sentence: `zone a`, `zones a and b`.
    static func zones(_ names: [String]) -> String {
        "\(names.count == 1 ? "zone" : "zones") \(list(names))"
    }

    /// One subject for several blocks: the first three, each as what it is called, and how many more.
    static func subject(_ blocks: [NamedBlock]) -> Phrase {
        var shown: Phrase = ""
        for named in blocks.prefix(3) {
            shown = shown == "" ? "\(named)" : "\(shown), \(named)"
        }
        return blocks.count > 3 ? "\(shown) and \(blocks.count - 3) more" : shown
    }
}
