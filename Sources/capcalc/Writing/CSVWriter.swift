/// Appends CSV by [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), with `\n` line ends.
package struct CSVWriter {
    package private(set) var bytes: [UInt8] = []
    private var isLineStart = true

    package init() {}

    /// Ends the record.
    package mutating func endRecord() {
        bytes.append(UInt8(ascii: "\n"))
        isLineStart = true
    }

    /// A header row.
    package mutating func header(_ names: [String]) {
        for name in names { cell(name) }
        endRecord()
    }

    /// A number; nothing where it is not known.
    package mutating func cell(_ number: Int64?) {
        cell(room: 20) { if let number { $0.append(decimal: number) } }
    }

    package mutating func cell(_ number: Int?) { cell(number.map { Int64($0) }) }

    /// A text. One that a spreadsheet would run as a formula gets an apostrophe in front.
    package mutating func cell(_ text: String) {
        let span = text.utf8Span.span
        if Self.isPlain(span) { return cell(room: span.count) { $0.append(copying: span) } }
        cell(room: 0) { _ in }
        let text = SpreadsheetFormula.guarded(VisibleText.of(text))
        guard Self.needsQuotes(text) else {
            bytes.append(text)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a text is written as it is, which is seen in one look at most: printable ASCII without commas and
    /// quotes, that begins with nothing that could begin a formula.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        guard text.count > 0 else { return true }
        switch text[0] {
        case UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "@"):
            return false
        default: return text.isPrintable(without: UInt8(ascii: "\""), UInt8(ascii: ","))
        }
    }

    private static func needsQuotes(_ text: String) -> Bool {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"): return true
            default: continue
            }
        }
        return false
    }

    /// A cell of so many bytes at most, behind the comma where it is not the first: at once.
    @inline(__always)
    private mutating func cell(room: Int, _ value: (inout OutputSpan<UInt8>) -> Void) {
        let isFurther = !isLineStart
        isLineStart = false
        bytes.append(addingCapacity: room + 1) { output in
            if isFurther { output.append(UInt8(ascii: ",")) }
            value(&output)
        }
    }
}
