/// What takes addresses of a zone's subnets beside nodes and pods.
public enum AllowancePart: String, Sendable, CaseIterable {
    /// ENIs of the control plane.
    case controlPlane = "control-plane"
    /// Load balancers, and what they need free.
    case loadBalancers = "load-balancers"
    /// NAT gateways.
    case natGateways = "nat-gateways"
    /// Interface endpoints.
    case endpoints
    /// Anything else, and what is reserved for it.
    case others
    /// What is to stay free.
    case kept
}

/// What has taken addresses of one zone's subnets of a tier today, beside nodes and pods.
public struct MeasuredUse: Sendable, Hashable {
    /// The zone.
    public let zone: AvailabilityZone
    /// The tier.
    public let tier: Tier
    private var addresses: [AllowancePart: Int] = [:]

    /// Nothing is taken there.
    public init(zone: AvailabilityZone, tier: Tier) {
        self.zone = zone
        self.tier = tier
    }

    /// The addresses that something has taken.
    public subscript(part: AllowancePart) -> Int {
        get { addresses[part] ?? 0 }
        set { addresses[part] = newValue }
    }
}
