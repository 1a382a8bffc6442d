/// What the subnets of one zone can hold, tier by tier.
public struct ZoneCapacity: Sendable, Hashable {
    /// The zone.
    public let zone: AvailabilityZone
    private var tiers = PerTier(repeating: SubnetCapacity())

    /// The capacity of those of the subnets that lie in a zone.
    public init(zone: AvailabilityZone, subnets: [Subnet]) {
        self.zone = zone
        for subnet in subnets where subnet.zone == zone {
            tiers[subnet.tier].add(length: subnet.block.length)
        }
    }

    /// The capacity of one tier.
    public subscript(tier: Tier) -> SubnetCapacity { tiers[tier] }

    /// Whether both zones hold the same of every tier.
    func holdsAsMuch(as other: ZoneCapacity) -> Bool { tiers == other.tiers }

    /// The zone with part of its /28 blocks broken up, in hundredths.
    func spoiled(percent: Int) -> ZoneCapacity {
        var spoiled = self
        for tier in Tier.allCases { spoiled.tiers[tier] = tiers[tier].spoiled(percent: percent) }
        return spoiled
    }

    /// Whether the nodes and pods of a need fit.
    func holdsNodes(_ need: ZoneNeed) -> Bool {
        self[.private].holds(need[.private]) && self[.pod].holds(need[.pod])
    }

    /// Whether a need of a tier fits, or the zone does without subnets of it and may.
    func holdsOrDoesWithout(_ need: AddressNeed, _ tier: Tier) -> Bool {
        tier.isDispensable && self[tier].usableAddresses == 0 || self[tier].holds(need)
    }
}
