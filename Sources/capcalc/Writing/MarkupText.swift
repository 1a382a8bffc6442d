/// Texts in HTML and XML.
package enum MarkupText {
    /// A text that says what it says, in an element or between double quotes: visible characters only, and
    /// numbers with thin separators.
    package static func escaped(_ text: String) -> String {
        literal(thin(VisibleText.of(text)))
    }

    /// A text to be read aloud: its numbers keep their commas.
    package static func spoken(_ text: String) -> String { literal(VisibleText.of(text)) }

    /// A text that is typed or read by a program, sign for sign.
    package static func literal(_ text: String) -> String {
        isPlain(text.utf8Span.span) ? text : escapedSigns(text)
    }

    /// Whether every byte stands for itself; of most texts it does.
    private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
                return false
            // The first byte of what XML has not, and of others.
            case 0xEF: return false
            default: break
            }
        }
        return true
    }

    private static func escapedSigns(_ text: String) -> String {
        text.escaped { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            // XML has neither.
            case "\u{FFFE}", "\u{FFFF}": "?"
            default: nil
            }
        }
    }

    /// The text with a thin space for each comma of a number: `1 019`.
    ///
    /// A comma belongs to a number where words of digits are written in threes behind it. What is part of a
    /// name, and the list behind an option, stay as they are.
    package static func thin(_ text: String) -> String {
        let bytes = text.utf8Span.span
        var (commas, index, isOption): ([Int], Int, Bool) = ([], 0, false)
        while index < bytes.count {
            guard isWordByte(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
            if !isOption, let own = separators(of: bytes, start..<index) { commas += own }
            isOption = index - start > 2 && bytes[start] == hyphen && bytes[start + 1] == hyphen
        }
        return commas.isEmpty ? text : replacing(commas, in: text)
    }

    private static var hyphen: UInt8 { UInt8(ascii: "-") }
    private static var comma: UInt8 { UInt8(ascii: ",") }

    /// Whether a byte belongs to a word: all but blanks, brackets and what ends a sentence.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"),
            UInt8(ascii: ":"):
            false
        default: true
        }
    }

    /// Where the commas of a number are, with which a word begins; `nil` where it begins with none.
    private static func separators(of bytes: Span<UInt8>, _ word: Range<Int>) -> [Int]? {
        var index = word.lowerBound
        func digits() -> Int {
            let start = index
            while index < word.upperBound, bytes[index].isDigit { index += 1 }
            return index - start
        }
        if bytes[index] == hyphen { index += 1 }
        guard 1...3 ~= digits() else { return nil }
        var commas: [Int] = []
        while index < word.upperBound, bytes[index] == comma {
            let place = index
            index += 1
            let count = digits()
            // The comma behind a number, or of a list.
            if count == 0, index == word.upperBound { break }
            guard count == 3 else { return nil }
            commas.append(place)
        }
        // What goes on is a unit, such as `m`, or a name.
        let end = word.upperBound - (bytes[word.upperBound - 1] == comma ? 1 : 0)
        let isUnit = end - index <= 1 || bytes[index] >= 0xC0
        return isUnit || bytes[index] == UInt8(ascii: ".") || bytes[index] == comma ? commas : nil
    }

    private static func replacing(_ commas: [Int], in text: String) -> String {
        var (thin, next): ([UInt8], Int) = ([], 0)
        let bytes = text.utf8Span.span
        for index in bytes.indices {
            if next < commas.count, commas[next] == index {
                thin.append("\u{2009}")
                next += 1
            } else {
                thin.append(bytes[index])
            }
        }
        return String(decoding: thin, as: UTF8.self)
    }
}
