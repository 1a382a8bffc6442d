/// What an option was given, read once.
package enum OptionValue: Equatable, Sendable {
    case flag
    /// A whole number; of a density hundredths, of a CPU request thousandths.
    case number(Int)
    /// Hundredths of something.
    case percent(Int)
    case bytes(Int64)
    case numbers([Int])
    /// A text as it is given, a word among them.
    case text(String)
    case words([String])
    /// A number for a tier.
    case amount(Int, of: String)
}
