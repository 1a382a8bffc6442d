/// What one zone's subnets of each tier have to hold.
public struct ZoneNeed: Sendable, Hashable {
    private var tiers = PerTier(repeating: AddressNeed(singles: 0))

    /// What nodes of these numbers take, and nothing else.
    init() {}

    /// Adds so many nodes of this footprint.
    mutating func add(nodes: Int, footprint: NodeFootprint) {
        tiers[.private] = tiers[.private] + nodes * footprint.nodeSubnet
        tiers[.pod] = tiers[.pod] + nodes * footprint.podSubnet
    }

    /// Adds what nodes take of their subnets and of their pods'.
    mutating func add(_ nodeSubnet: AddressNeed, _ podSubnet: AddressNeed) {
        tiers[.private] = tiers[.private] + nodeSubnet
        tiers[.pod] = tiers[.pod] + podSubnet
    }

    /// The most of both, of each tier by itself.
    func larger(_ other: ZoneNeed) -> ZoneNeed {
        var most = self
        for tier in Tier.allCases { most.tiers[tier] = tiers[tier].larger(other.tiers[tier]) }
        return most
    }

    /// The same, and beside it what a zone's budget has for each tier.
    func beside(_ budget: AddressBudget, in zone: AvailabilityZone) -> ZoneNeed {
        var need = self
        for tier in Tier.allCases {
            need.tiers[tier].singles += budget.addresses(of: tier, in: zone)
        }
        return need
    }

    /// The same, and beside it what the budget has for each tier in the zone where that is most.
    func besideMost(of budget: AddressBudget) -> ZoneNeed {
        var need = self
        for tier in Tier.allCases { need.tiers[tier].singles += budget.addresses(of: tier) }
        return need
    }

    /// The need of one tier.
    public subscript(tier: Tier) -> AddressNeed { tiers[tier] }
}
