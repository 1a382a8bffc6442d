/// Why there is no answer: one message, and what to type instead.
struct Failure: Error, Equatable {
    let status: ExitStatus
    let message: String
    let hint: String?

    init(_ status: ExitStatus, _ message: String, hint: String? = nil) {
        self.status = status
        self.message = message
        self.hint = hint
    }

    /// The same without characters that are not seen, which may have come with what the texts repeat.
    var printable: Failure {
        Failure(status, VisibleText.of(message), hint: hint.map { VisibleText.of($0) })
    }

    /// A command line that cannot be understood.
    static func usage(_ message: String, hint: String? = nil) -> Failure {
        Failure(.usage, message, hint: hint)
    }
}
