/// What stands behind an option.
package enum OptionShape {
    /// Nothing.
    case flag
    /// A whole number of this range.
    case number(ClosedRange<Int>, placeholder: String)
    /// One of these words.
    case word([String])
    /// A text with rules of its own, which the command reads.
    case text(placeholder: String)

    /// What help writes behind the option.
    package var placeholder: String? {
        switch self {
        case .flag: nil
        case .number(_, let placeholder), .text(let placeholder): placeholder
        case .word(let words): words.joined(separator: "|")
        }
    }
}
