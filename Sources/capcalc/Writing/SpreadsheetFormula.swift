/// Cells that a spreadsheet would run as a formula, and the apostrophe that keeps it from doing so.
///
/// Source: <https://owasp.org/www-community/attacks/CSV_Injection>.
package enum SpreadsheetFormula {
    /// The text as it is written: with an apostrophe in front where it would be run.
    package static func guarded(_ text: String) -> String {
        isFormula(text) ? "'" + text : text
    }

    /// The text as it was meant: without the apostrophe that `guarded` put in front.
    package static func unguarded(_ text: String) -> String {
        guard text.hasPrefix("'") else { return text }
        let rest = String(text.dropFirst())
        return isFormula(rest) ? rest : text
    }

    /// Whether a cell would be run. One that has apostrophes in front counts too, so that reading
    /// takes off exactly the one that writing put there.
    private static func isFormula(_ text: String) -> Bool {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "'"): continue
            case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
                return true
            default: return false
            }
        }
        return false
    }
}
