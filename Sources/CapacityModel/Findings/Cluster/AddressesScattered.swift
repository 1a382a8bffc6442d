/// Prefixes find room only where the addresses of old nodes happen to lie together.
enum AddressesScattered {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The prefixes of new nodes have room where the single addresses of old nodes "
                + "lie together, and not where each of them breaks up a /28 block of its own.",
            why: "EC2 does not say which blocks are whole, and hands out single addresses "
                + "anywhere in a subnet. New nodes then fail with InsufficientCidrBlocks although "
                + "addresses are free.",
            cure: "New subnets for the new nodes, with a CIDR reservation of type prefix; or a "
                + "look at the blocks first: \(ask: .check) with aws ec2 "
                + "describe-network-interfaces.",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html"
        )
    }

    static func finding(_ migration: Migration) -> Finding? {
        guard let step = migration.firstUnsure else { return nil }
        let unsure = migration.steps.filter { $0.stage == step.stage && $0.fits && !$0.fitsSurely }
        return Finding(
            code: .addressesScattered, severity: .warning,
            subject: Finding.subject(unsure.map { "\($0.tier.rawValue) \($0.zone.name)" }),
            message: "\(step.stage.rawValue): the \(step.tier.rawValue) subnets of zone "
                + "\(step.zone.name) have \(step.wholeBlocks.grouped) whole /28 blocks for "
                + "\(step.need.prefixes.grouped) prefixes, or only "
                + "\(step.surelyWholeBlocks.grouped) where old addresses lie scattered",
            hint: "put the new nodes into new subnets that are reserved for prefixes, or look "
                + "first: \(ask: .check) subnets.json enis.json nodes.json pods.json")
    }
}
