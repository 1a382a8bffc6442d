/// The keys of an object that a reader wants; the values of all others are skipped.
struct JSONKeys<Key: RawRepresentable & CaseIterable> where Key.RawValue == String {
    private struct Name {
        let bytes: [UInt8]
        /// Its first eight bytes, the first one lowest; 0 behind the end.
        let word: UInt64
        let key: Key
    }

    private let names: [Name]
    /// Bit n is set where some name has n bytes, the last one for all that are longer.
    private let lengths: UInt64

    init() {
        names = Key.allCases.map { key in
            let bytes = Array(key.rawValue.utf8)
            let word = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return Name(bytes: bytes, word: word, key: key)
        }
        lengths = names.reduce(0) { $0 | Self.bit($1.bytes.count) }
    }

    private static func bit(_ count: Int) -> UInt64 { 1 << UInt64(min(count, 63)) }

    /// The key whose name stands in a range of the buffer.
    ///
    /// - Complexity: O(1) for a length that no name has; else a word is compared for each name.
    func key(_ buffer: borrowing JSONBuffer, _ range: Range<Int>) -> Key? {
        let count = range.count
        guard lengths & Self.bit(count) != 0 else { return nil }
        let unused = UInt64(8 * max(0, 8 - count))
        let word = (buffer.word(at: range.lowerBound) << unused) >> unused
        for name in names
        where name.word == word && name.bytes.count == count
            && (count <= 8 || buffer.holds(name.bytes, at: range.lowerBound))
        {
            return name.key
        }
        return nil
    }

    /// The key of this name.
    func key(named name: String) -> Key? { Key(rawValue: name) }
}
