/// The zones of a tier differ in size.
enum ZonesUnequal {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The subnets of one tier have more addresses in one zone than in another.",
            why:
                "Pods are spread over the zones evenly, so the smallest zone is full first and the "
                + "rest of the others is of no use.",
            cure: "A further subnet in the smaller zones.",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        for tier in Tier.allCases {
            let verdicts = plan.assessment.verdicts.filter { $0.subnet.tier == tier }
            guard
                let least = verdicts.min(by: { $0.zoneUsableAddresses < $1.zoneUsableAddresses }),
                let most = verdicts.max(by: { $0.zoneUsableAddresses < $1.zoneUsableAddresses }),
                least.zoneUsableAddresses < most.zoneUsableAddresses
            else { continue }
            return Finding(
                code: .zonesUnequal, severity: .warning, subject: tier.rawValue,
                message: "the \(tier.rawValue) subnets of zone \(least.subnet.zone.name) have "
                    + "\(least.zoneUsableAddresses.grouped) usable addresses, those of "
                    + "\(most.subnet.zone.name) \(most.zoneUsableAddresses.grouped)",
                hint: "add a \(tier.rawValue) subnet to zone \(least.subnet.zone.name)")
        }
        return nil
    }
}
