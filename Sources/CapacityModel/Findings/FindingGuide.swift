/// The explanation of a finding's code.
public struct FindingGuide: Sendable, Hashable {
    /// The severities that a finding of this code can have, worst first.
    public let severities: [Severity]
    /// When it is found.
    public let meaning: Phrase
    /// Why it matters.
    public let why: Phrase
    /// What cures it.
    public let cure: Phrase
    /// Where the rule comes from.
    public let source: String
}
