/// What every zone's subnets of each tier are to hold beside nodes and pods, part by part: worked out
/// once for a demand.
///
/// A part is what is allowed for, or what is taken today where that is known and more.
public struct AddressBudget: Sendable, Hashable {
    /// One zone's subnets of a tier, where it is known what is taken there today.
    private struct Measured: Sendable, Hashable {
        let use: MeasuredUse
        let parts: AllowanceParts
    }

    private let allowed: PerTier<AllowanceParts>
    private let measured: [Measured]
    /// The parts in the zone where their sum is largest.
    private let most: PerTier<AllowanceParts>
    /// The most interface endpoints of any zone's private subnets.
    public let mostEndpoints: Int64

    /// The budget of so many zones.
    ///
    /// - Complexity: O(m) for m measured uses.
    init(_ allowances: Allowances, zones: Int) {
        var allowed = PerTier(repeating: AllowanceParts())
        for tier in Tier.allCases { allowed[tier] = allowances.parts(of: tier, zones: zones) }
        var most = allowed
        var mostEndpoints = Int64(allowances.endpoints)
        measured = allowances.measured.map { use in
            let parts = Self.parts(of: use, beside: allowed[use.tier], allowances)
            if parts.total > most[use.tier].total { most[use.tier] = parts }
            if use.tier == .private { mostEndpoints = max(mostEndpoints, use[.endpoints]) }
            return Measured(use: use, parts: parts)
        }
        self.allowed = allowed
        self.most = most
        self.mostEndpoints = mostEndpoints
    }

    private static func parts(
        of use: MeasuredUse, beside allowed: AllowanceParts, _ allowances: Allowances
    ) -> AllowanceParts {
        // One number was given for load balancers and NAT gateways together.
        let isOneNumber = use.tier == .public && allowances.publicTier != nil
        var parts = AllowanceParts()
        for part in AllowancePart.allCases {
            switch part {
            case .loadBalancers where isOneNumber:
                parts[part] = max(allowed[part], use[.loadBalancers] + use[.natGateways])
            case .natGateways where isOneNumber: parts[part] = 0
            case .controlPlane, .loadBalancers, .natGateways, .endpoints, .others, .kept:
                parts[part] = max(allowed[part], use[part])
            }
        }
        return parts
    }

    /// What is allowed for in each zone's subnets of a tier, whatever is taken today.
    public func allowed(of tier: Tier) -> Int64 { allowed[tier].total }

    /// The parts of a tier in the zone where their sum is largest.
    public func parts(of tier: Tier) -> AllowanceParts { most[tier] }

    /// The parts of one zone's subnets of a tier.
    public func parts(of tier: Tier, in zone: AvailabilityZone) -> AllowanceParts {
        measured.first { $0.use.tier == tier && $0.use.zone == zone }?.parts ?? allowed[tier]
    }

    /// The addresses of a tier in the zone where they are most.
    public func addresses(of tier: Tier) -> Int64 { most[tier].total }

    /// The addresses of one zone's subnets of a tier.
    public func addresses(of tier: Tier, in zone: AvailabilityZone) -> Int64 {
        parts(of: tier, in: zone).total
    }

    /// Whether every zone has the same budget.
    var isEven: Bool { measured.isEmpty }

    /// Each zone and tier of which it is known what is taken there today, and what counts there.
    public var measuredParts: [(use: MeasuredUse, parts: AllowanceParts)] {
        measured.map { ($0.use, $0.parts) }
    }
}
