/// The zones of a tier differ in size.
enum ZonesUnequal {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The subnets of one tier have more addresses in one zone than in another.",
            why:
                "Pods are spread evenly over the zones, so the smallest zone is full first and "
                + "the remaining addresses of the others stay unused.",
            cure: "Add a subnet to the smaller zones.",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        // A plan that holds all that was asked for is as large in each zone as that needs.
        if case .placed(let density) = plan.outcome, density == plan.demand.densities.largest {
            return nil
        }
        let verdicts = plan.assessment.verdicts
        func usable(_ place: Int) -> Int64 { verdicts[place].zoneUsableAddresses }
        // Groups that run in some of the zones make the zones differ on purpose.
        let isPinned = plan.nodes.isAnyPinned
        for tier in Tier.allCases where !isPinned || tier != .private && tier != .pod {
            var (least, most): (Int?, Int?)
            for place in verdicts.indices where verdicts[place].subnet.tier == tier {
                if least.map({ usable(place) < usable($0) }) ?? true { least = place }
                if most.map({ usable(place) > usable($0) }) ?? true { most = place }
            }
            guard let least, let most, usable(least) < usable(most) else { continue }
            return finding(tier, least: verdicts[least], most: verdicts[most])
        }
        return nil
    }

    private static func finding(
        _ tier: Tier, least: SubnetVerdict, most: SubnetVerdict
    ) -> Finding {
        Finding(
            code: .zonesUnequal, severity: .warning, subject: tier.rawValue,
            message: "the \(tier.rawValue) subnets of zone \(least.subnet.zone.name) have "
                + "\(least.zoneUsableAddresses.grouped) usable addresses, those of zone "
                + "\(most.subnet.zone.name) have \(most.zoneUsableAddresses.grouped)",
            hint: "add a \(tier.rawValue) subnet to zone \(least.subnet.zone.name)")
    }
}
