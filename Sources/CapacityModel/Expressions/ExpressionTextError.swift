/// Why a text is not an expression that is read.
public struct ExpressionTextError: Error, Sendable, Hashable {
    /// The place of the mistake: its character, from 1 on.
    public let character: Int
    /// What is wrong there, without an end stop.
    public let reason: String
    /// What to write instead.
    public let hint: String
    /// The name that is not known, where that is the mistake.
    public let unknownName: String?

    init(character: Int, _ reason: String, hint: String, unknownName: String? = nil) {
        self.character = character
        self.reason = reason
        self.hint = hint
        self.unknownName = unknownName
    }

    /// All names that an expression can have.
    public static var names: [String] {
        ExpressionVariable.allCases.map { $0.rawValue } + ["min", "max", "int", "double"]
    }
}
