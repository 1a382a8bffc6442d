import Boundary

extension JSONReader {
    /// Takes `null` where it is the value.
    ///
    /// - Returns: whether it was.
    mutating func takeNull() throws(Failure) -> Bool {
        guard try next() == UInt8(ascii: "n") else { return false }
        try skipLiteral("null")
        return true
    }

    /// Takes a text.
    mutating func string() throws(Failure) -> String {
        let (range, isPlain) = try quotedText()
        return isPlain ? buffer.text(range) : JSONText.unescaped(buffer.bytes(range))
    }

    /// Takes a text that is likely to be among those that are known.
    mutating func string(_ texts: inout JSONTexts) throws(Failure) -> String {
        let (range, isPlain) = try quotedText()
        return isPlain ? texts.text(buffer, range) : JSONText.unescaped(buffer.bytes(range))
    }

    /// Takes a text: which of these names it is; `nil` of any other.
    mutating func name<Name>(of names: JSONKeys<Name>) throws(Failure) -> Name? {
        try place(among: names.names).map { names[$0] }
    }

    private mutating func place(among names: JSONNames) throws(Failure) -> Int? {
        let (range, isPlain) = try quotedText()
        return place(of: range, isPlain, among: names)
    }

    /// Takes a text, or `null`, for a hash of the bytes that it stands in: what was written alike has the
    /// same one.
    mutating func hashOfString() throws(Failure) -> UInt64? {
        if try takeNull() { return nil }
        return buffer.hash(try quotedText().range)
    }

    /// The same, and whether the text is the one that is known.
    mutating func hashOfString(
        comparedTo known: [UInt8]
    ) throws(Failure) -> (hash: UInt64?, isKnown: Bool) {
        if try takeNull() { return (nil, false) }
        let range = try quotedText().range
        return (
            buffer.hash(range),
            range.count == known.count && buffer.holds(known, at: range.lowerBound)
        )
    }

    /// Takes a text for a hash of the bytes that it stands in; `nil` of one without any.
    mutating func identity() throws(Failure) -> UInt64? {
        let range = try quotedText().range
        return range.isEmpty ? nil : buffer.hash(range)
    }

    /// Whether the next value is a text that begins with these eight bytes, without taking it.
    mutating func isTextBeginning(with start: UInt64) throws(Failure) -> Bool {
        guard try next() == UInt8(ascii: "\"") else { return false }
        while buffer.end - index < 9, try refill() {}
        return buffer.word(at: index + 1) == start
    }

    /// Takes a text for where it stands in the buffer until something else is read, and whether it has no
    /// escapes.
    mutating func quotedText() throws(Failure) -> (range: Range<Int>, isPlain: Bool) {
        guard try next() == UInt8(ascii: "\"") else { throw fault("a string in quotes") }
        return try takeText()
    }

    /// Takes a text; `nil` for anything else, which is skipped.
    mutating func stringOrOther() throws(Failure) -> String? {
        if try next() == UInt8(ascii: "\"") { return try string() }
        try skipValue()
        return nil
    }

    /// Takes `true` or `false`; `nil` for anything else, which is skipped.
    mutating func flagOrOther() throws(Failure) -> Bool? {
        switch try next() {
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return try flag()
        default:
            try skipValue()
            return nil
        }
    }

    /// Takes a text, or `nil` for `null`.
    mutating func optionalString() throws(Failure) -> String? {
        try takeNull() ? nil : try string()
    }

    /// Takes a whole number from 0 to 10¹⁵.
    mutating func wholeNumber() throws(Failure) -> Int64 {
        _ = try next()
        let start = index
        pin = index
        try skipNumber()
        let range = (pin ?? start)..<index
        pin = nil
        guard let number = buffer.wholeNumber(range) else {
            throw fault("a whole number", at: range.lowerBound)
        }
        return number
    }

    /// Takes `true` or `false`.
    mutating func flag() throws(Failure) -> Bool {
        switch try next() {
        case UInt8(ascii: "t"):
            try skipLiteral("true")
            return true
        case UInt8(ascii: "f"):
            try skipLiteral("false")
            return false
        default: throw fault("true or false")
        }
    }

    /// Takes a text, a number, or a word that JSON knows, which begins with this byte.
    @inline(__always)
    mutating func skipScalar(_ byte: UInt8) throws(Failure) {
        switch byte {
        case UInt8(ascii: "\""):
            index &+= 1
            _ = try skipString()
        case UInt8(ascii: "t"): try skipLiteral("true")
        case UInt8(ascii: "f"): try skipLiteral("false")
        case UInt8(ascii: "n"): try skipLiteral("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try skipNumber()
        default: throw fault("a value")
        }
    }

    /// Takes a word that JSON knows.
    ///
    /// - Parameter word: it has four or five letters; the first one is there.
    @inline(__always)
    private mutating func skipLiteral(_ word: StaticString) throws(Failure) {
        let start = word.utf8CodeUnitCount &- 4
        let end = unsafe UnsafeRawPointer(word.utf8Start + start).loadUnaligned(as: UInt32.self)
        guard buffer.word(at: index &+ start, of: 4) == UInt64(UInt32(littleEndian: end)) else {
            return try skipOtherLiteral(word)
        }
        index &+= word.utf8CodeUnitCount
    }

    /// The same where it is not in memory as a whole, or is another one.
    @inline(never)
    private mutating func skipOtherLiteral(_ word: StaticString) throws(Failure) {
        for offset in 0..<word.utf8CodeUnitCount {
            if index >= buffer.end { _ = try refill() }
            guard index < buffer.end, unsafe buffer.byte(at: index) == word.utf8Start[offset] else {
                throw fault("'\(word)'")
            }
            index += 1
        }
    }

    /// Takes a number by the grammar of RFC 8259, 6.
    mutating func skipNumber() throws(Failure) {
        _ = try takes(UInt8(ascii: "-"))
        // No digit follows a leading zero.
        if try !takes(UInt8(ascii: "0")) { try skipDigits() }
        if try takes(UInt8(ascii: ".")) { try skipDigits() }
        let isSmall = try takes(UInt8(ascii: "e"))
        if try isSmall ? true : takes(UInt8(ascii: "E")) {
            if try !takes(UInt8(ascii: "+")) { _ = try takes(UInt8(ascii: "-")) }
            try skipDigits()
        }
    }

    private mutating func takes(_ byte: UInt8) throws(Failure) -> Bool {
        if index >= buffer.end { _ = try refill() }
        guard buffer.byte(at: index) == byte, index < buffer.end else { return false }
        index += 1
        return true
    }

    private mutating func skipDigits() throws(Failure) {
        var count = 0
        while true {
            let byte = buffer.byte(at: index)
            if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                index += 1
                count += 1
            } else if index >= buffer.end, try refill() {
                continue
            } else {
                guard count > 0 else { throw fault("a digit") }
                return
            }
        }
    }
}
