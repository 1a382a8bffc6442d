import CapacityModel
import Writing

/// The last lines of a plan: what it holds, what is free, what would cure it, what to type next.
struct PlanSummary {
    let report: PlanReport
    let plan: PlanAnswer

    /// The labels of the lines, and what stands behind them, unwrapped.
    func lines(_ page: Page) -> [(String, String)] {
        let columns = page.columns - LabelledLines.indent
        var lines: [(String, String)] = [("HOLDS AT MOST", holds)]
        if let zoneLoss { lines.append(("ONE ZONE LOST", zoneLoss)) }
        if let lost = groupsLostWithZones { lines.append(("LOST WITH ZONES", lost)) }
        if plan.cluster?.cluster.isOfFargateOnly != true {
            lines.append(("HALF-FULL NODES", halfFull(page)))
        }
        lines += daemonSets.map { (DaemonSetNote.label, $0) }
        if let change = report.change {
            for (index, line) in ChangeReport(change: change).lines.enumerated() {
                lines.append((index == 0 ? "THE PLAN" : "", line))
            }
        }
        if !plan.vpc.isEmpty { lines.append(("FREE", free(columns))) }
        lines += PlanGrowth(report: report, plan: plan, columns: columns).lines
        lines += conflicts
        let reserved = plan.reservations
        if !reserved.isEmpty { lines.append(("RESERVE", reserve(reserved))) }
        lines += report.cures(of: plan)
        return lines
    }

    func text(_ page: Page) -> String { LabelledLines.text(lines(page), page) }

    private var holds: String {
        let holds = plan.assessment.holds
        var parts = [count(holds.pods, "pod") + (podsBeyondToday ?? "")]
        if plan.demand.zones.count > 1 {
            parts.append("one zone lost \(count(holds.podsOneZoneLost))")
        }
        if plan.demand.zones.count > 2 {
            parts.append("two lost \(count(holds.podsTwoZonesLost))")
        }
        return parts.joined(by: " · ")
    }

    /// How many pods more than run today; `nil` where none are known to run.
    private var podsBeyondToday: String? {
        guard let more = plan.podsBeyondToday else { return nil }
        return more < 0
            ? ", \((-more).grouped) fewer than run today" : ", \(more.grouped) more than run today"
    }

    /// Which densities survive the loss of a zone; `nil` with one zone, and where the most pods were asked for.
    private var zoneLoss: String? {
        guard plan.demand.zones.count > 1, plan.beyond == nil else { return nil }
        var (lasting, lost) = ([String](), [String]())
        for density in plan.demand.densities {
            if lasting.count < plan.densitiesSurvivingZoneLoss {
                lasting.append("\(density)×")
            } else {
                lost.append("\(density)×")
            }
        }
        guard !lasting.isEmpty else {
            return "\(Self.list(lost)) \(lost.count == 1 ? "does" : "do") not survive it"
        }
        let start =
            "\(Self.list(lasting)) \(lasting.count == 1 ? "survives" : "survive") the loss of "
            + "any one zone"
        return lost.isEmpty
            ? start : "\(start); \(Self.list(lost)) \(lost.count == 1 ? "does" : "do") not"
    }

    /// Node groups whose pods are lost with all their zones, and are not counted then; `nil` without one.
    private var groupsLostWithZones: String? {
        let most = min(2, plan.demand.zones.count - 1)
        guard plan.demand.running == nil else { return nil }
        let groups = plan.nodes.groups.map { $0.group }.filter {
            plan.demand.mayLoseAllZones(of: $0, losses: most)
        }
        guard !groups.isEmpty else { return nil }
        let names = groups.prefix(4).map { group in
            let zones = Enumeration.text(group.zoneNames)
            return "\(group.name) (zone\(group.zoneNames.count == 1 ? "" : "s") \(zones))"
        }
        let rest = groups.count - names.count
        let list = Enumeration.text(names + (rest > 0 ? ["\(rest) more"] : []))
        return "the pods of \(list), which are not counted then"
    }

    /// All of a few densities, of many the first and the last.
    private static func list(_ densities: [String]) -> String {
        densities.count < 5
            ? Enumeration.text(densities)
            : "\(densities[0]) to \(densities[densities.count - 1])"
    }

    private func count(_ pods: Int64, _ unit: String? = nil) -> String {
        let number = unit.map { pods.counted($0) } ?? pods.grouped
        return "\(number) (\(Multiple.of(pods, plan.demand.pods)))"
    }

    private func halfFull(_ page: Page) -> String {
        var line = "\(count(plan.assessment.holds.podsHalfFull, "pod")) \(half)"
        // Nodes that run are packed as they are, and a full node of each group has another number of pods.
        guard plan.demand.running == nil, plan.nodes.groups.count == 1 else { return line }
        var (isFirst, width) = (true, page.width(of: line))
        // The first number is of all zones.
        let losses = plan.demand.toleratedZoneLosses
        let loss = losses == 0 ? "" : "with \(losses.counted("zone")) lost, "
        for row in plan.assessment.projection.reversed() where row.leastPodsPerNode > 0 {
            let part =
                isFirst
                ? " · \(loss)fits \(row.density)× from \(row.leastPodsPerNode)"
                : ", \(row.density)× from \(row.leastPodsPerNode)"
            width += page.width(of: part)
            if width > page.columns - LabelledLines.indent {
                // What does not fit on the line are the smaller densities.
                guard isFirst else { break }
                width = page.width(of: part)
            }
            line += part
            isFirst = false
        }
        return line
    }

    /// How many pods half-full nodes carry; of nodes as they run, each carries another number.
    private var half: String {
        guard plan.demand.running == nil, plan.nodes.groups.count == 1 else {
            return "at half the pods per node"
        }
        let node = plan.nodes.first.node
        return "at \(node.halfFullPods.grouped) of \(node.pods.counted("pod")) per node"
    }

    private func free(_ columns: Int) -> String {
        let blocks = plan.free.freeBlocks
        guard !blocks.isEmpty else { return "nothing" }
        let count = "\(plan.free.freeAddressCount.grouped): "
        return count + BlockList.lengths(blocks, columns: columns - count.utf8.count)
    }

    /// What keeps prefixes whole, and where it stands.
    private func reserve(_ reservations: [SubnetReservation]) -> String {
        let prefixes = reservations.reduce(Int64(0)) { $0 + $1.block.addressCount / 16 }
        return "\(prefixes.counted("prefix", "prefixes")) in "
            + "\(reservations.count.counted("CIDR reservation")); --format terraform creates them"
    }

    /// What DaemonSets would change, and what of them is not counted.
    private var daemonSets: [String] {
        let leavesOut = plan.nodes.groups.contains {
            $0.group.daemonSetPods > 0 && $0.group.workload.leavesOutDaemonSets
        }
        return [uncounted, leavesOut ? DaemonSetNote.text : nil].compactMap { $0 }
    }

    private var uncounted: String? {
        guard let daemonSets = plan.uncountedDaemonSets else { return nil }
        let (before, after) = (daemonSets.sizes, daemonSets.sizesWithThem)
        let size = after == before ? "still /\(after.lastLength)" : "/\(after.lastLength)"
        let start = "not counted; --daemonset-pods \(UncountedDaemonSets.podsPerNode) needs "
        guard daemonSets.needWithThem.addresses > daemonSets.need.addresses || after != before
        else {
            return start + "no more addresses"
        }
        return start
            + "\(daemonSets.needWithThem.addresses.grouped) per zone, not "
            + daemonSets.need.addresses.grouped
            + (after.wholeSixteens == 0 ? " (\(size))" : "")
    }
}
