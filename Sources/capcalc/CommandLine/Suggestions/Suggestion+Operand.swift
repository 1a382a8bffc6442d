extension Suggestion {
    /// The command for a word that is an operand, a document or an instance type; `nil` for another word.
    static func command(forOperand word: String) -> String? {
        let parts = word.split(separator: ".")
        guard parts.count == 2, word.utf8.count <= 32,
            word.utf8.allSatisfy({ byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "."), UInt8(ascii: "-"):
                    true
                default: false
                }
            })
        else { return nil }
        switch parts[1] {
        case "json", "csv": return "check \(word)"
        default:
            let isFamily = parts[0].utf8.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            return isFamily ? "maxpods \(word)" : nil
        }
    }
}
