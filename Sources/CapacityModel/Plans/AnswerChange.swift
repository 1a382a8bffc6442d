/// What a plan for the subnets makes of an answer: the one of today beside the one after it.
public struct AnswerChange: Sendable {
    /// The verdict for the subnets of today.
    public let verdict: PlanVerdict
    /// What is said of each of these.
    private let verdicts: [SubnetVerdict]
    /// The most pods of the subnets of today, and after the plan.
    public let podsBefore, podsAfter: Int64
    /// The pods of today, which both are told as a multiple of.
    public let pods: Int64
    /// How far each zone goes before and after.
    public let parts: [Part]
    /// What becomes of the subnets of today.
    public let subnets: [SubnetChange]
    /// Whether the answer is "no" where something becomes worse, and only there.
    public let isRequired: Bool

    /// The subnets of one zone for nodes and pods, or those of another tier.
    public struct Part: Sendable {
        /// The name of the zone.
        public let zone: String
        /// The tier; `nil` for nodes and pods together.
        public let tier: Tier?
        /// How many times its pods of today the zone holds, or the largest density that the tier holds, in
        /// hundredths; `nil` where it takes no part.
        public let before, after: Int64?
        /// Whether it holds less than today.
        public let isWorse: Bool
    }

    /// Compares two answers to one question.
    ///
    /// - Parameters:
    ///   - today: the answer for the subnets of today.
    ///   - answer: the answer for the subnets after the change.
    ///   - isRequired: whether nothing may become worse.
    public init(from today: PlanAnswer, to answer: PlanAnswer, isRequired: Bool) {
        verdict = today.verdict
        verdicts = today.assessment.verdicts
        self.isRequired = isRequired
        podsBefore = today.verdict.pods
        podsAfter = answer.verdict.pods
        pods = today.demand.pods
        parts = Self.zones(today, answer) + Self.tiers(today, answer)
        subnets = SubnetChange.changes(from: today.subnets, to: answer.subnets)
    }

    /// Whether any zone or tier, or the whole, holds less than today.
    public var isWorse: Bool { podsAfter < podsBefore || parts.contains { $0.isWorse } }

    /// What is said of the subnets of a zone and tier today; `nil` where there are none.
    public func before(_ subnet: Subnet) -> SubnetVerdict? {
        verdicts.first {
            $0.subnet.zone.name == subnet.zone.name && $0.subnet.tier == subnet.tier
        }
    }

    private static func zones(_ today: PlanAnswer, _ answer: PlanAnswer) -> [Part] {
        let (old, new) = (today.zoneHoldings, answer.zoneHoldings)
        let parts = old.map { before in
            let after = new.first { $0.zone.name == before.zone.name }
            let isLess = after.map { $0.pods < before.pods || $0.hundredths < before.hundredths }
            return Part(
                zone: before.zone.name, tier: nil, before: before.hundredths,
                after: after?.hundredths, isWorse: isLess ?? (before.pods > 0))
        }
        let added = new.filter { after in !old.contains { $0.zone.name == after.zone.name } }
        return parts
            + added.map {
                Part(
                    zone: $0.zone.name, tier: nil, before: nil, after: $0.hundredths,
                    isWorse: false)
            }
    }

    /// Those other tiers that hold less; a zone may do without them.
    private static func tiers(_ today: PlanAnswer, _ answer: PlanAnswer) -> [Part] {
        var parts: [Part] = []
        for before in today.assessment.verdicts where before.subnet.tier.isDispensable {
            let (zone, tier) = (before.subnet.zone.name, before.subnet.tier)
            guard !parts.contains(where: { $0.zone == zone && $0.tier == tier }) else { continue }
            let after = answer.assessment.verdicts.first {
                $0.subnet.zone.name == zone && $0.subnet.tier == tier
            }
            guard let after, hundredths(after) < hundredths(before) else { continue }
            parts.append(
                Part(
                    zone: zone, tier: tier, before: hundredths(before), after: hundredths(after),
                    isWorse: true))
        }
        return parts
    }

    private static func hundredths(_ verdict: SubnetVerdict) -> Int64 {
        Int64(verdict.fits?.hundredths ?? 0)
    }
}

extension PlanAnswer {
    /// The most pods of each zone.
    fileprivate var zoneHoldings: [ZoneHolding] { cluster?.zones.map { $0.holding } ?? [] }
}

extension PlanAnswer {
    /// The same answer where nothing may become worse than today: "no" where something does, and otherwise not for
    /// want of addresses.
    public func required(by change: AnswerChange) -> PlanAnswer {
        guard change.isRequired else { return self }
        var answer = self
        let (pods, density, limit) = (verdict.pods, verdict.density, verdict.limit)
        if change.isWorse {
            answer.verdict = PlanVerdict(answer: .no, pods: pods, density: density, limit: .today)
        } else if case .no = verdict.answer, verdict.isOfAddresses {
            answer.verdict = PlanVerdict(answer: .tight, pods: pods, density: density, limit: limit)
        }
        return answer
    }
}

extension PlanVerdict {
    /// Whether nothing but addresses stands against more.
    fileprivate var isOfAddresses: Bool {
        switch limit {
        case .blocks, .serviceCIDR, .quota, .today: false
        case .tier, nil: true
        }
    }
}
