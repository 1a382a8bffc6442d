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
        let failure = failure.printable
        let hint = failure.hint.map { "  hint: \($0)\n" } ?? ""
        return Completion(status: failure.status, messages: "error: \(failure.message)\n\(hint)")
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
        for finding in answer.findings {
            // What decides the exit status is never hidden.
            let counts = finding.severity >= (arguments.isStrict ? .warning : .error)
            let isShown = counts || !arguments.isQuiet
            if isShown, !saysFindings { messages += text(of: finding, errorInk) }
        }
        return Completion(
            status: answer.status(isStrict: arguments.isStrict), output: output,
            file: arguments.file, messages: messages)
    }

    private static func text(of finding: Finding, _ ink: Ink) -> String {
        let colour: Ink.Colour =
            switch finding.severity {
            case .error: .red
            case .warning: .yellow
            case .note: .blue
            }
        let message = finding.message.spelled(.commandLine)
        return "\(ink(finding.severity.rawValue, colour)): \(message) [\(finding.code.rawValue)]\n"
            + "  hint: \(finding.hint.spelled(.commandLine))\n"
    }
}
