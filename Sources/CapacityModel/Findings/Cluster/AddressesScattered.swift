/// Prefixes find room only where the addresses of old nodes happen to lie together.
enum AddressesScattered {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The prefixes of new nodes fit if the secondary IPs of old nodes lie close "
                + "together, but not if each of them fragments another /28 block.",
            why: "EC2 does not show which blocks are whole, and assigns single addresses "
                + "anywhere in a subnet. New nodes then fail with InsufficientCidrBlocks "
                + "although addresses are free.",
            cure: "Create new subnets for the new nodes, with a CIDR reservation of type prefix. "
                + "Or look at the blocks first: \(ask: .check) with the output of aws ec2 "
                + "describe-network-interfaces.",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html"
        )
    }

    static func finding(_ migration: Migration) -> Finding? {
        guard let step = migration.firstUnsure else { return nil }
        let unsure = migration.steps.filter { $0.stage == step.stage && $0.fits && !$0.fitsSurely }
        let areAlike = unsure.allSatisfy {
            ($0.tier, $0.wholeBlocks, $0.surelyWholeBlocks, $0.need.prefixes)
                == (step.tier, step.wholeBlocks, step.surelyWholeBlocks, step.need.prefixes)
        }
        let first = "\(step.tier.rawValue) subnets of zone \(step.zone.name)"
        let subnets =
            areAlike
            ? unsure.subnetsInWords
            : "\(unsure.subnetsInWords) may be too small; the \(first)"
        return Finding(
            code: .addressesScattered, severity: .warning,
            subject: Finding.subject(unsure.map { "\($0.tier.rawValue) \($0.zone.name)" }),
            message: "\(step.stage.rawValue): the \(subnets) have "
                + "\(step.wholeBlocks.grouped) whole /28 blocks for "
                + "\(step.need.prefixes.grouped) prefixes, but only "
                + "\(step.surelyWholeBlocks.grouped) if the old addresses are scattered",
            hint: "put the new nodes into new subnets that are reserved for prefixes, or look at "
                + "the blocks first: \(ask: .check) subnets.json enis.json nodes.json pods.json")
    }
}
