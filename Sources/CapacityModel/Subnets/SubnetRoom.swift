/// What one subnet has room for, or several together where it does not matter in which an address lies.
public struct SubnetRoom: Sendable, Hashable {
    /// Addresses but AWS's five.
    public private(set) var usableAddresses: Int64 = 0
    /// Those of them that are given out one by one: all outside CIDR reservations of type prefix
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html>).
    public private(set) var places: Int64 = 0
    /// Those of the places that break up no whole /28 block: of the first and the last one, which hold
    /// AWS's five addresses, and of blocks that are broken up already.
    public private(set) var edgeAddresses: Int64 = 0
    /// Whole /28 blocks, which a prefix can take.
    public private(set) var prefixes: Int64 = 0
    /// Of the places outside whole blocks, those that something else than a node has, and keeps until
    /// somebody moves it.
    public private(set) var staying: Int64 = 0

    /// No room.
    init() {}

    /// An empty subnet of this length.
    public init(length: Int) {
        usableAddresses = Self.usableAddresses(length: length)
        places = usableAddresses
        prefixes = Self.prefixes(length: length)
        edgeAddresses = usableAddresses - 16 * prefixes
    }

    /// A subnet, counted out.
    init(usable: Int64, places: Int64, edge: Int64, prefixes: Int64, staying: Int64) {
        usableAddresses = usable
        self.places = places
        edgeAddresses = edge
        self.prefixes = prefixes
        self.staying = staying
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

    /// Adds so many times another room.
    mutating func add(_ other: SubnetRoom, count: Int64) {
        usableAddresses += count * other.usableAddresses
        places += count * other.places
        edgeAddresses += count * other.edgeAddresses
        prefixes += count * other.prefixes
        staying += count * other.staying
    }

    /// The same with so many hundredths of the whole /28 blocks, rounded up, broken up by single addresses.
    /// The addresses in them stay usable one by one.
    func spoiled(percent: Int) -> SubnetRoom {
        var spoiled = self
        spoiled.prefixes -= (prefixes * Int64(percent)).dividedRoundingUp(by: 100)
        return spoiled
    }

    /// Whether a need fits: all its addresses, its single ones, and its prefixes beside the blocks that the
    /// single ones break up.
    func holds(_ need: AddressNeed) -> Bool {
        guard need.addresses <= usableAddresses, need.singles <= places else { return false }
        guard need.prefixes > 0 else { return true }
        return need.prefixes + brokenPrefixes(by: need.singles) <= prefixes
    }

    /// The /28 blocks that so many single addresses break up. They fill the edges first; a CIDR
    /// reservation keeps the rest together.
    func brokenPrefixes(by singles: Int64) -> Int64 {
        max(0, singles - edgeAddresses).dividedRoundingUp(by: 16)
    }

    /// Addresses that nodes can have.
    var free: Int64 { max(0, usableAddresses - staying) }

    /// The most units of this size that find room here beside what stays: a unit lies in one subnet.
    ///
    /// - Complexity: O(1).
    func count(of unit: AddressNeed) -> Int64 {
        guard unit.addresses > 0 else { return 0 }
        var most = free / unit.addresses
        if unit.singles > 0 { most = min(most, max(0, places - staying) / unit.singles) }
        guard unit.prefixes > 0 else { return most }
        // n units break up ceil((n · singles - edge) / 16) blocks, and take n · prefixes of the others.
        let aligned = max(0, 16 * prefixes + edgeAddresses - staying)
        return min(most, prefixes / unit.prefixes, aligned / unit.addresses)
    }
}
