/// Space that is kept for a subnet of a zone that may come later.
public struct FutureSubnet: Sendable, Hashable {
    /// What the subnet will be for.
    public let tier: Tier
    /// Which further zone it is for: the first is 0.
    public let place: Int
    /// The space.
    public let block: CIDRBlock
}
