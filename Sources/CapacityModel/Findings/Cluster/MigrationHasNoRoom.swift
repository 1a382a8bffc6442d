/// The subnets have no room for nodes of both network modes at once.
enum MigrationHasNoRoom {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning: "At some stage of the migration the subnets do not hold the nodes of the "
                + "old and the new network mode together. It is an error if neither a rolling "
                + "nor a side-by-side migration fits.",
            why: "Nodes of both modes take addresses until the last old node is deleted. When "
                + "addresses run out, pods on new nodes never get one, and the migration stops "
                + "halfway.",
            cure:
                "Replace fewer nodes at once (\(.surge)), add subnets first, or, with custom "
                + "networking, give pods larger subnets.",
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
            message: "\(step.stage.rawValue), with \(old) per zone: the \(step.tier.rawValue) "
                + "subnets of zone \(step.zone.name) have \(short)",
            hint: hint(for: step, shortage, migration))
    }

    private static func hint(
        for step: MigrationStep, _ shortage: SubnetShortage, _ migration: Migration
    ) -> Phrase {
        if step.tier == .pod { return "give the pods more space: \(.podBlock, "100.64.0.0/10")" }
        if step.stage == .sideBySide, migration.fits(.rolling) {
            return "replace the nodes in batches; \(.surge) sets their size"
        }
        let sizes = SubnetSizes(for: step.need, tier: step.tier)
        switch shortage {
        case .wholeBlocks:
            return "put the new nodes into a new /\(sizes.lastLength) subnet in zone "
                + "\(step.zone.name), with a CIDR reservation of type prefix"
        case .wholeNodes:
            return "put the nodes of zone \(step.zone.name) into one new /\(sizes.lastLength) "
                + "subnet"
        case .addresses, .singleAddresses: break
        }
        return "first add a private subnet in zone \(step.zone.name); the zone needs "
            + "\(sizes.withArticle) in total"
    }
}
