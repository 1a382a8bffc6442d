import CapacityModel
import Writing

/// What runs in the subnets today, for people.
struct ClusterTable {
    let outlook: ClusterOutlook
    let demand: Demand
    /// Whether nodes hold prefixes, so that fragmentation matters.
    let needsWholeBlocks: Bool

    private var cluster: RunningCluster { outlook.cluster }

    func text(_ ink: Ink) -> [UInt8] {
        var bytes: [UInt8] = []
        let measured = cluster.subnets.filter {
            $0.use != nil || $0.availableAddresses != nil
        }
        if !measured.isEmpty {
            bytes.append(UInt8(ascii: "\n"))
            let whole = measured.map { VisibleText.of($0.subnet.name) }
            let choices = ShortNames.lengths.map { ShortNames.of(whole, longest: $0) }
            let names =
                choices.first { use(measured, $0, ink).width <= Paragraph.page } ?? whole
            use(measured, names, ink).append(to: &bytes)
            let width = names.map { $0.count }.max() ?? 0
            for (running, name) in zip(measured, names) {
                guard let (line, blocks) = BlockMap.line(running) else { continue }
                let padding = String(repeating: " ", count: width - name.count)
                bytes.append("\(name)\(padding)  \(line)")
                if blocks > 1 {
                    let remark = "  \(blocks) blocks per character"
                    let isTooLong = width + 2 + line.count + remark.count > Paragraph.page
                    if isTooLong { bytes.append("\n" + String(repeating: " ", count: width)) }
                    bytes.append(ink(remark, .dim))
                }
                bytes.append(UInt8(ascii: "\n"))
            }
            if measured.contains(where: { $0.use != nil }) {
                bytes.append(ink("/28 blocks: \(BlockMap.legend)\n", .dim))
                if measured.contains(where: { !$0.otherReservations.isEmpty }) {
                    bytes.append(ink("\(BlockMap.legendOfOthers)\n", .dim))
                }
            }
        }
        for line in lines {
            var label = line.label
            for part in Paragraph.lines(line.text, columns: Paragraph.page - 16) {
                let padding = String(repeating: " ", count: max(0, 16 - label.count))
                bytes.append("\(ink(label, .bold))\(padding)\(part)\n")
                label = ""
            }
        }
        return bytes
    }

    private func use(
        _ measured: [RunningSubnet], _ names: [String], _ ink: Ink
    ) -> TableWriter {
        var table = TableWriter(
            [
                .text("IN USE"), .number("TAKEN"), .number("FREE"), .number("AWS FREE"),
                .number("FREE /28"), .number("PREFIX"), .number("FRAGMENTED"), .number("FULL"),
                .number("RESERVED"), .number("SCORE"), .text(""),
            ], ink: ink)
        for (running, name) in zip(measured, names) {
            let map = running.map
            table.cell(name)
            table.cell(running.use?.addressCount)
            table.cell(running.freeByInterfaces)
            table.cell(running.availableAddresses)
            table.cell(map?.count(.free))
            table.cell(map?.count(.prefix))
            table.cell(map?.count(.fragmented))
            table.cell(map?.count(.full))
            table.cell(running.reservedBlocks)
            table.cell(map?.score)
            let health = map?.health.flatMap { needsWholeBlocks || $0 == .exhausted ? $0 : nil }
            table.cell(health?.rawValue ?? "")
        }
        return table
    }

    /// The labels of the lines below the map, and what stands behind them, unwrapped.
    var lines: [(label: String, text: String)] {
        var lines: [(label: String, text: String)] = []
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
        for (index, line) in ClusterNetworkReport(network: cluster.network).lines.enumerated() {
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
                        + "with an address: \(packing.least) min, \(packing.median) median, "
                        + "\(packing.most) max"
                ))
        }
        for (index, line) in ClusterZones.lines(outlook).enumerated() {
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
