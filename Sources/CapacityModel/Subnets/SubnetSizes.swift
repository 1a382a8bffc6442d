/// The sizes of one zone's subnets of a tier: the smallest that hold a need.
///
/// One subnet of the smallest sufficient length; where even a /16, the largest that AWS makes, is too
/// small, as many /16 as needed before the last one.
public struct SubnetSizes: Sendable, Hashable {
    /// Subnets of length 16 before the last one.
    public let wholeSixteens: Int64
    /// The length of the last subnet: 16 to 28.
    public let lastLength: Int

    /// The longest and the shortest mask of a subnet
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>).
    public static var lengths: ClosedRange<Int> { 16...28 }

    /// The length of the smallest block with so many addresses: 16 to 28; `nil` where a /16 has too few.
    static func length(holding addresses: Int64) -> Int? {
        lengths.last { Int64(1) << (32 - $0) >= addresses }
    }

    /// The smallest sizes for a need of a tier: one subnet at the least.
    ///
    /// - Complexity: O(1): a few candidates around the quotient are tried.
    public init(for need: AddressNeed, tier: Tier) {
        self.init(
            smallestFor: need, WholeNodes(), tier, beside: SubnetCapacity(), spoiledPercent: 0)
    }

    /// The smallest sizes for what a zone needs of a tier, each node in one subnet.
    public init(for need: ZoneNeed, tier: Tier) {
        self.init(
            smallestFor: need[tier], need.wholeNodes(of: tier), tier, beside: SubnetCapacity(),
            spoiledPercent: 0)
    }

    /// The smallest sizes of further subnets for what a zone needs of a tier; `nil` where those that are
    /// there hold it. None of them is smaller than what a node takes.
    public init?(for need: ZoneNeed, tier: Tier, beside existing: SubnetCapacity) {
        let nodes = need.wholeNodes(of: tier)
        guard existing.subnetCount == 0 || !existing.holds(need[tier], nodes) else { return nil }
        self.init(smallestFor: need[tier], nodes, tier, beside: existing, spoiledPercent: 0)
    }

    /// The smallest sizes that hold a need although so many hundredths of the /28 blocks are broken up;
    /// `nil` where all are.
    init?(for need: ZoneNeed, tier: Tier, spoiledPercent: Int) {
        guard spoiledPercent < 100 || need[tier].prefixes == 0 else { return nil }
        self.init(
            smallestFor: need[tier], need.wholeNodes(of: tier), tier, beside: SubnetCapacity(),
            spoiledPercent: spoiledPercent)
    }

    private init(
        smallestFor need: AddressNeed, _ nodes: WholeNodes, _ tier: Tier,
        beside existing: SubnetCapacity, spoiledPercent: Int
    ) {
        func room(_ length: Int) -> SubnetRoom {
            SubnetRoom(length: length).spoiled(percent: spoiledPercent)
        }
        let shortest = Self.lengths.lowerBound
        let (units, held) = (nodes.units, existing.count(of: nodes.unit))
        let unitsOfEach = room(shortest).count(of: nodes.unit)
        var sixteens = max(
            (need.addresses - existing.usableAddresses)
                / SubnetCapacity.usableAddresses(length: shortest),
            (need.prefixes - existing.prefixes) / SubnetCapacity.prefixes(length: shortest))
        // What no /16 holds lies nowhere: then the sum decides what is planned, and the verdict says no.
        let areWhole = unitsOfEach > 0
        if areWhole { sixteens = max(sixteens, (units - held) / unitsOfEach) }
        sixteens = max(0, sixteens - 1)
        while true {
            for length in (shortest...tier.longestMask).reversed() {
                var total = existing.total
                total.add(SubnetRoom(length: length), count: 1)
                total.add(SubnetRoom(length: shortest), count: sixteens)
                guard total.spoiled(percent: spoiledPercent).holds(need) else { continue }
                if areWhole, existing.subnetCount + sixteens > 0 {
                    let unitsOfLast = room(length).count(of: nodes.unit)
                    guard unitsOfLast > 0, held + sixteens * unitsOfEach + unitsOfLast >= units
                    else { continue }
                }
                (wholeSixteens, lastLength) = (sixteens, length)
                return
            }
            sixteens += 1
        }
    }

    private init(wholeSixteens: Int64, lastLength: Int) {
        self.wholeSixteens = wholeSixteens
        self.lastLength = lastLength
    }

    /// The sizes with the last subnet of this length where it was smaller.
    func enlarged(to length: Int) -> SubnetSizes {
        SubnetSizes(wholeSixteens: wholeSixteens, lastLength: Swift.min(lastLength, length))
    }

    /// The number of subnets.
    public var count: Int64 { wholeSixteens + 1 }

    /// The address space that the subnets take.
    public var addressCount: Int64 { wholeSixteens << 16 + 1 << (32 - Int64(lastLength)) }

    /// The usable addresses of the subnets.
    var usableAddresses: Int64 {
        wholeSixteens * SubnetCapacity.usableAddresses(length: 16)
            + SubnetCapacity.usableAddresses(length: lastLength)
    }

    /// The length of the subnet with this index, counted from 0.
    public func length(at index: Int64) -> Int { index < wholeSixteens ? 16 : lastLength }

    /// Bit n is set where there is a subnet of length n.
    var lengthBits: UInt32 {
        1 << UInt32(lastLength)
            | (wholeSixteens > 0 ? 1 << UInt32(Self.lengths.lowerBound) : 0)
    }

    /// The number of subnets of this length.
    func count(of length: Int) -> Int64 {
        (length == Self.lengths.lowerBound ? wholeSixteens : 0) + (length == lastLength ? 1 : 0)
    }
}

extension ZoneProjection {
    /// The smallest subnets that hold what the zone needs of a tier.
    public func smallestSubnets(of tier: Tier) -> SubnetSizes {
        SubnetSizes(for: need, tier: tier)
    }
}

extension DensityProjection {
    /// The smallest subnets that hold what a zone needs of a tier.
    public func smallestSubnets(of tier: Tier) -> SubnetSizes {
        SubnetSizes(for: need, tier: tier)
    }
}
