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
        let nodes = "\(step.oldNodes.grouped) old and \(step.newNodes.grouped) new nodes"
        let subnets = failing.subnetsInWords
        let areAlike = failing.allSatisfy {
            ($0.tier, $0.oldNodes, $0.newNodes, $0.usable)
                == (step.tier, step.oldNodes, step.newNodes, step.usable)
                && $0.need == step.need && $0.shortage == shortage
        }
        return Finding(
            code: .migrationHasNoRoom,
            severity: migration.verdict == .no ? .error : .warning,
            subject: Finding.subject(failing.map { "\($0.tier.rawValue) \($0.zone.name)" }),
            message: areAlike
                ? "\(step.stage.rawValue), with \(nodes) per zone: the \(subnets) have \(short)"
                : "\(step.stage.rawValue): the \(subnets) are too small; the "
                    + "\(step.tier.rawValue) subnets of zone \(step.zone.name), with \(nodes), have "
                    + "\(short)",
            hint: hint(for: failing, shortage, migration))
    }

    private static func hint(
        for failing: [MigrationStep], _ shortage: SubnetShortage, _ migration: Migration
    ) -> Phrase {
        let step = failing[0]
        if step.tier == .pod { return "give the pods more space: \(.podBlock, "100.64.0.0/10")" }
        if step.stage == .sideBySide, migration.fits(.rolling) {
            return "replace the nodes in batches; \(.surge) sets their size"
        }
        if let further = migration.furtherSubnets { return hint(further, migration) }
        let sizes = SubnetSizes(for: step.need, tier: step.tier)
        let zones = Finding.zones(failing.filter { $0.tier == step.tier }.map { $0.zone.name })
        switch shortage {
        case .wholeBlocks:
            return "put the new nodes into a new /\(sizes.lastLength) subnet in \(zones), with a "
                + "CIDR reservation of type prefix"
        case .wholeNodes:
            return "put the nodes of \(zones) into one new /\(sizes.lastLength) subnet each"
        case .addresses, .singleAddresses: break
        }
        return "first add private subnets in \(zones); zone \(step.zone.name) needs "
            + "\(sizes.withArticle) in total"
    }

    /// Further subnets, and what to type to see the migration with them.
    private static func hint(_ further: MigrationSubnets, _ migration: Migration) -> Phrase {
        let zones = Finding.zones(further.zones.map { $0.name })
        let isOne = further.zones.count == 1
        let place = isOne ? zones : "each of the \(zones)"
        let what: Phrase =
            further.areForPrefixes
            ? "put the new nodes into a new /\(further.length) subnet in \(place), with a CIDR "
                + "reservation of type prefix"
            : "first add a private /\(further.length) subnet in \(place)"
        guard !further.blocks.isEmpty else {
            return migration.isVPCKnown
                ? "\(what); the VPC has no room for \(isOne ? "it" : "them"): add a CIDR block to it "
                    + "(\(.vpcBlock))"
                : "\(what); give the CIDR block of the VPC (\(.vpcBlock)) to see free blocks"
        }
        let settings = zip(further.blocks, further.zones).map { $0.setting(in: $1) }
        return "\(what); these are free, add them to this command: "
            + "\(.privateSubnet, each: settings)"
    }
}

extension [MigrationStep] {
    /// The subnets that steps are of: `private subnets of zones a and b`.
    var subnetsInWords: String {
        let parts = Tier.allCases.compactMap { tier in
            let zones = filter { $0.tier == tier }.map { $0.zone.name }
            return zones.isEmpty ? nil : "\(tier.rawValue) subnets of \(Finding.zones(zones))"
        }
        return Finding.list(parts)
    }
}
