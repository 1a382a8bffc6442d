import Boundary

extension JSONReader {
    /// Takes a text from its first quote on: where it stands until something else is read, and whether it has no
    /// escapes.
    @inline(__always)
    mutating func takeText() throws(Failure) -> (range: Range<Int>, isPlain: Bool) {
        let start = index &+ 1
        let end = buffer.endOfPlain(from: start)
        // Nearly every text is plain, and in memory as a whole.
        guard buffer.byte(at: end) == UInt8(ascii: "\"") else { return try takeOtherText() }
        index = end &+ 1
        return (start..<end, true)
    }

    @inline(never)
    private mutating func takeOtherText() throws(Failure) -> (range: Range<Int>, isPlain: Bool) {
        index += 1
        pin = index
        let isPlain = try skipString()
        let range = (pin ?? 0)..<index - 1
        pin = nil
        return (range, isPlain)
    }

    /// Takes the rest of a text behind its first quote, checked by RFC 8259, 7, and as UTF-8.
    ///
    /// - Returns: whether it has no escapes.
    @inline(__always)
    mutating func skipString() throws(Failure) -> Bool {
        var isPlain = true
        while true {
            index = buffer.endOfPlain(from: index)
            let byte = buffer.byte(at: index)
            switch byte {
            case UInt8(ascii: "\""):
                index &+= 1
                return isPlain
            case UInt8(ascii: "\\"):
                isPlain = false
                try skipEscape()
            case 0x80...: try skipSequence(byte)
            default:
                guard index >= buffer.end else {
                    throw fault("no control character in a string (write it as \\u00…)")
                }
                guard try refill() else { throw fault("'\"' at the end of a string") }
            }
        }
    }

    /// The byte so many places on, read in where it is missing; 0 at the end.
    private mutating func byte(ahead distance: Int) throws(Failure) -> UInt8 {
        while index + distance >= buffer.end {
            guard try refill() else { return 0 }
        }
        return buffer.byte(at: index + distance)
    }

    private mutating func skipEscape() throws(Failure) {
        switch try byte(ahead: 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            index += 2
        case UInt8(ascii: "u"):
            for distance in 2..<6 where JSONText.digit(try byte(ahead: distance)) == nil {
                throw fault("four hexadecimal digits after \\u", at: min(index + 2, buffer.end))
            }
            index += 6
        default:
            throw fault(
                "one of \" \\ / b f n r t u after a backslash", at: min(index + 1, buffer.end))
        }
    }

    /// Takes a character beyond ASCII by RFC 3629, 4.
    private mutating func skipSequence(_ first: UInt8) throws(Failure) {
        let length: Int
        let second: ClosedRange<UInt8>
        switch first {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: throw fault("UTF-8")
        }
        guard second.contains(try byte(ahead: 1)) else { throw fault("UTF-8") }
        for distance in 2..<max(2, length)
        where try byte(ahead: distance) & 0xC0 != 0x80 { throw fault("UTF-8") }
        index += length
    }
}
