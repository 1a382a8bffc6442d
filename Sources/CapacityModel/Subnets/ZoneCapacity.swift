/// What the subnets of one zone can hold, tier by tier.
public struct ZoneCapacity: Sendable, Hashable {
    /// The zone.
    public let zone: AvailabilityZone
    private var tiers = PerTier(repeating: SubnetCapacity())
    /// What a need counts for the zone where most is taken beside nodes and pods, and not for this one.
    private var spared = PerTier(repeating: 0)

    /// The capacity of those of the subnets that lie in a zone.
    ///
    /// - Parameter demand: says what is taken in which zone today; without it every zone is to hold what
    ///   the fullest one does.
    public init(zone: AvailabilityZone, subnets: [Subnet], demand: Demand? = nil) {
        self.zone = zone
        for subnet in subnets where subnet.zone == zone {
            tiers[subnet.tier].add(length: subnet.block.length)
        }
        guard let demand, !demand.allowances.measured.isEmpty else { return }
        let (allowances, zones) = (demand.allowances, demand.zones.count)
        for tier in Tier.allCases {
            spared[tier] =
                allowances.addresses(of: tier, zones: zones)
                - allowances.addresses(of: tier, zones: zones, in: zone)
        }
    }

    /// The capacity of one tier.
    public subscript(tier: Tier) -> SubnetCapacity { tiers[tier] }

    /// Of the need of the zone that needs most of a tier that of this one.
    func own(_ need: AddressNeed, _ tier: Tier) -> AddressNeed {
        AddressNeed(singles: max(0, need.singles - Int64(spared[tier])), prefixes: need.prefixes)
    }

    /// Whether the zone's subnets of a tier hold its own part of a need.
    func holds(_ need: AddressNeed, _ tier: Tier) -> Bool { self[tier].holds(own(need, tier)) }

    /// Whether both zones hold the same of every tier.
    func holdsAsMuch(as other: ZoneCapacity) -> Bool {
        tiers == other.tiers && spared == other.spared
    }

    /// The zone with part of its /28 blocks broken up, in hundredths.
    func spoiled(percent: Int) -> ZoneCapacity {
        var spoiled = self
        for tier in Tier.allCases { spoiled.tiers[tier] = tiers[tier].spoiled(percent: percent) }
        return spoiled
    }

    /// Whether the nodes and pods of a need fit.
    func holdsNodes(_ need: ZoneNeed) -> Bool {
        holds(need[.private], .private) && holds(need[.pod], .pod)
    }

    /// Whether a need of a tier fits, or the zone does without subnets of it and may.
    func holdsOrDoesWithout(_ need: AddressNeed, _ tier: Tier) -> Bool {
        tier.isDispensable && self[tier].usableAddresses == 0 || holds(need, tier)
    }
}
