/// Addresses of a subnet: single ones, and prefixes of 16 that must be whole and aligned.
public struct AddressNeed: Sendable, Hashable {
    /// Single addresses.
    public var singles: Int64
    /// Prefixes of 16 addresses.
    public var prefixes: Int64

    /// A need of single addresses and prefixes.
    public init(singles: Int64, prefixes: Int64 = 0) {
        self.singles = singles
        self.prefixes = prefixes
    }

    /// All addresses, those in prefixes included.
    public var addresses: Int64 { singles + 16 * prefixes }

    /// The most of both, of each kind.
    func larger(_ other: AddressNeed) -> AddressNeed {
        AddressNeed(
            singles: Swift.max(singles, other.singles),
            prefixes: Swift.max(prefixes, other.prefixes))
    }

    /// Both needs together.
    public static func + (left: AddressNeed, right: AddressNeed) -> AddressNeed {
        AddressNeed(
            singles: left.singles + right.singles, prefixes: left.prefixes + right.prefixes)
    }

    /// The need so many times.
    public static func * (count: Int64, need: AddressNeed) -> AddressNeed {
        AddressNeed(singles: count * need.singles, prefixes: count * need.prefixes)
    }
}
