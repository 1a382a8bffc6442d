import CapacityModel
import Writing

/// The subnets of a plan with what they need at each density, and how full they are at the largest.
struct SubnetTable {
    let plan: PlanAnswer

    func table(_ page: Page) -> TableWriter {
        // Of many densities the largest are shown; the others stand in the table above.
        let demand = plan.demand
        let zoneWidth = demand.zones.map { $0.name.count + $0.suffix.count }.max() ?? 0
        let shown = min(demand.densities.count, zoneWidth < 8 ? 4 : 3)
        let hidden = demand.densities.count - shown
        let densities = demand.densities.dropFirst(hidden)
        var columns: [TableColumn] = [
            .text("SUBNET"), isZoneNamed ? .text("ZONE").leaving(shown + 1) : .text("ZONE"),
            .text("CIDR"), .number("USABLE").leaving(shown),
        ]
        for (place, density) in densities.enumerated() {
            // The largest stays: it is the one that the verdict is of.
            let column = TableColumn.number("\(density)×")
            columns.append(place + 1 == shown ? column : column.leaving(place))
        }
        let last = densities.last.map { "AT \($0)×" } ?? ""
        columns += [
            .text("FITS"), .bar(last, boxes: zoneWidth + 8 * shown < 32 ? 20 : 10),
        ]
        var table = TableWriter(columns, page: page)
        for verdict in plan.assessment.verdicts {
            table.cell(verdict.subnet.name)
            table.cell(verdict.subnet.zone.name)
            table.cell(verdict.subnet.block.description)
            table.cell(verdict.usableAddresses)
            for needed in verdict.needed.dropFirst(hidden) { table.cell(needed) }
            table.cell(verdict.fits.map { "\($0)×" } ?? "none", verdict.fits == nil ? .red : nil)
            table.cell(UsageBar(verdict.needed.last ?? 0, of: verdict.zoneUsableAddresses))
        }
        return table
    }

    /// What the numbers are of, where a zone has several subnets of a tier; `nil` where none has.
    var note: String? {
        let verdicts = plan.assessment.verdicts
        let isTogether = verdicts.contains { verdict in
            let (zone, tier) = (verdict.subnet.zone, verdict.subnet.tier)
            return verdicts.count { $0.subnet.zone == zone && $0.subnet.tier == tier } > 1
        }
        return isTogether
            ? "The subnets of a zone and tier count together: needs, FITS and the bar are of the zone, "
                + "USABLE is of each subnet." : nil
    }

    /// Whether the name of each subnet ends in its zone, so that the zone says nothing new.
    private var isZoneNamed: Bool {
        plan.assessment.verdicts.allSatisfy { verdict in
            verdict.subnet.name.hasSuffix("-\(verdict.subnet.zone.suffix)")
                || verdict.subnet.name.hasSuffix("-\(verdict.subnet.zone.name)")
        }
    }
}
