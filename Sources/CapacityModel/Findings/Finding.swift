/// Something that is wrong with an answer, or worth knowing about it.
public struct Finding: Sendable, Hashable {
    /// The kind.
    public let code: FindingCode
    /// How much it matters.
    public let severity: Severity
    /// What it is about: an instance type, a subnet, a block.
    public let subject: String
    /// What is wrong, in one line with the numbers.
    public let message: String
    /// The option or action that cures it.
    public let hint: String

    /// One subject for several: the first three and how many more.
    static func subject(_ subjects: [String]) -> String {
        let shown = subjects.prefix(3).joined(separator: ", ")
        return subjects.count > 3 ? "\(shown) and \(subjects.count - 3) more" : shown
    }
}
