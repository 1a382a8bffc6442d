/// What one zone's subnets of each tier have to hold.
public struct ZoneNeed: Sendable, Hashable {
    /// Of the private subnets.
    public let privateTier: AddressNeed
    /// Of the pods' subnets; nothing without custom networking.
    public let podTier: AddressNeed
    /// Of the public subnets.
    public let publicTier: AddressNeed

    /// The need of so many nodes, surge included, of this footprint.
    public init(nodes: Int, footprint: NodeFootprint, demand: Demand) {
        privateTier =
            nodes * footprint.nodeSubnet
            + AddressNeed(singles: demand.allowances.privateAddresses)
        podTier = nodes * footprint.podSubnet
        publicTier = AddressNeed(
            singles: demand.allowances.publicAddresses(zones: demand.zones.count))
    }

    /// The need of one tier.
    public subscript(tier: Tier) -> AddressNeed {
        switch tier {
        case .private: privateTier
        case .pod: podTier
        case .public: publicTier
        }
    }
}
