/// A subnet of a VPC as AWS describes it.
public struct RunningSubnet: Sendable, Hashable {
    /// The ID, such as `subnet-0abc`.
    public let id: String
    /// The subnet, by its name tag or its ID.
    public let subnet: Subnet
    /// The addresses that AWS says are free; `nil` where it was not asked.
    public let availableAddresses: Int?
    /// What its ENIs have taken; `nil` where they were not asked for.
    public let use: SubnetUse?
    /// Its CIDR reservations for prefixes.
    public let prefixReservations: [CIDRBlock]

    /// A subnet.
    public init(
        id: String, subnet: Subnet, availableAddresses: Int?, use: SubnetUse?,
        prefixReservations: [CIDRBlock]
    ) {
        self.id = id
        self.subnet = subnet
        self.availableAddresses = availableAddresses
        self.use = use
        self.prefixReservations = prefixReservations
    }

    /// The free addresses by what the ENIs have taken; `nil` where they are not known.
    public var freeByInterfaces: Int? {
        use.map {
            SubnetCapacity.usableAddresses(length: subnet.block.length) - $0.addressCount
        }
    }

    /// Whether AWS counts the free addresses that the ENIs leave, with those of prefix reservations or
    /// without: a reservation takes its block off AWS's count. `nil` where one of them is not known.
    public var isAccountedFor: Bool? {
        guard let says = availableAddresses, let shows = freeByInterfaces else { return nil }
        if says == shows { return true }
        let reserved = prefixReservations.reduce(0) { sum, block in
            sum + block.addressCount - (use?.addressCount(in: block) ?? 0)
        }
        return says == shows - reserved
    }

    /// The /28 blocks; `nil` where the ENIs are not known.
    public var map: SubnetMap? {
        use.map { SubnetMap(of: subnet.block, use: $0) }
    }
}
