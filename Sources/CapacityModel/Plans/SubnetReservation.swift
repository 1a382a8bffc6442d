/// A subnet CIDR reservation of type `prefix`: a block of a subnet that only prefixes are taken from
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html>).
///
/// Without one, single addresses are strewn over a subnet, and soon no /28 of it is whole.
public struct SubnetReservation: Sendable, Hashable {
    /// The subnet.
    public let subnet: Subnet
    /// The reserved block: of length 28 or shorter, without the first and the last /28 of the subnet,
    /// which hold the addresses that AWS keeps.
    public let block: CIDRBlock

    /// A reservation of a block of a subnet.
    public init(subnet: Subnet, block: CIDRBlock) {
        self.subnet = subnet
        self.block = block
    }

    /// The reservations in one zone's subnets of a tier.
    ///
    /// Single addresses that the first and last /28 blocks do not hold take whole ones from the low
    /// end, subnet after subnet; all others between are reserved, as the fewest blocks, lowest first.
    ///
    /// - Returns: none for a need without prefixes.
    /// - Complexity: O(n) for n subnets: each has at most 30 reservations.
    public static func reservations(
        in subnets: [Subnet], for need: AddressNeed
    ) -> [SubnetReservation] {
        guard need.prefixes > 0 else { return [] }
        var broken = SubnetCapacity(subnets.map { $0.block }).brokenPrefixes(by: need.singles)
        var reservations: [SubnetReservation] = []
        for subnet in subnets {
            let whole = SubnetCapacity.prefixes(length: subnet.block.length)
            let taken = min(broken, whole)
            broken -= taken
            // In /28 blocks from the start of the subnet; the first one is AWS's.
            let numbers = 1 + taken..<1 + whole
            for block in blocks(numbers, of: subnet.block) {
                reservations.append(SubnetReservation(subnet: subnet, block: block))
            }
        }
        return reservations
    }

    /// The fewest CIDR blocks that make up a range of a block's /28 blocks.
    private static func blocks(_ numbers: Range<Int64>, of block: CIDRBlock) -> [CIDRBlock] {
        var blocks: [CIDRBlock] = []
        var next = numbers.lowerBound
        while next < numbers.upperBound {
            // The subnet is aligned, so what is aligned within it is.
            let aligned = next.trailingZeroBitCount
            let fitting = Int64.bitWidth - 1 - (numbers.upperBound - next).leadingZeroBitCount
            let doublings = min(aligned, fitting)
            let address = block.network.rawValue + UInt32(next << 4)
            blocks.append(
                CIDRBlock(
                    containing: IPv4Address(rawValue: address), length: 28 - doublings))
            next += 1 << Int64(doublings)
        }
        return blocks
    }
}

extension SubnetPlan {
    /// The CIDR reservations that keep room for the prefixes of each zone at the largest density that
    /// its subnets of the tier hold; none without prefix delegation, or where no density fits.
    ///
    /// - Complexity: O(n · g) for n subnets in g zones and tiers.
    var reservations: [SubnetReservation] {
        guard nodes.grantsPrefixes else { return [] }
        var reservations: [SubnetReservation] = []
        for (index, first) in assessment.verdicts.enumerated() {
            func isBesideFirst(_ other: SubnetVerdict) -> Bool {
                other.subnet.zone == first.subnet.zone && other.subnet.tier == first.subnet.tier
            }
            guard !assessment.verdicts[..<index].contains(where: isBesideFirst),
                let row = assessment.projection.first(where: { $0.density == first.fits })
            else { continue }
            let own =
                nodes.isAnyPinned ? row.zones.first { $0.zone == first.subnet.zone }?.need : nil
            reservations += SubnetReservation.reservations(
                in: assessment.verdicts.filter(isBesideFirst).map { $0.subnet },
                for: (own ?? row.need)[first.subnet.tier])
        }
        return reservations
    }
}
