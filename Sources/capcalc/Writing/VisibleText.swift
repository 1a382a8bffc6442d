/// Text from outside, as it may be shown: the one rule for messages, cells and documents.
///
/// A name of a document may hold what clears a screen, turns the direction of a line, or ends it so that
/// the next looks like a message of the program (<https://trojansource.codes>,
/// <https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing>).
package enum VisibleText {
    /// Whether a character is seen as what it is: no control, no format (bidirectional and zero-width ones
    /// are), no line or paragraph separator.
    package static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // ASCII, Latin letters but the soft hyphen; arrows, mathematical operators, boxes and bars.
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2190...0x25FF: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }

    /// The text with a question mark for each character that is not seen.
    package static func of(_ text: String) -> String {
        if isPlain(text.utf8Span.span) || text.unicodeScalars.allSatisfy(isVisible) { return text }
        var visible = ""
        for scalar in text.unicodeScalars {
            visible.unicodeScalars.append(isVisible(scalar) ? scalar : "?")
        }
        return visible
    }

    /// Whether a text is of printable ASCII only, so that nothing of it has to be looked up.
    private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] < 0x20 || bytes[index] > 0x7E { return false }
        return true
    }
}
