/// The keys of an object that a reader wants; the values of all others are skipped.
struct JSONKeys<Key: RawRepresentable & CaseIterable> where Key.RawValue == String {
    private let names: [(bytes: [UInt8], key: Key)]

    init() {
        names = Key.allCases.map { (Array($0.rawValue.utf8), $0) }
    }

    /// The key whose name stands in a range of the buffer.
    func key(_ buffer: borrowing JSONBuffer, _ range: Range<Int>) -> Key? {
        for (bytes, key) in names
        where bytes.count == range.count && buffer.holds(bytes, at: range.lowerBound) {
            return key
        }
        return nil
    }

    /// The key of this name.
    func key(named name: String) -> Key? { Key(rawValue: name) }
}
