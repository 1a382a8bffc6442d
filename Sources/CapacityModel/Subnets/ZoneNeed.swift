/// What one zone's subnets of each tier have to hold.
public struct ZoneNeed: Sendable, Hashable {
    private var tiers = PerTier(repeating: AddressNeed(singles: 0))

    /// The need of a zone without nodes.
    public init(demand: Demand) {
        for tier in Tier.allCases {
            tiers[tier].singles = Int64(
                demand.allowances.addresses(of: tier, zones: demand.zones.count))
        }
    }

    /// Adds so many nodes of this footprint.
    public mutating func add(nodes: Int64, footprint: NodeFootprint) {
        tiers[.private] = tiers[.private] + nodes * footprint.nodeSubnet
        tiers[.pod] = tiers[.pod] + nodes * footprint.podSubnet
    }

    /// The need of one tier.
    public subscript(tier: Tier) -> AddressNeed { tiers[tier] }
}
