/// Paths are bytes, and the words of a command line are texts: between them nothing is lost.
///
/// A byte that belongs to no character in UTF-8 is kept as a character of its own, U+10F700 and on, in
/// an area for private use; the bytes of such a character are kept in the same way.
package enum PathText {
    private static var first: UInt32 { 0x10_F700 }

    /// The text that stands for bytes.
    package static func text(of bytes: [UInt8]) -> String {
        // Nearly every word; otherwise this took a fifteenth of a short run.
        var isASCII = true
        for byte in bytes where byte >= 0x80 { isASCII = false }
        if isASCII { return String(decoding: bytes, as: UTF8.self) }
        var text = ""
        var rest = bytes[...]
        while let byte = rest.first {
            let length = length(of: byte)
            if let character = String(validating: rest.prefix(length), as: UTF8.self),
                length <= rest.count, !character.unicodeScalars.contains(where: isKept)
            {
                text += character
                rest = rest.dropFirst(length)
            } else {
                text.unicodeScalars.append(kept(byte))
                rest = rest.dropFirst()
            }
        }
        return text
    }

    /// The bytes that a text stands for.
    package static func bytes(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if isKept(scalar) {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value - first))
            } else {
                bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return bytes
    }

    /// The text as people are shown it: U+FFFD for a byte that belongs to no character.
    package static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isKept) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            shown.unicodeScalars.append(isKept(scalar) ? "\u{FFFD}" : scalar)
        }
        return shown
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= first && scalar.value <= first + 0xFF
    }

    private static func kept(_ byte: UInt8) -> Unicode.Scalar {
        Unicode.Scalar(first + UInt32(byte)) ?? "\u{FFFD}"
    }

    /// How many bytes a character has that begins with this one.
    private static func length(of byte: UInt8) -> Int {
        switch byte {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF7: 4
        default: 1
        }
    }
}
