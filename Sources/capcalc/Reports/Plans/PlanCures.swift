import CapacityModel
import Writing

/// What would make subnets that exist, or a VPC without room, hold a density, and what to type for it.
struct PlanCures {
    let report: PlanReport
    let plan: PlanAnswer

    /// The labels of the lines, and what stands behind them, unwrapped.
    var lines: [(String, String)] {
        let lines = plan.cures.flatMap { cures in
            let texts = cures.remedies.flatMap { self.lines(of: $0) }
            return texts.enumerated().map { place, text in
                (place == 0 ? "CURES FOR \(cures.density)×" : "", text)
            }
        }
        return lines.isEmpty ? [] : lines + (wayThere.map { [("", $0)] } ?? [])
    }

    /// That the cures are of the time after a migration, where one has to come first.
    private var wayThere: String? {
        guard plan.cluster?.cluster.isBeforePrefixDelegation == true else { return nil }
        return "all after the migration; for the way there: capcalc migrate --to "
            + NetworkSwitch.prefixDelegation.rawValue
    }

    private func lines(of remedy: Remedy) -> [String] {
        switch remedy {
        case .furtherBlocks(let cure):
            [
                "\(cure.blocks.count == 1 ? "one more CIDR block" : "more CIDR blocks"): "
                    + "\(cure.options.spelled(.commandLine))   fits"
            ]
        case .mode(let mode):
            ["\(mode.settings.spelled(.commandLine))   fits"]
        case .furtherSubnets(let further): lines(of: further)
        case .variant(let variant):
            [text(of: variant)] + reasons(of: variant)
                + (variant.suffices && !variant.newPodSubnets.isEmpty
                    ? ["pod subnets: \(podSubnets(of: variant).spelled(.commandLine))"] : [])
        }
    }

    private func lines(of further: FurtherSubnets) -> [String] {
        let names = further.zones.map { $0.suffix }
        let place =
            further.areAllZones && names.count > 1
            ? "per zone"
            : names.count > 4
                ? "in each of \(names.count) zones"
                : "in zone\(names.count == 1 ? "" : "s") \(Enumeration.text(names))"
        let what = "one more \(further.tier.rawValue) /\(further.length) \(place)"
        guard !further.blocks.isEmpty else {
            return [
                plan.vpc.isEmpty
                    ? "\(what); add --cidr and the VPC's block to see a free one   fits"
                    : "\(what): the VPC has no room"
            ]
        }
        let options = options(of: .furtherSubnets(further)).spelled(.commandLine)
        guard further.newBlock == nil else {
            return ["\(what), in a further CIDR block   fits", options]
        }
        return names.count == 1
            ? ["\(what): \(options)   fits"] : ["\(what)   fits", options]
    }

    private func text(of remedy: VariantRemedy) -> String {
        let effect =
            remedy.suffices
            ? "fits"
            : remedy.needed < remedy.neededNow
                ? "better, does not fit" : remedy.needed == remedy.neededNow ? "no better" : "worse"
        let place = plan.areZonesAlike ? "per zone" : "in zone \(remedy.zone.suffix)"
        return "\(remedy.variant.phrase?.spelled(.commandLine) ?? remedy.variant.rawValue): "
            + "\(privateNeed(of: remedy)) \(place)\(podNeed(of: remedy))   \(effect)"
            + (isTuned(remedy) ? "; capcalc tune has other targets" : "")
    }

    /// Whether `tune` knows better targets than these, which are those of every cluster.
    private func isTuned(_ remedy: VariantRemedy) -> Bool {
        remedy.variant == .warmTargets && !remedy.suffices && plan.cluster?.cluster.pods != nil
    }

    /// What nodes take of a zone's private subnets, with the terms of the sum.
    private func privateNeed(of remedy: VariantRemedy) -> String {
        var terms = remedy.nodes.map { need in
            Self.product(
                need.nodes, need.addressesPerNode - need.podAddressesPerNode,
                need.addresses - need.podAddresses)
        }
        if remedy.fargatePods > 0 { terms.append(remedy.fargatePods.grouped) }
        terms.append((remedy.allowances - remedy.podAllowances).grouped)
        return "\(terms.joined(by: " + ")) = \((remedy.needed - remedy.podAddresses).grouped)"
    }

    /// The same of the subnets of pods; nothing where pods have none of their own.
    private func podNeed(of remedy: VariantRemedy) -> String {
        guard remedy.podAddresses > 0 else { return "" }
        var terms = remedy.nodes.filter { $0.podAddresses > 0 }.map { need in
            Self.product(need.nodes, need.podAddressesPerNode, need.podAddresses)
        }
        if remedy.podAllowances > 0 { terms.append(remedy.podAllowances.grouped) }
        let sum = remedy.podAddresses.grouped
        let text = terms.joined(by: " + ")
        return ", \(text == sum ? "" : "\(text) = ")\(sum) for pods"
            + (remedy.podSubnets.map { " (\($0.withArticle))" } ?? "")
    }

    /// So many times so much, where that is the whole; otherwise the whole.
    private static func product(_ count: Int64, _ each: Int64, _ whole: Int64) -> String {
        guard whole == count * each else { return whole.grouped }
        return each == 1 ? count.grouped : "\(count.grouped) × \(each.grouped)"
    }

    /// Why nodes run no more pods with prefixes than without; once where all groups have the same reason.
    private func reasons(of remedy: VariantRemedy) -> [String] {
        var reasons: [String] = []
        var texts: [String] = []
        for (group, cap) in zip(plan.nodes.groups, remedy.caps) {
            guard let text = cap.map({ Self.text(of: $0, group.node.pods) }) else { continue }
            reasons.append("\(group.group.name): \(text)")
            texts.append(text)
        }
        let areAlike = texts.count == remedy.caps.count && texts.allSatisfy { $0 == texts[0] }
        return areAlike ? Array(texts.prefix(1)) : reasons
    }

    private static func text(of cap: PodsPerNodeCap, _ pods: Int) -> String {
        switch cap {
        case .vCPUs(let most):
            "\(NodeLoad.podsPerCore) pods per vCPU limit both modes to \(pods); to plan "
                + "without this limit: --pods-per-node \(most)"
        case .maxPods(let most):
            "max pods \(most.grouped) limits both modes to \(pods.grouped) pods per node"
        }
    }

    /// What gives a check the subnets that pods would need. Blocks on the command line replace those of
    /// documents, so these are repeated.
    private func podSubnets(of remedy: VariantRemedy) -> Phrase {
        let subnets = remedy.newPodSubnets.map { $0.block.setting(in: $0.zone) }
        let options: Phrase = "\(.podSubnet, each: subnets)"
        let vpc = (report.notes.isVPCGiven ? [] : plan.vpc) + remedy.newPodBlocks
        guard !plan.vpc.isEmpty, !vpc.isEmpty else { return options }
        return "\(.vpcBlock, each: vpc.map { $0.description }) \(options)"
    }

    /// All that is to be typed for a cure; nothing where no block is known for it.
    func options(of remedy: Remedy) -> Phrase {
        switch remedy {
        case .furtherBlocks(let cure): return cure.options
        case .mode(let mode): return mode.settings
        case .furtherSubnets(let further):
            guard let block = further.newBlock else { return further.phrase }
            // Blocks on the command line replace those of documents.
            let vpc = (report.notes.isVPCGiven ? [] : plan.vpc) + [block]
            return "\(.vpcBlock, each: vpc.map { $0.description }) \(further.phrase)"
        case .variant(let variant):
            let setting = variant.variant.phrase ?? ""
            return variant.newPodSubnets.isEmpty
                ? setting : "\(setting) \(podSubnets(of: variant))"
        }
    }
}

extension PlanReport {
    /// The lines of the cures, for every form that has them: a report is large, and is handed on once.
    @inline(never)
    func cures(of plan: PlanAnswer) -> [(String, String)] {
        PlanCures(report: self, plan: plan).lines
    }
}

extension PlanAnswer {
    /// Whether every zone needs the same of nodes and pods.
    var areZonesAlike: Bool {
        assessment.projection.allSatisfy { row in
            row.zones.allSatisfy { $0.need == row.zones[0].need }
        }
    }
}
