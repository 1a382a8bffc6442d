import CapacityModel
import Writing

/// A migration for people: which way has room, and what each stage needs.
struct MigrationTable {
    let target: NetworkSwitch
    let documents: [ReadDocument]
    let migration: Migration

    /// The table, with what `settings` appends about max pods behind the stages.
    func bytes(_ page: Page, _ settings: (inout [UInt8]) -> Void) -> [UInt8] {
        var bytes: [UInt8] = []
        let (word, colour) = verdict
        let indent = String(repeating: " ", count: word.count + 2)
        bytes.append("\(page.ink(word, colour))  \(Paragraph.message(indent, headline, page))\n")
        for line in assumptions {
            bytes.append("\(indent)\(Paragraph.message(indent, line, page))\n")
        }
        bytes.append(UInt8(ascii: "\n"))
        steps(page).append(to: &bytes)
        for line in legend { bytes.append(Paragraph.note(line, page)) }
        bytes += SubnetsToCreate(migration: migration).text(page)
        podSubnets(page, &bytes)
        settings(&bytes)
        bytes.append(
            "\n\(page.ink("SWITCH", .bold))  \(Paragraph.message("SWITCH  ", how, page))\n")
        bytes.append(Paragraph.command(target.command, page))
        return bytes
    }

    /// When the switch is thrown, and what it changes.
    var how: String {
        (migration.verdict == .no ? "only once there is room; " : "")
            + "applies to nodes launched afterwards:"
    }

    /// The answer in a word, and its colour.
    var verdict: (String, Ink.Colour) {
        switch migration.verdict {
        case .yes: ("YES", .green)
        case .tight: ("TIGHT", .yellow)
        case .no: ("NO", .red)
        }
    }

    /// The answer in a sentence.
    var headline: String {
        let pods = migration.demand.pods.counted("pod")
        let (can, perhaps) = (
            "\(pods) can migrate to \(target.rawValue)",
            "\(pods) can perhaps migrate to \(target.rawValue)"
        )
        return switch (migration.way(.rolling), migration.way(.sideBySide)) {
        case (.sure, .sure): "\(can), rolling or side by side"
        case (.sure, .unsure): "\(can) rolling, perhaps side by side"
        case (.sure, .short): "\(can) rolling, not side by side"
        case (.unsure, .sure): "\(can) side by side, perhaps rolling"
        case (.short, .sure): "\(can) side by side, not rolling"
        case (.unsure, .unsure): "\(perhaps), rolling or side by side"
        case (.unsure, .short): "\(perhaps) rolling, not side by side"
        case (.short, .unsure): "\(perhaps) side by side, not rolling"
        case (.short, .short):
            "\(pods) cannot migrate to \(target.rawValue): no room "
                + (migration.firstFailing.map { Self.room(at: $0.stage) } ?? "")
        }
    }

    /// What the answer counts on: plans of Terraform, and nodes.
    var assumptions: [String] { (documents.afterPlans.map { [$0] } ?? []) + nodes }

    /// What a node of each group carries and takes, before and after.
    private var nodes: [String] {
        if let running = migration.demand.running { return asTheyRun(running) }
        let groups = Array(zip(migration.before.groups, migration.after.groups))
        let lines = groups.map { before, after in
            let types = ([before.group.type] + before.group.otherTypes).map { $0.name }
            let isNamed = !before.group.name.isEmpty && before.group.name != types[0]
            let names = before.group.zoneNames
            let zones = names.isEmpty ? "" : " in \(names.joined(separator: ", ")) only"
            let name = isNamed ? "\(before.group.name)\(zones): " : ""
            return
                "\(name)\(types.joined(separator: " or ")): \(before.node.pods.counted("pod")) "
                + "per node \(Self.take(before)) \(Self.addresses(of: before)); afterwards "
                + "\(after.node.pods.grouped) \(Self.take(after)) " + Self.addresses(of: after)
        }
        // Why nodes run no more pods in the new mode, where the rule of ten a core is the reason.
        return lines
            + zip(groups, migration.podsWithoutCoreRule).compactMap { group, most in
                most.map {
                    "both modes are planned with \(group.1.node.pods) pods per node "
                        + "(\(NodeLoad.podsPerCore) per vCPU); \($0.grouped) would fit: "
                        + "--pods-per-node \($0)"
                }
            }
    }

    /// What the nodes of today take, before and after.
    private func asTheyRun(_ running: RunningDemand) -> [String] {
        let later = migration.demandAfter.running ?? running
        return running.groups.indices.map { index in
            let name = migration.before.groups[index].group.name
            let type = name.isEmpty ? migration.before.groups[index].group.type.name : name
            let (old, new) = (running.groups[index].total, later.groups[index].total)
            return "\(old.nodes.grouped) \(type) with \(old.pods.counted("workload pod")) "
                + "\(old.nodes == 1 ? "takes" : "take") \(Self.addresses(old.footprint)); "
                + "afterwards \(new.nodes.grouped) \(new.nodes == 1 ? "takes" : "take") "
                + Self.addresses(new.footprint)
        }
    }

    private static func take(_ planned: PlannedNodeGroup) -> String {
        planned.node.pods == 1 ? "takes" : "take"
    }

    private static func addresses(of planned: PlannedNodeGroup) -> String {
        addresses(planned.footprint)
    }

    private static func addresses(_ footprint: NodeFootprint) -> String {
        footprint.podSubnet.addresses == 0
            ? footprint.addresses.counted("address", "addresses")
            : "\(footprint.nodeSubnet.addresses.grouped) private and "
                + footprint.podSubnet.addresses.counted("pod address", "pod addresses")
    }

    /// The pods on Fargate of a zone, where there are any.
    private var fargate: String {
        let pods = migration.fargatePods
        return pods > 0 ? " and \(pods.counted("pod")) on Fargate" : ""
    }

    /// How the numbers of the steps come about.
    var legend: [String] {
        let group =
            migration.before.groups.count == 1 ? "those of each node" : "those of each group"
        var lines = [
            "Addresses: \(group), and \(allowances) for the control plane, load "
                + "balancers and other uses\(fargate)."
        ]
        if migration.steps.contains(where: { $0.stage == .rolling }) {
            lines.append(
                "Rolling shows the batch that decides: the first that does not fit, or the one that needs most."
            )
        }
        if migration.steps.contains(where: { $0.stage == .after }) {
            lines.append("After: the new nodes alone; a later upgrade adds nodes for a time.")
        }
        if migration.steps.contains(where: { $0.need.prefixes > 0 }) {
            let areKnown = migration.steps.contains { $0.areBlocksKnown }
            lines.append(
                areKnown
                    ? "Free /28: whole blocks, if old nodes leave whole blocks behind; in brackets, those "
                        + "that are free in any case."
                    : "Free /28: whole blocks, if old addresses lie close together; in brackets, those that "
                        + "are free in any case. Perhaps: only the first suffice.")
        }
        return lines
    }

    /// What else takes addresses in a zone: `24`, or `24 to 25` where zones differ.
    private var allowances: String {
        let budget = migration.demand.budget
        let all = migration.demand.zones.map { budget.addresses(of: .private, in: $0) }
        let (least, most) = (all.min() ?? 0, all.max() ?? 0)
        return least == most ? most.grouped : "\(least.grouped) to \(most.grouped)"
    }

    /// What each stage needs, a row for each zone and tier.
    func steps(_ page: Page) -> TableWriter {
        let hasPrefixes = migration.steps.contains { $0.need.prefixes > 0 }
        var columns: [TableColumn] = [
            .text("STAGE"), .text("ZONE"), .text("TIER").leaving(2),
            .number("OLD + NEW", "NODES").leaving(1), .number("ADDRESSES"),
            .number("USABLE").leaving(3),
        ]
        if hasPrefixes { columns += [.number("PREFIXES"), .number("FREE /28")] }
        var table = TableWriter(columns + [.text("FITS")], page: page)
        for (zone, step) in folded {
            table.cell(Self.name(of: step.stage))
            table.cell(zone)
            table.cell(step.tier.rawValue)
            table.cell("\(step.oldNodes.grouped) + \(step.newNodes.grouped)")
            table.cell(step.need.addresses)
            table.cell(step.usable)
            if hasPrefixes {
                table.cell(step.need.prefixes)
                table.cell("\(step.wholeBlocks.grouped) (\(step.surelyWholeBlocks.grouped))")
            }
            table.cell(
                step.fits ? step.fitsSurely ? "yes" : "perhaps" : "no",
                step.fits ? step.fitsSurely ? nil : .yellow : .red)
        }
        return table
    }

    /// The steps; one for all zones where they are alike.
    private var folded: [(zone: String, step: MigrationStep)] {
        var folded: [(zone: String, step: MigrationStep)] = []
        for stage in MigrationStage.allCases {
            for tier in Tier.allCases {
                let steps = migration.steps.filter { $0.stage == stage && $0.tier == tier }
                let areAlike = steps.allSatisfy {
                    ($0.need, $0.usable, $0.wholeBlocks, $0.surelyWholeBlocks)
                        == (
                            steps[0].need, steps[0].usable, steps[0].wholeBlocks,
                            steps[0].surelyWholeBlocks
                        )
                }
                if areAlike, steps.count > 1 {
                    folded.append(("each", steps[0]))
                } else {
                    folded += steps.map { ($0.zone.name, $0) }
                }
            }
        }
        return folded
    }

    private func podSubnets(_ page: Page, _ bytes: inout [UInt8]) {
        guard !migration.newSubnets.isEmpty else { return }
        let text = Paragraph.message("POD SUBNETS  ", placeOfPodSubnets, page)
        bytes.append("\n\(page.ink("POD SUBNETS", .bold))  \(text)\n")
        SubnetsToCreate.table(of: migration.newSubnets, page).append(to: &bytes)
    }

    /// Where new subnets for pods lie, and what for.
    var placeOfPodSubnets: String {
        let blocks = migration.newBlocks.map { $0.description }.joined(separator: ", ")
        let size = ", for \(migration.demand.densities.largest)× the pods"
        return "\(blocks.isEmpty ? "in the VPC" : "from \(blocks)")\(size), each with an ENIConfig"
    }

    private static func room(at stage: MigrationStage) -> String {
        switch stage {
        case .before: "before the migration"
        case .rolling: "for a rolling migration"
        case .sideBySide: "for a side-by-side migration"
        case .after: "after the migration"
        }
    }

    private static func name(of stage: MigrationStage) -> String {
        switch stage {
        case .before: "before"
        case .rolling: "rolling"
        case .sideBySide: "side by side"
        case .after: "after"
        }
    }
}
