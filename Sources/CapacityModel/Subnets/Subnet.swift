/// A subnet of a plan, made or given.
public struct Subnet: Sendable, Hashable {
    /// The name, such as `private-a` or, for a zone's second one, `private-a-2`.
    public let name: String
    /// What it is for.
    public let tier: Tier
    /// The zone it lies in.
    public let zone: AvailabilityZone
    /// Its addresses.
    public let block: CIDRBlock

    /// A subnet of this name.
    public init(name: String, tier: Tier, zone: AvailabilityZone, block: CIDRBlock) {
        self.name = name
        self.tier = tier
        self.zone = zone
        self.block = block
    }

    /// The name of a zone's subnet with this index of a tier, counted from 0.
    public static func name(tier: Tier, zone: AvailabilityZone, index: Int) -> String {
        let name = "\(tier.rawValue)-\(zone.suffix)"
        return index == 0 ? name : "\(name)-\(index + 1)"
    }

    /// The first such name that is not taken; it is from then on.
    ///
    /// - Parameters:
    ///   - tier: the tier of the subnet.
    ///   - zone: the zone of the subnet.
    ///   - index: where to begin, and afterwards where the next search begins: in a zone with many subnets
    ///     every name is tried once.
    ///   - taken: the names that are taken; the new one joins them.
    public static func freeName(
        tier: Tier, zone: AvailabilityZone, from index: inout Int, taken: inout TakenNames
    ) -> String {
        while true {
            let name = name(tier: tier, zone: zone, index: index)
            index += 1
            if taken.take(name) { return name }
        }
    }
}
