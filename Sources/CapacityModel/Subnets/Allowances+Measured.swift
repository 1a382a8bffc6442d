extension Allowances {
    /// What a zone's subnets of a tier are to hold beside nodes and pods, part by part: what is allowed
    /// for, or what is taken today where that is more.
    ///
    /// - Parameter zone: `nil` for the zone where it is most.
    public func parts(
        of tier: Tier, zones: Int, in zone: AvailabilityZone? = nil
    ) -> [(part: AllowancePart, addresses: Int)] {
        let uses = measured.filter { $0.tier == tier && (zone == nil || $0.zone == zone) }
        let most = uses.max {
            addresses(of: $0, zones: zones) < addresses(of: $1, zones: zones)
        }
        let use = most ?? MeasuredUse(zone: AvailabilityZone(name: "", suffix: ""), tier: tier)
        return AllowancePart.allCases.map { ($0, addresses($0, of: use, zones: zones)) }
    }

    /// Of one zone's subnets of a tier.
    public func addresses(of tier: Tier, zones: Int, in zone: AvailabilityZone) -> Int {
        let use = measured.first { $0.tier == tier && $0.zone == zone }
        return use.map { addresses(of: $0, zones: zones) } ?? allowed(of: tier, zones: zones)
    }

    /// The most interface endpoints of any zone's private subnets.
    public var mostEndpoints: Int {
        measured.reduce(endpoints) { $1.tier == .private ? max($0, $1[.endpoints]) : $0 }
    }

    func addresses(of use: MeasuredUse, zones: Int) -> Int {
        AllowancePart.allCases.reduce(0) { $0 + addresses($1, of: use, zones: zones) }
    }

    private func addresses(_ part: AllowancePart, of use: MeasuredUse, zones: Int) -> Int {
        let allowed = allowed(part, of: use.tier, zones: zones)
        guard use.tier == .public, publicTier != nil else { return max(allowed, use[part]) }
        // One number was given for load balancers and NAT gateways together.
        switch part {
        case .loadBalancers: return max(allowed, use[.loadBalancers] + use[.natGateways])
        case .natGateways: return 0
        case .controlPlane, .endpoints, .others, .kept: return max(allowed, use[part])
        }
    }

    /// What is allowed for whatever is taken today.
    private func allowed(_ part: AllowancePart, of tier: Tier, zones: Int) -> Int {
        switch (part, tier) {
        case (.controlPlane, .private): hasControlPlaneSubnets ? 0 : controlPlane
        case (.controlPlane, .controlPlane): hasControlPlaneSubnets ? controlPlane : 0
        case (.loadBalancers, .private): loadBalancer
        case (.loadBalancers, .public):
            publicAddresses(zones: zones) - (publicTier == nil ? 1 : 0)
        case (.natGateways, .public): publicTier == nil ? 1 : 0
        case (.endpoints, .private): endpoints
        case (.kept, .controlPlane): hasControlPlaneSubnets ? reserved[tier] : 0
        case (.kept, _): reserved[tier]
        default: 0
        }
    }
}
