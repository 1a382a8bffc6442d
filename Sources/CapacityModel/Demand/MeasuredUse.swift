/// What has taken addresses of one zone's subnets of a tier today, beside nodes and pods.
public struct MeasuredUse: Sendable, Hashable {
    /// The zone.
    public let zone: AvailabilityZone
    /// The tier.
    public let tier: Tier
    /// The addresses by what has taken them.
    public private(set) var taken = AllowanceParts()

    /// Nothing is taken there.
    public init(zone: AvailabilityZone, tier: Tier) {
        self.zone = zone
        self.tier = tier
    }

    /// The addresses that something has taken.
    public subscript(part: AllowancePart) -> Int64 {
        get { taken[part] }
        set { taken[part] = newValue }
    }
}
