/// What subnets can hold, together.
public struct SubnetCapacity: Sendable, Hashable {
    /// Addresses but AWS's five in every subnet.
    public private(set) var usableAddresses: Int64 = 0
    /// Whole /28 blocks without an address that AWS reserves.
    public private(set) var prefixes: Int64 = 0
    /// Usable addresses of the first and last /28 block of the subnets, which no prefix can take.
    public private(set) var edgeAddresses: Int64 = 0

    /// The capacity of no subnet.
    public init() {}

    /// The capacity of these subnets.
    public init(_ blocks: some Sequence<CIDRBlock>) {
        for block in blocks { add(length: block.length) }
    }

    /// The capacity of one subnet of this length.
    public init(length: Int) { add(length: length) }

    /// Adds so many subnets of a length.
    public mutating func add(length: Int, count: Int64 = 1) {
        let usable = Self.usableAddresses(length: length)
        let prefixes = Self.prefixes(length: length)
        usableAddresses += count * usable
        self.prefixes += count * prefixes
        edgeAddresses += count * (usable - 16 * prefixes)
    }

    /// The subnets with so many hundredths of their /28 blocks, rounded up, broken up by single addresses.
    /// The addresses in them stay usable one by one.
    func spoiled(percent: Int) -> SubnetCapacity {
        var spoiled = self
        spoiled.prefixes -= (prefixes * Int64(percent)).dividedRoundingUp(by: 100)
        return spoiled
    }

    /// Addresses of a subnet without the first four and the last, which AWS keeps; 0 where there are
    /// no more (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>).
    public static func usableAddresses(length: Int) -> Int64 {
        length > 29 ? 0 : (1 << (32 - Int64(max(length, 0)))) - 5
    }

    /// The /28 blocks of a subnet between its first and its last, which hold AWS's five addresses.
    public static func prefixes(length: Int) -> Int64 {
        length > 27 ? 0 : (1 << (28 - Int64(max(length, 0)))) - 2
    }

    /// Whether a need fits: all its addresses, and its prefixes beside the blocks that single
    /// addresses break up.
    public func holds(_ need: AddressNeed) -> Bool {
        guard need.addresses <= usableAddresses else { return false }
        guard need.prefixes > 0 else { return true }
        return need.prefixes + brokenPrefixes(by: need.singles) <= prefixes
    }

    /// The /28 blocks that so many single addresses break up. They fill the edges first; a CIDR
    /// reservation keeps the rest together
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html>).
    public func brokenPrefixes(by singles: Int64) -> Int64 {
        max(0, singles - edgeAddresses).dividedRoundingUp(by: 16)
    }
}
