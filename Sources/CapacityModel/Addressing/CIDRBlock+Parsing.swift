extension CIDRBlock {
    /// Reads a block such as `172.16.0.0/16`, strictly.
    ///
    /// Four decimal octets without leading zeros (which some readers take as octal:
    /// [RFC 6943, 3.1.1](https://www.rfc-editor.org/rfc/rfc6943#section-3.1.1)), a slash and a length
    /// from 0 to 32. ASCII digits only; no sign, space, mask or missing part; no bit set behind the mask.
    ///
    /// - Throws: `CIDRTextError`, which says what is wrong and, where that is plain, what was meant.
    public init(parsing text: String) throws(CIDRTextError) {
        guard let block = CIDRBlock(utf8: text.utf8Span.span) else {
            throw CIDRTextError(diagnosing: text)
        }
        self = block
    }

    /// Reads a block from UTF-8 by the rules of `init(parsing:)`; `nil` where they are broken.
    ///
    /// - Complexity: O(1): at most 18 bytes are looked at. Without allocation.
    public init?(utf8 text: Span<UInt8>) {
        guard text.count >= 9, text.count <= 18 else { return nil }
        var index = 0
        var address: UInt32 = 0
        for _ in 0..<3 {
            guard let octet = Self.readNumber(text, &index, upTo: 255), index < text.count,
                text[index] == UInt8(ascii: ".")
            else { return nil }
            index &+= 1
            address = address &<< 8 | octet
        }
        guard let octet = Self.readNumber(text, &index, upTo: 255), index < text.count,
            text[index] == UInt8(ascii: "/")
        else { return nil }
        index &+= 1
        address = address &<< 8 | octet
        guard let length = Self.readNumber(text, &index, upTo: 32), index == text.count else {
            return nil
        }
        guard address & ~Self.mask(Int(length)) == 0 else { return nil }
        self.init(containing: IPv4Address(rawValue: address), length: Int(length))
    }

    /// Reads one to three digits without a leading zero.
    @inline(__always)
    private static func readNumber(
        _ text: Span<UInt8>, _ index: inout Int, upTo limit: UInt32
    ) -> UInt32? {
        guard index < text.count else { return nil }
        var value = UInt32(text[index]) &- 48
        guard value <= 9 else { return nil }
        index &+= 1
        guard index < text.count else { return value }
        var digit = UInt32(text[index]) &- 48
        guard digit <= 9 else { return value }
        guard value != 0 else { return nil }
        value = value &* 10 &+ digit
        index &+= 1
        guard index < text.count else { return value <= limit ? value : nil }
        digit = UInt32(text[index]) &- 48
        guard digit <= 9 else { return value <= limit ? value : nil }
        value = value &* 10 &+ digit
        index &+= 1
        return value <= limit ? value : nil
    }
}
