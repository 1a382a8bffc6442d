/// A zone's subnets of a tier do not hold a density.
enum SubnetTooSmall {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning: "The subnets of a zone and tier do not hold a requested density. It is an "
                + "error up to \(.requiredDensity), a warning above.",
            why:
                "A subnet cannot be enlarged. When it is full, pods stay in ContainerCreating with "
                + "'failed to assign an IP address to container', and nodes do not start.",
            cure: "Add a subnet to each zone, use prefix delegation, custom networking or a "
                + "smaller warm pool (\(.warmIPTarget)), or plan fewer pods.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html"
        )
    }

    /// The shortage at the first density that fails.
    static func finding(in plan: PlanAnswer) -> Finding? {
        let shortages = plan.assessment.shortages
        guard let density = shortages.map({ $0.density }).min() else { return nil }
        let first = shortages.filter { $0.density == density }
        guard let worst = first.max(by: { $0.needed - $0.usable < $1.needed - $1.usable }) else {
            return nil
        }
        let subjects = first.map { "\($0.tier.rawValue) \($0.zone.name)" }
        let tier = worst.tier.rawValue
        let (short, rest) =
            if first.count == 1 {
                ("the \(tier) subnets of zone \(worst.zone.name) are too small", "they have")
            } else if first.allSatisfy({ $0.tier == worst.tier }) {
                (
                    "the \(tier) subnets of \(first.count) zones are too small",
                    "those of zone \(worst.zone.name) have"
                )
            } else {
                (
                    "the subnets of \(first.count) zones and tiers are too small",
                    "the \(tier) subnets of zone \(worst.zone.name) have"
                )
            }
        return Finding(
            code: .subnetTooSmall,
            severity: density <= plan.demand.densities.required ? .error : .warning,
            subject: Finding.subject(subjects),
            message: "\(short) at \(density)×: \(rest) "
                + Phrase(worst.cause.text(needed: worst.needed, usable: worst.usable)),
            hint: hint(for: plan, short: density)
        )
    }

    /// What cures the largest density, and says so where a smaller one fails already.
    private static func hint(for plan: PlanAnswer, short density: Density) -> Phrase {
        let largest = plan.demand.densities.largest
        var further: [String] = []
        for remedy in plan.remedies where remedy.suffices {
            switch remedy {
            case .furtherSubnets(let tier, let length, let blocks):
                let free = blocks.map { $0.description }.joined(separator: ", ")
                let space =
                    !blocks.isEmpty
                    ? "; these are free: \(free)"
                    : plan.vpc.isEmpty ? "" : ", in a secondary CIDR block: the VPC has no room"
                further.append(
                    "a \(tier.rawValue) /\(length) to each zone that is too small\(space)")
            case .variant(let remedy) where further.isEmpty:
                switch remedy.variant {
                case .warmTargets:
                    return "the same pods fit with \(.warmIPTarget, 2) \(.minimumIPTarget, 12)"
                case .prefixDelegation: return "the same pods fit with \(.prefixDelegation)"
                case .customNetworking, .customNetworkingWithPrefixDelegation:
                    return "the same pods fit with \(.customNetworking) and subnets of their own"
                case .secondaryIP: break
                }
            case .variant: break
            }
        }
        if !further.isEmpty {
            let sized = density < largest ? "for \(largest)×, " : ""
            return "\(sized)add \(further.joined(separator: ", and "))"
        }
        return
            "add a CIDR block to the VPC (repeat \(.vpcBlock)), or plan fewer pods or fewer "
            + "addresses per node"
    }
}
