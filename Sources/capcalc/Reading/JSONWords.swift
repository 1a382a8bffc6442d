/// A text as words of eight bytes, the first byte lowest and zeros behind the last one: it is compared with
/// what stands in a buffer a word at a time.
struct JSONWords: Equatable {
    /// Its first bytes.
    let first: UInt64
    /// Those behind the first eight.
    private let others: [UInt64]
    /// Its length in bytes.
    let count: Int

    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ bytes: [UInt8]) {
        let words = stride(from: 0, to: bytes.count, by: 8).map { start in
            bytes[start..<min(start + 8, bytes.count)].reversed().reduce(UInt64(0)) {
                $0 << 8 | UInt64($1)
            }
        }
        first = words.first ?? 0
        others = Array(words.dropFirst())
        count = bytes.count
    }

    /// Whether the text stands in a buffer, of whose range the first word and the length are the same.
    @inline(__always)
    func goesOn(_ buffer: borrowing JSONBuffer, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        for word in others {
            index &+= 8
            guard buffer.word(at: index, of: range.upperBound &- index) == word else {
                return false
            }
        }
        return true
    }
}

extension JSONBuffer {
    /// Up to eight bytes from an index on, the first one lowest, zeros behind them.
    @inline(__always)
    func word(at index: Int, of count: Int) -> UInt64 {
        let unused = UInt64(truncatingIfNeeded: max(0, 8 &- count) &* 8)
        // A shift by 64 leaves nothing of no bytes.
        return (word(at: index) << unused) >> unused
    }

    /// The end of the plain characters of a text from an index on: the place of a quote, a backslash, a
    /// control character or one beyond ASCII. The zeros behind the end are such ones.
    @inline(__always)
    func endOfPlain(from index: Int) -> Int {
        var place = index
        var stops = Self.stops(word(at: place))
        while stops == 0 {
            place &+= 8
            stops = Self.stops(word(at: place))
        }
        return place &+ stops.trailingZeroBitCount >> 3
    }

    /// Flags the high bit of bytes that end a run of plain ones. Above the lowest flag there may be false ones.
    ///
    /// Each difference is below zero for the bytes that it looks for, and for some of those beyond ASCII, which
    /// the last term flags anyway.
    @inline(__always)
    private static func stops(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let quotes = (word ^ (ones &* UInt64(UInt8(ascii: "\"")))) &- ones
        let backslashes = (word ^ (ones &* UInt64(UInt8(ascii: "\\")))) &- ones
        let controls = word &- ones &* 0x20
        return (quotes | backslashes | controls | word) & highs
    }
}
