import CapacityModel

/// All that a run of the program gives: nothing of it is written before it is complete.
struct Completion {
    var status: ExitStatus
    /// For standard output, or for `file`.
    var output: [UInt8] = []
    /// The file that takes the output; `nil` for standard output.
    var file: String?
    /// For standard error.
    var messages = ""

    /// Text on standard output.
    static func text(_ text: String) -> Completion {
        Completion(status: .done, output: Array(text.utf8))
    }

    /// No answer: one error, and what to type instead.
    static func failure(_ failure: Failure) -> Completion {
        let hint = failure.hint.map { "  hint: \(plain($0))\n" } ?? ""
        return Completion(
            status: failure.status, messages: "error: \(plain(failure.message))\n\(hint)")
    }

    /// A text that repeats what was given, without the control characters that may have come with it.
    private static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars {
            plain.unicodeScalars.append(
                scalar.properties.generalCategory == .control ? "?" : scalar)
        }
        return plain
    }

    /// An answer in the form that was asked for.
    static func answer(
        _ answer: Answer, _ arguments: OutputArguments, _ surroundings: Surroundings
    ) -> Completion {
        let ink = Ink(
            isOn: arguments.file == nil
                && surroundings.isColoured(
                    arguments.color, isTerminal: surroundings.isOutputTerminal)
        )
        let errorInk = Ink(
            isOn: surroundings.isColoured(
                arguments.color, isTerminal: surroundings.isErrorTerminal))
        let output = answer.report.bytes(arguments.format, ink, answer.findings)
        let saysFindings = arguments.format.holdsFindings && !output.isEmpty
        var messages = ""
        if let summary = answer.summary, !arguments.isQuiet {
            messages = String(decoding: summary.bytes(.table, errorInk, []), as: UTF8.self)
        }
        var worst = Severity.note
        for finding in answer.findings {
            worst = max(worst, finding.severity)
            // What decides the exit status is never hidden.
            let counts = finding.severity >= (arguments.isStrict ? .warning : .error)
            let isShown = counts || !arguments.isQuiet
            if isShown, !saysFindings { messages += text(of: finding, errorInk) }
        }
        return Completion(
            status: worst >= (arguments.isStrict ? .warning : .error) ? .answerIsNo : .done,
            output: output,
            file: arguments.file, messages: messages)
    }

    private static func text(of finding: Finding, _ ink: Ink) -> String {
        let colour: Ink.Colour =
            switch finding.severity {
            case .error: .red
            case .warning: .yellow
            case .note: .blue
            }
        return "\(ink(finding.severity.rawValue, colour)): \(finding.message) "
            + "[\(finding.code.rawValue)]\n  hint: \(finding.hint)\n"
    }
}
