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

    /// What cures the density of the exit status where that fails, otherwise the largest one.
    private static func hint(for plan: PlanAnswer, short density: Density) -> Phrase {
        let nothing: Phrase =
            "add a CIDR block to the VPC (repeat \(.vpcBlock)), or plan fewer pods or fewer "
            + "addresses per node"
        guard case .given = plan.outcome, let cures = plan.cures.first else {
            return plan.blocksToAdd ?? nothing
        }
        let isOnlyOne = density == cures.density && plan.cures.count == 1
        let isRequired = cures.density == plan.demand.densities.required && cures.density != density
        let sized: Phrase =
            isOnlyOne ? "" : "for \(cures.density)×\(isRequired ? ", which is required" : ""), "
        var further: Phrase?
        for remedy in cures.remedies where remedy.suffices {
            switch remedy {
            case .furtherSubnets(let subnets):
                further =
                    further.map { "\($0), and \(text(of: subnets, plan))" }
                    ?? text(of: subnets, plan)
            case .variant(let remedy) where further == nil:
                if let options = remedy.variant.phrase {
                    return "\(sized)the same pods fit with \(options)"
                        + (remedy.podSubnets == nil ? "" : " and subnets of their own")
                }
            case .variant, .furtherBlocks, .mode: break
            }
        }
        return further.map { "\(sized)add \($0)" } ?? nothing
    }

    /// The subnets to add, and to which zones.
    private static func text(of subnets: FurtherSubnets, _ plan: PlanAnswer) -> Phrase {
        let names = subnets.zones.map { $0.name }
        let zones =
            names.count == 1
            ? "zone \(names[0])"
            : subnets.areAllZones ? "each zone" : "zones \(Finding.subject(names))"
        let what: Phrase = "a \(subnets.tier.rawValue) /\(subnets.length) to \(zones)"
        if let block = subnets.newBlock {
            return
                "\(what), in a further CIDR block such as \(block.description): the VPC has no room"
        }
        guard subnets.blocks.isEmpty else { return "\(what): \(subnets.phrase)" }
        return plan.vpc.isEmpty
            ? "\(what); with \(.vpcBlock) and the VPC's block, free ones are named"
            : "\(what), in a secondary CIDR block: the VPC has no room"
    }
}
