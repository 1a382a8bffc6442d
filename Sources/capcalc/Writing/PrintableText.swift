extension Span<UInt8> {
    /// Whether every byte is printable ASCII, and neither of two that mean something else.
    ///
    /// - Complexity: O(n), eight bytes at a time.
    @inline(__always)
    func isPrintable(without first: UInt8, _ second: UInt8) -> Bool {
        let (bytes, count) = (unsafe self.bytes, self.count)
        guard count >= 8 else {
            var word = Self.blanks
            for index in indices { word = word << 8 | UInt64(self[index]) }
            return !Self.hasOther(word, first, second)
        }
        // The last eight may overlap those before.
        var index = 0
        while index < count {
            let place = min(index, count &- 8)
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
            if Self.hasOther(word, first, second) { return false }
            index &+= 8
        }
        return true
    }

    private static var blanks: UInt64 { 0x2020_2020_2020_2020 }

    /// Whether one of eight bytes is one of two, a control character, or beyond ASCII.
    @inline(__always)
    private static func hasOther(_ word: UInt64, _ first: UInt8, _ second: UInt8) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Each is beyond 0x7F, or below zero, for the bytes that it looks for, or for those behind such a one.
        let firsts = (word ^ (ones &* UInt64(first))) &- ones
        let seconds = (word ^ (ones &* UInt64(second))) &- ones
        let controls = word &- blanks
        return (firsts | seconds | controls | word | (word &+ ones)) & (ones &* 0x80) != 0
    }
}
