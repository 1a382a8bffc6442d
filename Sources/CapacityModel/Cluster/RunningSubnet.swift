/// A subnet of a VPC as AWS describes it.
public struct RunningSubnet: Sendable {
    /// The ID, such as `subnet-0abc`.
    public let id: String
    /// The subnet, by its name tag or its ID.
    public let subnet: Subnet
    /// The addresses that AWS says are free; `nil` where it was not asked.
    public let availableAddresses: Int64?
    /// What its ENIs have taken; `nil` where they were not asked for.
    public let use: SubnetUse?
    /// Its CIDR reservations for prefixes.
    public let prefixReservations: [CIDRBlock]
    /// Its CIDR reservations for addresses that are given out one by one, by name: AWS puts no prefix and
    /// no other address there
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html>).
    public let otherReservations: [CIDRBlock]
    /// Whether it does not exist yet: a plan of Terraform creates it.
    public let isPlanned: Bool

    /// A subnet.
    public init(
        id: String, subnet: Subnet, availableAddresses: Int64?, use: SubnetUse?,
        prefixReservations: [CIDRBlock], otherReservations: [CIDRBlock] = [],
        isPlanned: Bool = false
    ) {
        self.id = id
        self.subnet = subnet
        self.availableAddresses = availableAddresses
        self.use = use
        self.prefixReservations = prefixReservations
        self.otherReservations = otherReservations
        self.isPlanned = isPlanned
    }

    /// The same without its CIDR reservations.
    var withoutReservations: RunningSubnet {
        RunningSubnet(
            id: id, subnet: subnet, availableAddresses: availableAddresses, use: use,
            prefixReservations: [], isPlanned: isPlanned)
    }

    /// The /28 blocks in CIDR reservations for prefixes.
    public var reservedBlocks: Int64 {
        prefixReservations.reduce(0) { $0 + $1.addressCount >> 4 }
    }

    /// The free addresses by what the ENIs have taken; `nil` where they are not known.
    public var freeByInterfaces: Int64? {
        use.map {
            SubnetCapacity.usableAddresses(length: subnet.block.length) - $0.addressCount
        }
    }

    /// Whether AWS counts the free addresses that the ENIs leave, with those of reservations or
    /// without: a reservation takes its block off AWS's count. `nil` where one of them is not known.
    public var isAccountedFor: Bool? {
        guard let says = availableAddresses, let shows = freeByInterfaces else { return nil }
        let (prefixes, others) = (free(in: prefixReservations), free(in: otherReservations))
        return [0, prefixes, others, prefixes + others].contains(shows - says)
    }

    /// Free addresses of the reservations that nodes and pods get none of, without those that AWS keeps of
    /// every subnet: these are no room in the first place.
    public var addressesReservedForOthers: Int64 {
        let first = subnet.block.network.rawValue
        let last = first + UInt32(subnet.block.addressCount - 1)
        let ofAWS = [first, first + 1, first + 2, first + 3, last].map { IPv4Address(rawValue: $0) }
        let kept = ofAWS.count { address in otherReservations.contains { $0.contains(address) } }
        return free(in: otherReservations) - Int64(kept)
    }

    private func free(in blocks: [CIDRBlock]) -> Int64 {
        blocks.reduce(0) { $0 + $1.addressCount - (use?.addressCount(in: $1) ?? 0) }
    }

    /// The /28 blocks; `nil` where the ENIs are not known, and where the block is larger than a subnet
    /// can be.
    public var map: SubnetMap? {
        guard subnet.block.length >= SubnetSizes.lengths.lowerBound else { return nil }
        return use.map { SubnetMap(of: subnet.block, use: $0, reserved: otherReservations) }
    }
}
