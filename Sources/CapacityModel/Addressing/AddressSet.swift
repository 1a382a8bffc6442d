/// Addresses, each once.
///
/// They are kept as a bit for each address of a /26 that has one: addresses of a subnet lie close together.
public struct AddressSet: Sendable, Hashable {
    /// The addresses of a /26, the lowest one in the lowest bit, by the number of the /26.
    private var words: [UInt32: UInt64]
    /// How many there are.
    public private(set) var count: Int

    /// No addresses.
    public init() {
        words = [:]
        count = 0
    }

    /// Adds an address.
    ///
    /// - Returns: whether it was not among them.
    /// - Complexity: O(1).
    @discardableResult
    public mutating func insert(_ address: IPv4Address) -> Bool {
        let bit: UInt64 = 1 &<< UInt64(address.rawValue & 63)
        let isNew = Self.add(bit, to: &words[address.rawValue >> 6, default: 0])
        if isNew { count += 1 }
        return isNew
    }

    private static func add(_ bit: UInt64, to word: inout UInt64) -> Bool {
        defer { word |= bit }
        return word & bit == 0
    }

    /// Adds addresses.
    public mutating func formUnion(_ addresses: some Sequence<IPv4Address>) {
        for address in addresses { insert(address) }
    }

    /// Whether an address is among them.
    ///
    /// - Complexity: O(1).
    public func contains(_ address: IPv4Address) -> Bool {
        (words[address.rawValue >> 6] ?? 0) & 1 &<< UInt64(address.rawValue & 63) != 0
    }

    /// How many lie in a block.
    public func count(in block: CIDRBlock) -> Int {
        guard block.length <= 26 else { return lazy.filter { block.contains($0) }.count }
        return words.reduce(0) { sum, word in
            block.contains(IPv4Address(rawValue: word.key << 6))
                ? sum + word.value.nonzeroBitCount : sum
        }
    }
}

extension AddressSet: Sequence {
    /// The addresses, in no order.
    public struct Iterator: IteratorProtocol {
        fileprivate var words: Dictionary<UInt32, UInt64>.Iterator
        private var first: UInt32 = 0
        /// What is left of a /26.
        private var rest: UInt64 = 0

        fileprivate init(words: Dictionary<UInt32, UInt64>.Iterator) { self.words = words }

        /// The next address; `nil` behind the last one.
        public mutating func next() -> IPv4Address? {
            while rest == 0 {
                guard let (place, word) = words.next() else { return nil }
                (first, rest) = (place << 6, word)
            }
            let bit = UInt32(rest.trailingZeroBitCount)
            rest &= rest &- 1
            return IPv4Address(rawValue: first | bit)
        }
    }

    /// An iterator over all addresses.
    public func makeIterator() -> Iterator { Iterator(words: words.makeIterator()) }
}

extension AddressSet: ExpressibleByArrayLiteral {
    /// Creates the set of these addresses.
    public init(arrayLiteral addresses: IPv4Address...) {
        self.init()
        for address in addresses { insert(address) }
    }
}
