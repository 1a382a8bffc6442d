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
    ///
    /// - Parameter usage: what the plan uses at each density, in their order.
    func quotaUses(_ usage: [DensityUsage]) -> [QuotaUse] {
        let projection = assessment.projection
        let planned = projection.lastIndex { $0.fits }
        let required =
            projection.lastIndex { $0.fits && $0.density <= demand.densities.required }
            ?? projection.firstIndex { $0.fits }
        var uses: [QuotaUse] = []
        uses.reserveCapacity(Quota.allCases.count)
        for quota in Quota.allCases {
            guard let planned = use(of: quota, planned.map { usage[$0] }),
                let required = use(of: quota, required.map { usage[$0] })
            else { continue }
            uses.append(QuotaUse(quota: quota, planned: planned, required: required))
        }
        return uses
    }

    private func use(of quota: Quota, _ usage: DensityUsage?) -> Int64? {
        switch quota {
        case .subnets: Int64(assessment.verdicts.count)
        case .cidrBlocks: Int64(vpc.count + podBlocks.count)
        case .networkInterfaces: usage?.networkInterfaces
        case .networkAddressUsage, .peeredNetworkAddressUsage: usage?.networkAddressUsage.units
        }
    }
}
