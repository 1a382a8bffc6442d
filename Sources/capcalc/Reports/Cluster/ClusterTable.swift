import CapacityModel
import Writing

/// What runs in the subnets today, for people.
struct ClusterTable {
    let outlook: ClusterOutlook
    let demand: Demand
    /// Whether nodes hold prefixes, so that fragmentation matters.
    let needsWholeBlocks: Bool

    private var cluster: RunningCluster { outlook.cluster }

    func text(_ page: Page) -> [UInt8] {
        var bytes: [UInt8] = []
        let measured = measured
        if !measured.isEmpty {
            bytes.append(UInt8(ascii: "\n"))
            use(measured, page).append(to: &bytes)
            maps(measured, page, &bytes)
        }
        bytes.append(LabelledLines.text(lines, page))
        return bytes
    }

    /// The subnets of which something is known.
    var measured: [RunningSubnet] {
        cluster.subnets.filter { $0.use != nil || $0.availableAddresses != nil }
    }

    /// What of each subnet is in use.
    func use(_ page: Page) -> TableWriter { use(measured, page) }

    /// The /28 blocks of each subnet, behind its name, or under it where that is long.
    private func maps(_ measured: [RunningSubnet], _ page: Page, _ bytes: inout [UInt8]) {
        let names = measured.map { VisibleText.of($0.subnet.name) }
        let longest = names.map { page.width(of: $0) }.max() ?? 0
        let isBeside = longest <= page.columns / 2
        let start = isBeside ? longest + 2 : 4
        for (running, name) in zip(measured, names) {
            guard let (line, blocks) = BlockMap.line(running, columns: page.columns - start) else {
                continue
            }
            let padding = start - page.width(of: name)
            bytes.append(
                isBeside
                    ? name + String(repeating: " ", count: padding) : "\(name)\n    ")
            bytes.append(line)
            if blocks > 1 {
                let remark = "\(blocks) blocks per character"
                let isTooLong = start + line.count + 2 + remark.count > page.columns
                bytes.append(isTooLong ? "\n" + String(repeating: " ", count: start) : "  ")
                bytes.append(page.ink(remark, .dim))
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        guard measured.contains(where: { $0.use != nil }) else { return }
        bytes.append(Paragraph.note("/28 blocks: \(BlockMap.legend)", page))
        bytes.append(
            Paragraph.note(
                "SCORE: of the /28 blocks without a prefix, the percentage that is fragmented or full; 0 is best",
                page))
        if measured.contains(where: { !$0.otherReservations.isEmpty }) {
            bytes.append(Paragraph.note(BlockMap.legendOfOthers, page))
        }
    }

    private func use(_ measured: [RunningSubnet], _ page: Page) -> TableWriter {
        var table = TableWriter(
            [
                .text("IN USE"), .number("TAKEN"), .number("FREE"),
                .number("AWS FREE").leaving(1), .number("FREE /28"),
                .number("PREFIX").leaving(4), .number("FRAGMENTED").leaving(5),
                .number("FULL").leaving(2), .number("RESERVED").leaving(3),
                .number("SCORE").leaving(6), .text(""),
            ], page: page)
        for running in measured {
            let map = running.map
            table.cell(running.subnet.name)
            table.cell(running.use?.addressCount)
            table.cell(running.freeByInterfaces, colour(running))
            table.cell(running.availableAddresses)
            table.cell(map?.count(.free))
            table.cell(map?.count(.prefix))
            table.cell(map?.count(.fragmented))
            table.cell(map?.count(.full))
            table.cell(running.reservedBlocks)
            table.cell(map?.score)
            table.cell(health(of: running))
        }
        return table
    }

    /// The health of the /28 blocks where nodes need whole ones, otherwise only that there are none.
    func health(of running: RunningSubnet) -> String {
        let health = running.map?.health
        return needsWholeBlocks || health == .exhausted ? health?.rawValue ?? "" : ""
    }

    /// How full the subnet is, as bars show it.
    private func colour(_ running: RunningSubnet) -> Ink.Colour? {
        guard let taken = running.use?.addressCount, let free = running.freeByInterfaces else {
            return nil
        }
        return UsageBar(Int64(taken), of: Int64(taken + free)).colour
    }

    /// How many of the pods are a DaemonSet's.
    private static func daemonSets(_ packing: PodPacking) -> String {
        let pods = packing.daemonSetPods
        return pods == 0 ? "" : " (\(pods.grouped) of DaemonSets)"
    }

    /// The labels of the lines below the map, and what stands behind them, unwrapped.
    var lines: [(String, String)] {
        var lines: [(String, String)] = []
        if let pods = cluster.workloadPods {
            // Of nodes as they run, those that wait and those on Fargate are more, those elsewhere fewer.
            let isPlanned = pods == demand.pods || demand.running != nil
            lines.append(
                (
                    "TODAY",
                    "\(pods.counted("workload pod"))"
                        + (cluster.nodes.isEmpty
                            ? "" : " on \(cluster.nodes.count.counted("node"))")
                        + (isPlanned ? "" : "; planned with the \(demand.pods.grouped) given")
                ))
        }
        for (index, line) in ClusterNetworkReport(of: cluster, outlook).lines.enumerated() {
            lines.append((index == 0 ? "SETTINGS" : "", line))
        }
        if let time = cluster.lastHeartbeat {
            lines.append(("AS OF", "\(time): the last heartbeat of a node in the documents"))
        }
        if let time = cluster.plannedAt { lines.append(("PLANNED AT", time)) }
        for packing in outlook.packings {
            let label = packing == outlook.packings.first ? "PACKING" : ""
            lines.append(
                (
                    label,
                    "\(packing.nodes.grouped) \(packing.instanceType) "
                        + "\(packing.nodes == 1 ? "runs" : "run") \(packing.pods.counted("pod")) "
                        + "with an address\(Self.daemonSets(packing)): \(packing.least) min, \(packing.median) median, "
                        + "\(packing.most) max"
                ))
        }
        let zones = ClusterZones.lines(outlook, isEven: demand.running == nil)
        for (index, line) in zones.enumerated() {
            lines.append((index == 0 ? "RUNS OUT FIRST" : "", line))
        }
        for held in outlook.heldSubnets {
            for (index, line) in HoldersReport(held: held).lines.enumerated() {
                lines.append((index == 0 ? "USED BY" : "", line))
            }
        }
        return lines
    }
}
