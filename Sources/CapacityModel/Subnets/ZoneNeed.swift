/// What one zone's subnets of each tier have to hold.
public struct ZoneNeed: Sendable, Hashable {
    private var tiers = PerTier(repeating: AddressNeed(singles: 0))

    /// What nodes of these numbers take, and nothing else.
    init() {}

    /// Adds so many nodes of this footprint.
    mutating func add(nodes: Int64, footprint: NodeFootprint) {
        tiers[.private] = tiers[.private] + nodes * footprint.nodeSubnet
        tiers[.pod] = tiers[.pod] + nodes * footprint.podSubnet
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
