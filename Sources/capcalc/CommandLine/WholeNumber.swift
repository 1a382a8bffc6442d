/// Whole numbers as a command line writes them: ASCII digits, no sign, no leading zero.
package enum WholeNumber {
    /// The number; `nil` for anything else, and where it is out of every range of an option here: from
    /// 10¹⁵ on, or where `Int` does not hold it.
    package static func read(_ text: String) -> Int? {
        read64(text).flatMap { Int(exactly: $0) }
    }

    /// The number; `nil` for anything else, and from 10¹⁵ on.
    package static func read64(_ text: String) -> Int64? {
        var number: Int64 = 0
        guard let first = text.utf8.first, first != UInt8(ascii: "0") || text.utf8.count == 1 else {
            return nil
        }
        for byte in text.utf8 {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), number < 100_000_000_000_000
            else { return nil }
            number = number * 10 + Int64(byte) - 48
        }
        return number
    }
}

extension Substring {
    /// A part of a list without the blanks in front of it: `1, 2` is written as often as `1,2`.
    package var trimmed: Substring { drop { $0 == " " } }
}
