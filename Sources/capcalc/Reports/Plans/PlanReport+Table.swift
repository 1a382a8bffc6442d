import CapacityModel
package import Writing

extension PlanReport {
    /// The report for people: the verdict, the arithmetic, the subnets, what they hold.
    package func table(_ ink: Ink) -> [UInt8] {
        guard let plan = answer, !plan.assessment.verdicts.isEmpty else { return [] }
        var bytes: [UInt8] = []
        bytes.append(PlanHeadline(report: self, plan: plan).text(ink))
        bytes.append(UInt8(ascii: "\n"))
        DensityTable.fitting(plan, ink).append(to: &bytes)
        bytes.append(DensityLegend.text(plan, ink))
        bytes.append(UInt8(ascii: "\n"))
        subnets(plan, ink).append(to: &bytes)
        if let outlook = plan.cluster {
            bytes += ClusterTable(
                outlook: outlook, demand: plan.demand,
                needsWholeBlocks: plan.nodes.networks.contains { $0.grantsPrefixes }
            ).text(ink)
        }
        bytes.append(PlanSummary(report: self, plan: plan).text(ink))
        if notes.explains {
            bytes.append("\n\(ink("ARITHMETIC", .bold))\n")
            for line in arithmetic {
                bytes.append("  \(line.what): \(line.arithmetic)\n")
                if let source = line.source { bytes.append("      \(ink(source, .dim))\n") }
            }
        }
        return bytes
    }

    private func subnets(_ plan: PlanAnswer, _ ink: Ink) -> TableWriter {
        // Of many densities the largest are shown; the others stand in the table above.
        let zoneWidth = demand.zones.map { $0.name.count + $0.suffix.count }.max() ?? 0
        let shown = min(demand.densities.count, zoneWidth < 8 ? 4 : 3)
        let boxes = zoneWidth + 8 * shown < 32 ? 20 : 10
        let details =
            [(shown, boxes), (shown, 10), (shown, 0), (min(shown, 2), 0), (1, 0)].map {
                shown, boxes in
                { subnets(plan, ink, shown: shown, boxes: boxes) }
            }
        let shorter = ShortNames.lengths.dropFirst().map { longest in
            { subnets(plan, ink, shown: 1, boxes: 0, longestName: longest) }
        }
        return TableWriter.fitting(details + shorter)
    }

    /// The subnets with their need at so many of the largest densities, and a bar of so many boxes.
    private func subnets(
        _ plan: PlanAnswer, _ ink: Ink, shown: Int, boxes: Int, longestName: Int = 0
    ) -> TableWriter {
        let hidden = demand.densities.count - shown
        let densities = demand.densities.dropFirst(hidden)
        let last = densities.last.map { "AT \($0)×" } ?? ""
        var table = TableWriter(
            [.text("SUBNET"), .text("ZONE"), .text("CIDR"), .number("USABLE")]
                + densities.map { .number("\($0)×") } + [.text("FITS"), .text(last)], ink: ink)
        let names = ShortNames.of(
            plan.assessment.verdicts.map { $0.subnet.name }, longest: longestName)
        for (verdict, name) in zip(plan.assessment.verdicts, names) {
            table.row(
                [
                    name, verdict.subnet.zone.name,
                    verdict.subnet.block.description, verdict.usableAddresses.grouped,
                ] + verdict.needed.dropFirst(hidden).map { $0.grouped } + [
                    verdict.fits.map { "\($0)×" } ?? "none",
                    bar(verdict.needed.last ?? 0, of: verdict.zoneUsableAddresses, boxes),
                ])
        }
        return table
    }

    /// So many boxes, and the share in percent, both rounded.
    private func bar(_ needed: Int64, of usable: Int64, _ boxes: Int) -> String {
        guard usable > 0 else { return "" }
        let full = Int(
            min(Int64(boxes), (2 * needed * Int64(boxes) + usable) / (2 * usable)))
        let percent = (needed * 200 + usable) / (2 * usable)
        return String(repeating: "█", count: full) + String(repeating: "░", count: boxes - full)
            + "\(boxes > 0 ? "  " : "")\(percent.grouped)%"
    }
}
