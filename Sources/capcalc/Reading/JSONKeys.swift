/// The keys of an object that a reader wants; the values of all others are skipped.
struct JSONKeys<Key: RawRepresentable & CaseIterable> where Key.RawValue == String {
    let names: JSONNames
    private let keys: [Key]

    init() {
        keys = Array(Key.allCases)
        names = JSONNames(keys.map { JSONWords($0.rawValue) })
    }

    /// The key at a place among the names.
    subscript(place: Int) -> Key { keys[place] }
}

/// The names of keys, or of other words that are known.
struct JSONNames {
    private let names: [JSONWords]
    /// Bit n is set where some name has n bytes, the last one for all that are longer.
    private let lengths: UInt64

    init(_ names: [JSONWords]) {
        self.names = names
        lengths = names.reduce(0) { $0 | Self.bit($1.count) }
    }

    @inline(__always)
    private static func bit(_ count: Int) -> UInt64 { 1 &<< UInt64(min(count, 63)) }

    /// The place of the name that stands in a range of the buffer; `nil` of any other text.
    ///
    /// - Complexity: O(1) for a length that no name has; else a word is compared for each name.
    @inline(__always)
    func place(_ buffer: borrowing JSONBuffer, _ range: Range<Int>) -> Int? {
        let count = range.upperBound &- range.lowerBound
        guard lengths & Self.bit(count) != 0 else { return nil }
        let first = buffer.word(at: range.lowerBound, of: count)
        for place in names.indices
        where names[place].first == first && names[place].count == count
            && names[place].goesOn(buffer, range)
        {
            return place
        }
        return nil
    }

    /// The place of a name.
    func place(of text: String) -> Int? {
        let name = JSONWords(text)
        return names.firstIndex { $0 == name }
    }
}
