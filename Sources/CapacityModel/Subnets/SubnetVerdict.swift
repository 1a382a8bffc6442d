/// A subnet, and what its zone needs of its tier at each density.
public struct SubnetVerdict: Sendable, Hashable {
    /// The subnet.
    public let subnet: Subnet
    /// Addresses that the zone needs of the tier, for each density of the demand.
    public let needed: [Int64]
    /// Usable addresses of all the zone's subnets of the tier.
    public let zoneUsableAddresses: Int64
    /// The largest density that the zone's subnets of the tier hold; `nil` for none.
    public let fits: Density?

    /// Addresses of this subnet alone that are not AWS's.
    public var usableAddresses: Int64 {
        SubnetCapacity.usableAddresses(length: subnet.block.length)
    }

    /// The part of the zone's usable addresses that the largest density needs, in percent, rounded; `nil`
    /// where there are none.
    public var percentNeeded: Int64? {
        guard zoneUsableAddresses > 0, let needed = needed.last else { return nil }
        return (needed * 200 + zoneUsableAddresses) / (2 * zoneUsableAddresses)
    }
}
