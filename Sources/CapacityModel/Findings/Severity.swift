/// How much a finding matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Something to know.
    case note
    /// Something to look at; counts as an error where that is asked for.
    case warning
    /// The answer is "no".
    case error

    /// Severities are ordered from note to error.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
