import Writing

extension Suggestion {
    /// The command for a word that is an operand, a document or an instance type; `nil` for another word.
    static func command(forOperand word: String) -> String? {
        let parts = word.split(separator: ".")
        guard parts.count == 2, word.utf8.count <= 32, ShellText.word(word) == word else {
            return nil
        }
        switch parts[1] {
        case "json", "csv": return "check \(word)"
        default:
            return parts[0].utf8.contains { $0.isDigit } ? "maxpods \(word)" : nil
        }
    }
}
