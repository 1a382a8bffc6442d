import CapacityModel
import Writing

/// The first lines of a plan: yes or no, and on what it counts.
struct PlanHeadline {
    let report: PlanReport
    let plan: PlanAnswer

    func text(_ page: Page) -> String {
        let (word, colour) = answer
        let indent = word.count + 2
        var lines = Paragraph.lines(
            headline(SmallestVPC(of: plan, report.question)?.headline), page, indent: indent)
        if let share {
            // Ten blanks behind the headline, or at the edge of the page, or in a line of its own.
            let room = page.columns - indent - page.width(of: lines[lines.count - 1]) - share.count
            if room >= 2, lines.count == 1 {
                lines[lines.count - 1] += String(repeating: " ", count: min(10, room)) + share
            } else {
                lines.append(share)
            }
        }
        lines += assumptions.flatMap { Paragraph.lines($0, page, indent: indent) }
        let margin = "\n" + String(repeating: " ", count: indent)
        return "\(page.ink(word, colour))  \(lines.joined(by: margin))\n"
    }

    /// The same, a paragraph for each statement, the parts of the first one apart.
    var paragraphs: [[String]] {
        let headline = headline(SmallestVPC(of: plan, report.question)?.sentence)
        return [[answer.0, headline] + (share.map { [$0] } ?? [])] + assumptions.map { [$0] }
    }

    /// The answer in a word, and its colour.
    var answer: (String, Ink.Colour) {
        switch plan.verdict.answer {
        case .yes where plan.beyond != nil: ("FITS", .green)
        case .yes: ("YES", .green)
        case .tight: ("TIGHT", .yellow)
        case .no: ("NO", .red)
        }
    }

    /// The answer in a sentence, behind which VPC it is of.
    private func headline(_ vpc: String?) -> String {
        let what =
            switch plan.outcome {
            case .placed where plan.beyond != nil: "\(pods) in \(SubnetKinds.text(plan.subnets))"
            case .placed:
                "\(vpc.map { "\($0): " } ?? "")\(SubnetKinds.text(plan.subnets)) \(placed)"
            case .tooSmall(let short): noRoom(short)
            case .given, .refused: given
            }
        switch plan.verdict.limit {
        case .serviceCIDR:
            let isOfVPC = plan.serviceCIDR.overlapped.contains {
                if case .avoided = $0.role { false } else { true }
            }
            return "the service CIDR overlaps \(isOfVPC ? "the VPC" : "an avoided block"); "
                + "without that: \(what)"
        case .quota: return "a quota of AWS is too small; without it: \(what)"
        case .today: return "worse than today; \(what)"
        case .blocks: return "CIDR blocks have faults; without them: \(what)"
        case .tier, nil:
            return (report.change?.isRequired == true ? "no worse than today; " : "") + what
                + (plan.overlapsWithAvoided.isEmpty ? "" : "; it overlaps an avoided block")
        }
    }

    /// The answer in one line, for who does not see the others: `NO: holds 600 pods …`.
    var line: String { "\(answer.0): \(headline(nil))" }

    /// Such as `40,770 pods`, and how many times over.
    private var pods: String {
        let largest = Multiple.over(plan.demand.densities.largest)
        return plan.demand.pods.counted("pod") + largest
    }

    private var placed: String {
        let pods = plan.demand.pods.counted("pod")
        let largest = plan.demand.densities.largest
        guard let fitting = plan.assessment.largestFitting?.density else {
            return "are all that fits the VPC"
        }
        return fitting == largest
            ? "hold \(pods)\(Multiple.over(largest))\(losses)"
            : "hold \(pods)\(Multiple.over(fitting))\(losses), not at "
                + "\(plan.demand.densities.missing(above: fitting))×"
    }

    /// What has no room for the smallest density.
    private func noRoom(_ short: VPCShortfall) -> String {
        let density = plan.demand.densities.smallest
        let pods = density.pods(plan.demand.pods).counted("pod")
        let future = report.question.futureZones
        let further = future == 0 ? "" : " and of \(future.counted("more zone"))"
        let space = short.isPodBlocks ? "the CIDR blocks for pods have" : "the VPC has"
        return (short.pool == nil ? "\(space) no room for" : "no free block holds")
            + " the subnets of \(pods) (\(density)×)\(further)"
    }

    /// The loss that a plan has room for, and whose pods are lost with it.
    private var losses: String {
        let lost = plan.demand.toleratedZoneLosses
        guard lost > 0 else { return "" }
        let groups = groupsLost
        let others =
            groups.count > 1
            ? ", but for \(groups.count) node groups"
            : groups.first.map { ", but for node group \($0.group.name)" } ?? ""
        return " with \(lost.counted("zone")) lost\(others)"
    }

    /// Node groups that may lose all their zones.
    private var groupsLost: [PlannedNodeGroup] {
        guard plan.demand.running == nil else { return [] }
        return plan.nodes.groups.filter { plan.demand.mayLoseAllZones(of: $0.group) }
    }

    /// The part of the VPC that planned subnets take.
    private var share: String? {
        plan.vpcShareTenths.map { "\($0 / 10).\($0 % 10)% of the VPC" }
    }

    private var given: String {
        let (most, lost) = (plan.verdict.pods, plan.demand.toleratedZoneLosses)
        let losses =
            lost == 0
            ? "" : "\(groupsLost.isEmpty ? "" : " left") with \(lost.counted("zone")) lost"
        let times =
            report.change.map { ChangeReport(change: $0).besideToday }
            ?? Multiple.of(most, plan.demand.pods)
        let atMost = "at most \(most.counted("pod"))\(losses), \(times)"
        let required = plan.plan.failingRequired
        let failing = required ?? plan.assessment.smallestFailing
        let shortages = plan.assessment.shortages.filter { $0.density == failing?.density }
        if let short = shortages.first, shortages.allSatisfy({ $0.tier == .public }) {
            return "the public subnets of zone \(short.zone.name) have \(short.usable.grouped) of "
                + "\(short.needed.counted("address", "addresses")); the others hold \(atMost)"
        }
        guard let fitting = plan.assessment.largestFitting else {
            let pods = (failing?.pods ?? 0).counted("pod")
            return "does not hold \(pods) (\(failing?.density.description ?? "1")×): \(atMost)"
        }
        let holds = "holds \(fitting.pods.counted("pod")) (\(fitting.density)×)"
        guard let failing else { return "\(holds): \(atMost)" }
        let density = "\(failing.density)×\(required == nil ? "" : ", required")"
        return "\(holds), not \(failing.pods.grouped) (\(density)): \(atMost)"
    }

    /// What the answer counts on: plans of Terraform, zones and nodes.
    private var assumptions: [String] {
        (report.notes.documents.afterPlans.map { [$0] } ?? []) + zonesAndNodes
    }

    /// The zones, and what a full node carries and takes; a line for each of several groups.
    private var zonesAndNodes: [String] {
        if let running = plan.demand.running { return asTheyRun(running) }
        let start = "\(zones); "
        guard plan.nodes.groups.count > 1 else { return node(of: 0, start) + spread }
        return ["\(start)\(plan.nodes.groups.count) node groups:"]
            + plan.nodes.groups.indices.flatMap { index in
                // A group of a live cluster is named for its type.
                let group = plan.nodes.groups[index].group
                return node(of: index, group.name == group.type.name ? "" : "\(group.name): ")
            } + spread
    }

    /// How many zones there are, and how many may be lost.
    private var zones: String {
        let lost = plan.demand.toleratedZoneLosses
        return plan.demand.zones.count.counted("zone") + (lost == 0 ? "" : ", \(lost) may be lost")
    }

    /// What is not as it runs, where a cluster runs and the even question is asked: pods and nodes are
    /// planned, and what they take is modelled.
    private var spread: [String] {
        guard let cluster = plan.cluster?.cluster, !cluster.nodes.isEmpty else { return [] }
        let groups = plan.nodes.groups.map { $0.group }
        let areMeasured = groups.contains { $0.areAddressesOfToday }
        let isModelled = !groups.allSatisfy { $0.measuredAddresses != nil }
        let addresses = isModelled ? "modelled, not measured" : areMeasured ? "measured" : "given"
        let even = cluster.pods == nil ? "" : ", not as they run today"
        return ["pods spread evenly\(even); addresses per node are \(addresses)"]
            + (report.notes.densityAsItRuns(plan.demand.pods, cluster).map { [$0] } ?? [])
    }

    private func node(of index: Int, _ start: String) -> [String] {
        let planned = plan.nodes.groups[index]
        let (node, group, footprint) = (planned.node, planned.group, planned.footprint)
        let types = ([group.type] + group.otherTypes).map { $0.name }.joined(by: " or ")
        let before = plan.podsWithoutCustomNetworking[index]
        let taken =
            before == nil
            ? footprint.addresses.counted("address", "addresses")
            : "\(footprint.nodeSubnet.addresses) private and "
                + footprint.podSubnet.addresses.counted("pod address", "pod addresses")
        let line =
            "\(start)\(types)\(report.notes.isTypeAssumed ? " (assumed; set --instance-type)" : ""): "
            + "\(node.pods.counted("pod")) per "
            + "node\(limit(of: planned)) "
            + "\(node.pods == 1 ? "takes" : "take") \(taken)"
            + (group.zoneNames.isEmpty
                ? ""
                : "; in zone\(group.zoneNames.count == 1 ? "" : "s") "
                    + "\(group.zoneNames.joined(separator: ", ")) only")
        guard let before, before > node.pods else { return [line] }
        return [
            line,
            "custom networking leaves one ENI less for pods: \(node.pods.grouped) per node, "
                + "\(before.grouped) without it",
        ]
    }

    /// What limits the pods of a node below max pods.
    private func limit(of planned: PlannedNodeGroup) -> String {
        if let binding = planned.node.binding { return " (limited by \(binding.rawValue))" }
        return planned.isLimitedByVCPUs ? " (\(NodeLoad.podsPerCore) per vCPU)" : ""
    }

    /// The nodes of today, what they carry and what they take.
    private func asTheyRun(_ running: RunningDemand) -> [String] {
        var lines = zip(running.groups, plan.nodes.groups).compactMap { group, planned in
            let total = group.total
            let (nodes, pods, footprint) = (total.nodes, total.pods, total.footprint)
            guard nodes > 0 || !isOfFargateOnly else { return nil as String? }
            return "\(nodes.grouped) \(name(of: planned.group)) with "
                + "\(pods.counted("workload pod")) \(nodes == 1 ? "takes" : "take") "
                + footprint.addresses.counted("address", "addresses")
        }
        let fargate = running.fargatePods.reduce(0, +)
        if fargate > 0 { lines.append("\(fargate.counted("pod")) on Fargate, one address each") }
        let comma = plan.demand.toleratedZoneLosses == 0 ? "" : ","
        let zones = "\(zones)\(comma) as they run today; "
        return lines.enumerated().map { $0 == 0 ? zones + $1 : $1 }
    }

    private var isOfFargateOnly: Bool { plan.cluster?.cluster.isOfFargateOnly == true }

    /// The type of a group's nodes, and what they run where others of the type run something else.
    private func name(of group: NodeGroup) -> String {
        let ofType = plan.nodes.groups.count { $0.group.type.name == group.type.name }
        return ofType > 1 ? group.name : group.type.name
    }
}
