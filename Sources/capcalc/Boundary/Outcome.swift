package import Writing

/// All that a run of the program gives: nothing of it is written before it is complete.
package struct Outcome {
    package var status: ExitStatus
    /// For standard output, or for `file`.
    package var output: [UInt8]
    /// The file that takes the output; `nil` for standard output.
    package var file: String?
    /// Further files, and what each takes.
    package var further: [(file: String, output: [UInt8])] = []
    /// For standard error.
    package var messages: String

    package init(
        status: ExitStatus, output: [UInt8] = [], file: String? = nil, messages: String = ""
    ) {
        self.status = status
        self.output = output
        self.file = file
        self.messages = messages
    }

    /// Text on standard output.
    package static func text(_ text: String) -> Outcome {
        Outcome(status: .done, output: Array(text.utf8))
    }

    /// No answer: one error, and what to type instead.
    package static func failure(_ failure: Failure, _ page: Page) -> Outcome {
        let failure = failure.printable
        var messages = "error: \(Paragraph.message("error: ", failure.message, page))\n"
        if let hint = failure.hint {
            messages += "  hint: \(Paragraph.message("  hint: ", hint, page))\n"
        }
        return Outcome(status: failure.status, messages: messages)
    }
}
