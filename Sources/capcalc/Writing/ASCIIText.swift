/// A text for a terminal that shows ASCII only: the one place where signs are replaced.
///
/// What is not a sign of the program stays as it is: a name of a document is not changed silently.
package enum ASCIIText {
    /// The text of bytes in UTF-8, with ASCII for the signs that reports, help and messages use.
    package static func of(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let sign = bytes[index] < 0xC0 ? nil : Self.sign(in: bytes.span, at: index)
            if let sign {
                text.append(sign.text)
                index += sign.length
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return text
    }

    /// The same of a string.
    package static func of(_ text: String) -> String {
        String(decoding: of(Array(text.utf8)), as: UTF8.self)
    }

    /// How many columns more a text takes.
    static func growth(of text: Span<UInt8>) -> Int {
        var growth = 0
        for index in text.indices where text[index] >= 0xC0 {
            if let sign = sign(in: text, at: index) { growth += sign.text.utf8.count - 1 }
        }
        return growth
    }

    /// The sign that begins at an index, and how many bytes it has.
    private static func sign(
        in bytes: Span<UInt8>, at index: Int
    ) -> (text: String, length: Int)? {
        guard index + 1 < bytes.count else { return nil }
        if bytes[index] == 0xC2 || bytes[index] == 0xC3 {
            switch (bytes[index], bytes[index + 1]) {
            case (0xC2, 0xB7): return ("-", 2)  // ·
            case (0xC3, 0x97): return ("x", 2)  // ×
            default: return nil
            }
        }
        guard bytes[index] == 0xE2, index + 2 < bytes.count else { return nil }
        let text: String? =
            switch (bytes[index + 1], bytes[index + 2]) {
            case (0x80, 0x93), (0x80, 0x94): "-"  // – —
            case (0x80, 0xA6): "..."  // …
            case (0x86, 0x92): "->"  // →
            case (0x88, 0x92): "-"  // −
            case (0x89, 0xA4): "<="  // ≤
            case (0x89, 0xA5): ">="  // ≥
            case (0x96, 0x88): "#"  // █
            case (0x96, 0x91): "."  // ░
            case (0x96, 0xBA): ">"  // ►
            default: nil
            }
        return text.map { ($0, 3) }
    }
}
