import CapacityModel
import Writing

/// How wide text is, and what of it fits.
///
/// A picture does not know the fonts of its reader, so a character is taken to be 0.6 of the size wide,
/// which is more than those of most texts, and a wide one (Chinese, Japanese, Korean, emoji) as wide as high.
enum PictureText {
    /// The width of a text in tenths of a unit.
    static func width(_ text: String, size: Int) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1, size) }
    }

    private static func width(of scalar: Unicode.Scalar, _ size: Int) -> Int {
        size * (scalar.value >= 0x1100 && !(0x2000...0x25FF).contains(scalar.value) ? 10 : 6)
    }

    /// A text, or its beginning and an ellipsis where it is wider than there is room.
    static func fitting(_ text: String, width room: Int, size: Int) -> String {
        guard width(text, size: size) > room else { return text }
        var (fitting, used) = ("", width("…", size: size))
        for scalar in text.unicodeScalars {
            used += width(of: scalar, size)
            if used > room { break }
            fitting.unicodeScalars.append(scalar)
        }
        return fitting + "…"
    }

    /// The addresses from one to the one before another: `10.0.0.0 – 10.0.3.255, 1 024`.
    static func range(_ start: Int64, _ end: Int64) -> String {
        let first = IPv4Address(rawValue: UInt32(truncatingIfNeeded: start))
        let last = IPv4Address(rawValue: UInt32(truncatingIfNeeded: end - 1))
        return "\(first) – \(last), \((end - start).thin)"
    }
}

extension Int64 {
    /// The number with a thin space after every three digits: `1 019`.
    var thin: String {
        var text = ""
        for character in grouped.unicodeScalars {
            text.unicodeScalars.append(character == "," ? "\u{2009}" : character)
        }
        return text
    }
}

extension Int {
    /// The number with a thin space after every three digits.
    var thin: String { Int64(self).thin }
}
