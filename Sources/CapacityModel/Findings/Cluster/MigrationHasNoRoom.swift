/// The subnets have no room for nodes of both network modes at once.
enum MigrationHasNoRoom {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning: "The subnets do not hold the nodes of the old and of the new network mode at "
                + "some stage of the migration. It is an error where neither way has room, node "
                + "by node or side by side.",
            why: "Nodes of both modes take addresses until the last old one is gone. New nodes "
                + "that find none start pods that never get an address, and the migration stops "
                + "halfway.",
            cure:
                "Fewer nodes at once (\(.surge)), further subnets before it begins, or subnets of "
                + "pods' own under custom networking.",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html"
        )
    }

    static func finding(_ migration: Migration) -> Finding? {
        guard let step = migration.firstFailing, let shortage = step.shortage else { return nil }
        let failing = migration.steps.filter { $0.stage == step.stage && !$0.fits }
        let short = shortage.text(needed: step.need.addresses, usable: step.usable)
        let old = "\(step.oldNodes.grouped) old and \(step.newNodes.grouped) new nodes"
        return Finding(
            code: .migrationHasNoRoom,
            severity: migration.verdict == .no ? .error : .warning,
            subject: Finding.subject(failing.map { "\($0.tier.rawValue) \($0.zone.name)" }),
            message: "\(step.stage.rawValue), with \(old) a zone: the \(step.tier.rawValue) "
                + "subnets of zone \(step.zone.name) have \(short)",
            hint: hint(for: step, shortage, migration))
    }

    private static func hint(
        for step: MigrationStep, _ shortage: SubnetShortage, _ migration: Migration
    ) -> Phrase {
        if step.tier == .pod { return "give the pods more space: \(.podBlock, "100.64.0.0/10")" }
        if step.stage == .sideBySide, migration.fits(.rolling) {
            return "replace the nodes batch by batch, as many at once as \(.surge)"
        }
        let sizes = SubnetSizes(for: step.need, tier: step.tier)
        switch shortage {
        case .wholeBlocks:
            return "put the new nodes into a new subnet of zone \(step.zone.name), a "
                + "/\(sizes.lastLength) with a CIDR reservation of type prefix"
        case .wholeNodes:
            return "put the nodes of zone \(step.zone.name) into one new subnet, a "
                + "/\(sizes.lastLength)"
        case .addresses, .singleAddresses: break
        }
        return "a further private subnet in zone \(step.zone.name) first; a zone needs "
            + "\(sizes.withArticle) in all"
    }
}
