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
        /// The subnets of today, which hold more, where nothing may become worse.
        case today
        /// The subnets of a tier.
        case tier(Tier)
    }

    /// The answer.
    public let answer: Answer
    /// The most pods that run with as many zones lost as are tolerated. Those of a node group that may lose
    /// all its zones are not among them.
    public let pods: Int64
    /// The largest density that fits; `nil` where none does.
    public let density: Density?
    /// What stands against more; `nil` where nothing was held against it.
    public let limit: Limit?

    /// What the answer may be, from the best on.
    public static var answers: [Answer] { Answer.allCases }

    /// Whether something other than addresses stands against the plan: a quota that AWS does not raise so
    /// far, or the service CIDR that was given.
    public var isForbidden: Bool { limit == .serviceCIDR || limit == .quota }
}

extension SubnetPlan {
    /// Whether the subnets hold what was asked for.
    func verdict(services: ServiceCIDR, quotas: [QuotaUse]) -> PlanVerdict {
        let fitting = assessment.projection.lastIndex { $0.fits }
        let density = fitting.map { assessment.projection[$0].density }
        let failing = assessment.projection.firstIndex { !$0.fits }
            .map { assessment.projection[$0].density }
        let short = assessment.shortages.firstIndex { $0.density == failing }
        let limit: PlanVerdict.Limit? =
            if !faults.isEmpty {
                .blocks
            } else if services.isRefused {
                .serviceCIDR
            } else if quotas.contains(where: { $0.isBeyondMaximum }) {
                .quota
            } else {
                (short.map { assessment.shortages[$0].tier } ?? assessment.holds.binding)
                    .map { .tier($0) }
            }
        let answer: PlanVerdict.Answer =
            switch limit {
            case .blocks, .serviceCIDR, .quota, .today: .no
            case .tier, nil:
                density.map { fitting in
                    fitting < demand.densities.required
                        ? .no : fitting == demand.densities.largest ? .yes : .tight
                } ?? .no
            }
        // Pods are whole and a density of them is rounded up, so both are held where they differ by one.
        let held = max(
            assessment.holds.podsTolerated, fitting.map { assessment.projection[$0].pods } ?? 0)
        return PlanVerdict(
            answer: answer,
            pods: demand.pods(held, of: nodes, survivingLossOf: demand.toleratedZoneLosses),
            density: density, limit: limit)
    }
}
