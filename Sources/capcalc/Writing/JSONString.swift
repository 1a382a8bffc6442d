/// Texts as they stand in JSON, by [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259#section-7).
enum JSONString {
    /// Whether every byte stands for itself.
    static func isPlain(_ text: Span<UInt8>) -> Bool {
        text.isPrintable(without: UInt8(ascii: "\""), UInt8(ascii: "\\"))
    }

    /// Appends a text between quotes, some of its bytes with an escape.
    static func append(escaping text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        let span = text.utf8Span.span
        // What is behind the last byte with an escape, up to here, stands for itself.
        var start = 0
        for index in span.indices {
            let byte = span[index]
            // Beyond ASCII a character may be one that is not seen.
            if byte >= 0x7F { return append(restOf: text, from: start, to: &bytes) }
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
                continue
            }
            bytes.append(copying: span.extracting(start..<index))
            start = index + 1
            append(escapeOf: byte, to: &bytes)
        }
        bytes.append(copying: span.extracting(start..<span.count))
        bytes.append(UInt8(ascii: "\""))
    }

    /// Ends a text of which so many bytes, all ASCII, are written.
    private static func append(
        restOf text: String, from start: Int, to bytes: inout [UInt8]
    ) {
        let span = text.utf8Span.span
        var (start, end) = (start, start)
        for scalar in text.unicodeScalars.dropFirst(start) {
            let next = end + UTF8.width(scalar)
            let isQuoted = scalar == "\"" || scalar == "\\"
            if !isQuoted, VisibleText.isVisible(scalar) {
                end = next
                continue
            }
            bytes.append(copying: span.extracting(start..<end))
            if isQuoted {
                append(escapeOf: UInt8(truncatingIfNeeded: scalar.value), to: &bytes)
            } else {
                for unit in String(Character(scalar)).utf16 { append(escapeOf: unit, to: &bytes) }
            }
            (start, end) = (next, next)
        }
        bytes.append(copying: span.extracting(start..<span.count))
        bytes.append(UInt8(ascii: "\""))
    }

    private static func append(escapeOf byte: UInt8, to bytes: inout [UInt8]) {
        guard byte >= 0x20 else { return append(escapeOf: UInt16(byte), to: &bytes) }
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
    }

    private static func append(escapeOf unit: UInt16, to bytes: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append("\\u")
        for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift) & 15)]) }
    }
}

extension OutputSpan<UInt8> {
    /// Appends a number, or `null`: 20 bytes at most.
    mutating func append(_ number: Int64?) {
        if let number { append(decimal: number) } else { append(copying: "null") }
    }

    /// Appends what stands behind a key.
    @inline(__always)
    mutating func appendColon(_ isSpread: Bool) {
        append(UInt8(ascii: ":"))
        if isSpread { append(UInt8(ascii: " ")) }
    }

    /// Appends a text between quotes that has none.
    @inline(__always)
    mutating func append(quoting text: Span<UInt8>) {
        append(UInt8(ascii: "\""))
        append(copying: text)
        append(UInt8(ascii: "\""))
    }

    /// Appends what is written between quotes.
    mutating func append(quoted text: (inout OutputSpan<UInt8>) -> Void) {
        append(UInt8(ascii: "\""))
        text(&self)
        append(UInt8(ascii: "\""))
    }
}
