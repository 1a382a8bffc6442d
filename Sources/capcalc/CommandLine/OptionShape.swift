/// What stands behind an option.
enum OptionShape: Sendable {
    /// Reads a text that has rules of its own.
    typealias Reader = @Sendable (_ option: Option, _ text: String) throws(Failure) -> OptionValue

    /// Nothing.
    case flag
    /// A whole number of this range.
    case number(ClosedRange<Int>, placeholder: String)
    /// One of these words.
    case word([String])
    /// A text with rules of its own: those of the reader, and of the request where it becomes a value of
    /// the model (a block, a version) or the name of a file.
    case text(
        placeholder: String, read: Reader = { (_, text) throws(Failure) in OptionValue.text(text) })

    /// What help writes behind the option; `nil` for a flag.
    var placeholder: String? {
        switch self {
        case .flag: nil
        case .number(_, let placeholder), .text(let placeholder, _): placeholder
        case .word(let words): words.joined(separator: "|")
        }
    }

    /// Whether nothing stands behind the option.
    var isFlag: Bool {
        if case .flag = self { true } else { false }
    }

    /// The value of a text that stands behind an option.
    func value(of text: String, _ option: Option) throws(Failure) -> OptionValue {
        switch self {
        case .flag: return .flag
        case .word(let words):
            guard words.contains(text) else { throw option.refusal(of: text, among: words) }
            return .text(text)
        case .number(let range, _):
            guard let number = WholeNumber.read(text), range.contains(number) else {
                throw option.refusal(of: text, outside: range)
            }
            return .number(number)
        case .text(_, let read): return try read(option, text)
        }
    }
}
