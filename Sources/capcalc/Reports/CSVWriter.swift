/// Appends CSV by [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), with `\n` line ends.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []
    private var isLineStart = true

    /// Ends the record.
    mutating func endRecord() {
        bytes.append(UInt8(ascii: "\n"))
        isLineStart = true
    }

    /// A header row.
    mutating func header(_ names: [String]) {
        for name in names { cell(name) }
        endRecord()
    }

    /// A number; nothing where it is not known.
    mutating func cell(_ number: Int?) {
        separate()
        if let number { bytes.append(number) }
    }

    /// A text. One that a spreadsheet would run as a formula gets an apostrophe in front.
    mutating func cell(_ text: String) {
        separate()
        let text = SpreadsheetFormula.guarded(text)
        let isPlain = text.utf8.allSatisfy {
            $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\n")
        }
        guard !isPlain else {
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

    private mutating func separate() {
        if !isLineStart { bytes.append(UInt8(ascii: ",")) }
        isLineStart = false
    }
}
