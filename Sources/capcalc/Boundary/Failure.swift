/// Why there is no answer: one message, and what to type instead.
package struct Failure: Error, Equatable {
    package let status: ExitStatus
    package let message: String
    package let hint: String?

    package init(_ status: ExitStatus, _ message: String, hint: String? = nil) {
        self.status = status
        self.message = message
        self.hint = hint
    }

    /// The same without the control characters that may have come with what the texts repeat.
    package var printable: Failure {
        Failure(status, Self.plain(message), hint: hint.map { Self.plain($0) })
    }

    private static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in PathText.shown(text).unicodeScalars {
            plain.unicodeScalars.append(
                scalar.properties.generalCategory == .control ? "?" : scalar)
        }
        return plain
    }

    /// A command line that cannot be understood.
    package static func usage(_ message: String, hint: String? = nil) -> Failure {
        Failure(.usage, message, hint: hint)
    }
}
