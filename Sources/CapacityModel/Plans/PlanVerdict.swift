/// The answer to what was asked: a word, and the numbers that it is the conclusion of.
public struct PlanVerdict: Sendable, Hashable {
    /// The answer in a word.
    public enum Answer: String, Sendable, Hashable, CaseIterable {
        /// Every density fits.
        case yes
        /// The required density fits, the largest does not.
        case tight
        /// The required density does not fit, or blocks have faults.
        case no
    }

    /// What stands against more.
    public enum Limit: Sendable, Hashable {
        /// Blocks that were given have faults.
        case blocks
        /// The service CIDR that was given overlaps something.
        case serviceCIDR
        /// A quota that AWS does not raise so far.
        case quota
        /// The subnets of a tier.
        case tier(Tier)
    }

    /// The answer.
    public let answer: Answer
    /// The most pods, with as many zones lost as are tolerated.
    public let pods: Int64
    /// The largest density that fits; `nil` where none does.
    public let density: Density?
    /// What stands against more; `nil` where nothing was held against it.
    public let limit: Limit?

    init(of plan: SubnetPlan, services: ServiceCIDR, quotas: [QuotaUse]) {
        let assessment = plan.assessment
        density = assessment.largestFitting?.density
        // Pods are whole and a density of them is rounded up, so both are held where they differ by one.
        pods = max(assessment.holds.podsTolerated, assessment.largestFitting?.pods ?? 0)
        let failing = assessment.smallestFailing?.density
        let short = assessment.shortages.first { $0.density == failing }
        limit =
            if !plan.faults.isEmpty {
                .blocks
            } else if services.isRefused {
                .serviceCIDR
            } else if quotas.contains(where: { $0.isBeyondMaximum }) {
                .quota
            } else {
                (short?.tier ?? assessment.holds.binding).map { .tier($0) }
            }
        answer =
            switch limit {
            case .blocks, .serviceCIDR, .quota: .no
            case .tier, nil:
                density.map { fitting in
                    fitting < plan.demand.densities.required
                        ? .no : fitting == plan.demand.densities.largest ? .yes : .tight
                } ?? .no
            }
    }

    /// Whether something other than addresses stands against the plan: a quota that AWS does not raise so
    /// far, or the service CIDR that was given.
    public var isForbidden: Bool { limit == .serviceCIDR || limit == .quota }
}
