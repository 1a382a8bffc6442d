/// What a plan takes of a quota.
public struct QuotaUse: Sendable, Hashable {
    /// The quota.
    public let quota: Quota
    /// At the largest density that the subnets hold.
    public let planned: Int64
    /// At the required density, or at the largest that the subnets hold where that is smaller.
    public let required: Int64

    /// Whether the quota has to be raised.
    public var isExceeded: Bool { planned > quota.standard }

    /// Whether even the raised quota is too small for the required density.
    public var isBeyondMaximum: Bool { quota.maximum.map { required > $0 } ?? false }
}

extension SubnetPlan {
    /// What the plan takes of each quota. Nodes are counted where the subnets hold a density.
    public var quotaUses: [QuotaUse] {
        Quota.allCases.compactMap { quota in
            guard let planned = use(of: quota, at: plannedRow),
                let required = use(of: quota, at: requiredRow)
            else { return nil }
            return QuotaUse(quota: quota, planned: planned, required: required)
        }
    }

    /// The largest density that the subnets hold.
    public var plannedRow: DensityProjection? { assessment.projection.last { $0.fits } }

    private var requiredRow: DensityProjection? {
        assessment.projection.last { $0.fits && $0.density <= demand.required }
            ?? assessment.projection.first { $0.fits }
    }

    private func use(of quota: Quota, at row: DensityProjection?) -> Int64? {
        switch quota {
        case .subnets: Int64(assessment.verdicts.count)
        case .cidrBlocks: Int64(vpc.count + podBlocks.count)
        case .networkInterfaces: row.map { networkInterfaces(at: $0) }
        case .networkAddressUsage, .peeredNetworkAddressUsage:
            row.map { networkAddressUsage(at: $0).units }
        }
    }

    /// Whether something other than addresses stands against the plan: a quota that AWS does not raise
    /// so far, or the service CIDR that was given.
    public var isForbidden: Bool {
        serviceCIDR.isRefused || quotaUses.contains { $0.isBeyondMaximum }
    }
}
