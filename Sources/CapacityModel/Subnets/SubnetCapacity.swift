/// What subnets can hold, together and each by itself.
public struct SubnetCapacity: Sendable, Hashable {
    /// All together.
    private(set) var total = SubnetRoom()
    /// The number of subnets.
    public private(set) var subnetCount: Int64 = 0
    /// The subnets, those that are alike once, the largest first; none where a single one is `total`.
    private var rooms: [Kind] = []

    /// So many subnets that are alike.
    private struct Kind: Sendable, Hashable {
        var room: SubnetRoom
        var count: Int64
    }

    /// The capacity of no subnet.
    public init() {}

    /// The capacity of these subnets.
    public init(_ blocks: some Sequence<CIDRBlock>) {
        for block in blocks { add(length: block.length) }
    }

    /// The capacity of one subnet of this length.
    public init(length: Int) { add(length: length) }

    /// Adds so many empty subnets of a length.
    public mutating func add(length: Int, count: Int64 = 1) {
        add(SubnetRoom(length: length), count: count)
    }

    /// Adds so many subnets with this room.
    mutating func add(_ room: SubnetRoom, count: Int64 = 1) {
        guard count > 0 else { return }
        if subnetCount == 1 { rooms = [Kind(room: total, count: 1)] }
        total.add(room, count: count)
        subnetCount += count
        if subnetCount == 1 { return }
        if let place = rooms.firstIndex(where: { $0.room == room }) {
            rooms[place].count += count
            return
        }
        let place = rooms.firstIndex { $0.room.usableAddresses < room.usableAddresses }
        rooms.insert(Kind(room: room, count: count), at: place ?? rooms.count)
    }

    /// Addresses but AWS's five in every subnet.
    public var usableAddresses: Int64 { total.usableAddresses }
    /// Whole /28 blocks.
    public var prefixes: Int64 { total.prefixes }
    /// Usable addresses that no prefix can take.
    public var edgeAddresses: Int64 { total.edgeAddresses }

    /// The subnets with so many hundredths of their /28 blocks, rounded up, broken up by single addresses.
    func spoiled(percent: Int) -> SubnetCapacity {
        var spoiled = self
        for index in rooms.indices {
            spoiled.rooms[index].room = rooms[index].room.spoiled(percent: percent)
        }
        spoiled.total = total.spoiled(percent: percent)
        return spoiled
    }

    /// Addresses of a subnet of this length that are not AWS's.
    public static func usableAddresses(length: Int) -> Int64 {
        SubnetRoom.usableAddresses(length: length)
    }

    /// The /28 blocks of a subnet of this length that a prefix can take.
    public static func prefixes(length: Int) -> Int64 { SubnetRoom.prefixes(length: length) }

    /// Whether a need fits in the subnets together.
    public func holds(_ need: AddressNeed) -> Bool { total.holds(need) }

    /// Whether a need fits in the subnets together, and the nodes in it each in one of them.
    ///
    /// - Complexity: O(s) for s subnets that are not alike.
    func holds(_ need: AddressNeed, _ nodes: WholeNodes) -> Bool {
        total.holds(need) && holdsWhole(nodes)
    }

    /// Whether a need fits with a further subnet of this length, which is not smaller than what a node takes.
    func holds(_ need: AddressNeed, _ nodes: WholeNodes, withFurther length: Int) -> Bool {
        let further = SubnetRoom(length: length)
        var total = total
        total.add(further, count: 1)
        guard total.holds(need), subnetCount > 0, nodes.addresses > 0 else {
            return total.holds(need)
        }
        let units = further.count(of: nodes.unit)
        return units > 0 && nodes.units <= count(of: nodes.unit) + units
    }

    /// Whether nodes fit, each in one subnet. Of a single subnet the sum alone decides; of several each
    /// counts as many addresses as whole units of the largest size take.
    private func holdsWhole(_ nodes: WholeNodes) -> Bool {
        guard subnetCount > 1, nodes.addresses > 0 else { return true }
        return nodes.units <= count(of: nodes.unit)
    }

    /// The most units of this size, each in one subnet.
    func count(of unit: AddressNeed) -> Int64 {
        if subnetCount == 1 { return total.count(of: unit) }
        var count: Int64 = 0
        for kind in rooms { count += kind.count * kind.room.count(of: unit) }
        return count
    }

    /// The /28 blocks that so many single addresses break up.
    public func brokenPrefixes(by singles: Int64) -> Int64 { total.brokenPrefixes(by: singles) }

    /// Why a need does not fit; `nil` where it does.
    func shortage(of need: AddressNeed, _ nodes: WholeNodes) -> SubnetShortage? {
        if need.addresses > total.usableAddresses { return .addresses }
        if need.singles > total.places {
            return .singleAddresses(needed: need.singles, places: total.places)
        }
        if !total.holds(need) {
            let broken = total.brokenPrefixes(by: need.singles)
            return .wholeBlocks(needed: need.prefixes, whole: max(0, total.prefixes - broken))
        }
        guard !holdsWhole(nodes), let largest = rooms.map({ $0.room.free }).max() else {
            return nil
        }
        return .wholeNodes(
            nodes, held: count(of: nodes.unit), largestSubnet: largest,
            areAlike: rooms.allSatisfy { $0.room.free == largest })
    }
}

/// Why subnets of a zone and tier do not hold a need.
public enum SubnetShortage: Sendable, Hashable {
    /// There are too few addresses.
    case addresses
    /// CIDR reservations for prefixes leave too few places for single addresses.
    case singleAddresses(needed: Int64, places: Int64)
    /// There are too few whole /28 blocks.
    case wholeBlocks(needed: Int64, whole: Int64)
    /// Some node, or ENI, finds no subnet that holds all of it: so many units of the largest size have room,
    /// and the subnet with most addresses for nodes has so many, the others as many or fewer.
    case wholeNodes(WholeNodes, held: Int64, largestSubnet: Int64, areAlike: Bool)
}
