/// What the subnets of one zone can hold, tier by tier.
public struct ZoneCapacity: Sendable, Hashable {
    /// The zone.
    public let zone: AvailabilityZone
    private var tiers = PerTier(repeating: SubnetCapacity())

    /// The capacity of those of the subnets that lie in a zone.
    ///
    /// - Parameters:
    ///   - zone: the zone.
    ///   - subnets: the subnets, those of other zones among them.
    ///   - occupied: the room of subnets that have something in them which stays; the others are empty.
    public init(
        zone: AvailabilityZone, subnets: [Subnet], occupied: [CIDRBlock: SubnetRoom] = [:]
    ) {
        self.zone = zone
        for place in subnets.indices where subnets[place].zone == zone {
            let block = subnets[place].block
            let room = occupied[block] ?? SubnetRoom(length: block.length)
            tiers.update(subnets[place].tier) { $0.add(room) }
        }
    }

    /// The capacity of one tier.
    public subscript(tier: Tier) -> SubnetCapacity { tiers[tier] }

    /// The zone with part of its /28 blocks broken up, in hundredths.
    func spoiled(percent: Int) -> ZoneCapacity {
        var spoiled = self
        for tier in Tier.allCases { spoiled.tiers[tier] = tiers[tier].spoiled(percent: percent) }
        return spoiled
    }

    /// Whether the nodes and pods of a need fit.
    func holdsNodes(_ need: ZoneNeed) -> Bool {
        holds(need, .private) && holds(need, .pod)
    }

    /// Whether what a need has of a tier fits, each node in one subnet.
    func holds(_ need: ZoneNeed, _ tier: Tier) -> Bool {
        tiers[tier].holds(need[tier], need.wholeNodes(of: tier))
    }

    /// Whether what a need has of a tier fits, or the zone does without subnets of it and may.
    func holdsOrDoesWithout(_ need: ZoneNeed, _ tier: Tier) -> Bool {
        tier.isDispensable && self[tier].usableAddresses == 0 || holds(need, tier)
    }

    /// Why what a need has of a tier does not fit; `nil` where it does.
    func shortage(of need: ZoneNeed, _ tier: Tier) -> SubnetShortage? {
        tiers[tier].shortage(of: need[tier], need.wholeNodes(of: tier))
    }
}
