import CapacityModel
import Writing

/// What each density needs of a zone, in a table as detailed as the page allows.
struct DensityTable {
    let plan: PlanAnswer
    let detail: Detail

    /// How much a line says: with each case a bit less, all of which is in JSON too.
    enum Detail: Int, CaseIterable {
        /// Everything, the usable addresses of a size too.
        case usable
        /// Without those.
        case longTitles
        /// With titles in two lines.
        case podsPerZone
        /// Without the pods of a zone.
        case groups
        /// The addresses of all nodes, not of each group's.
        case nodes
        /// All addresses in a sum.
        case nodesPerZone
        /// Without the nodes of a zone.
        case sums
    }

    /// The most detailed table that fits the page.
    static func fitting(_ plan: PlanAnswer, _ page: Page) -> TableWriter {
        TableWriter.fitting(
            Detail.allCases.map { detail in
                { DensityTable(plan: plan, detail: detail).table(page) }
            })
    }

    private func has(_ detail: Detail) -> Bool { self.detail.rawValue <= detail.rawValue }

    private func table(_ page: Page) -> TableWriter {
        let hasPods = plan.nodes.usesCustomNetworking
        var columns: [TableColumn] = [.text("DENSITY"), .number("PODS")]
        if has(.podsPerZone) { columns.append(perZone("PODS")) }
        if has(.nodesPerZone) { columns.append(perZone("NODES")) }
        columns += [
            .text(hasPods ? "PRIVATE/ZONE" : "ADDRESSES/ZONE"),
            .text(hasPods ? "SIZE" : "SMALLEST"),
        ]
        if hasPods { columns += [.text("POD/ZONE"), .text("SIZE")] }
        columns.append(.text(""))
        var table = TableWriter(columns, page: page)
        for row in plan.assessment.projection {
            table.cell("\(row.density)×")
            table.cell(row.pods)
            let zone = plan.assessment.example(of: row)
            if has(.podsPerZone) { table.cell(zone.pods) }
            if has(.nodesPerZone) {
                table.cell("\(zone.nodes.grouped) + \(zone.surge.grouped)")
            }
            for tier in hasPods ? [Tier.private, .pod] : [.private] {
                table.cell(need(row, tier))
                table.cell(smallest(row, tier, isShort: hasPods || !has(.usable)))
            }
            table.cell(remark(row), row.fits ? nil : .red)
        }
        return table
    }

    private func perZone(_ what: String) -> TableColumn {
        has(.longTitles) ? .number("\(what)/ZONE") : .number("\(what)/", "ZONE")
    }

    private func need(_ row: DensityProjection, _ tier: Tier) -> String {
        let zone = plan.assessment.example(of: row, tier)
        let need = zone.need[tier].addresses
        guard has(.nodes) else { return need.grouped }
        guard !has(.groups), plan.nodes.groups.count > 1 else {
            return PlanArithmetic.need(row, tier, plan)
        }
        let rest = plan.demand.budget.addresses(of: tier, in: zone.zone)
        return rest == 0
            ? need.grouped
            : "nodes \((need - rest).grouped) + \(rest.grouped) = \(need.grouped)"
    }

    private func smallest(_ row: DensityProjection, _ tier: Tier, isShort: Bool) -> String {
        let sizes = plan.smallestSubnets(for: row, of: tier)
        if isShort || sizes.lastLength == 16 && sizes.wholeSixteens > 0 { return "\(sizes)" }
        return "\(sizes)  (\(SubnetCapacity.usableAddresses(length: sizes.lastLength).grouped))"
    }

    private func remark(_ row: DensityProjection) -> String {
        if case .placed(row.density) = plan.outcome { return "planned" }
        if row.fits { return "" }
        guard let failing = plan.failingZones(at: row.density) else { return "does not fit" }
        return "\(failing.text) \(failing.isPlural ? "do" : "does") not fit"
    }
}

extension PlanAnswer {
    /// What does not hold a density, such as `zone b`, `2 zones` or `public in 2 zones`, and whether it is several;
    /// `nil` where no zone does.
    func failingZones(at density: Density) -> (text: String, isPlural: Bool)? {
        let failing = assessment.zones(failing: density)
        guard !failing.isEmpty, failing.count < demand.zones.count else { return nil }
        let isShown = assessment.shortages.contains {
            $0.density <= density && ($0.tier == .private || $0.tier == .pod)
        }
        let tier = assessment.shortages.first { $0.density <= density }?.tier.rawValue ?? ""
        let zones =
            failing.count == 1 ? "zone \(failing[0].suffix)" : "\(failing.count) zones"
        return isShown ? (zones, failing.count > 1) : ("\(tier) in \(zones)", false)
    }

    /// The smallest subnets for a density: those of the zone that is too small first, or else of the one that
    /// needs most.
    func smallestSubnets(for row: DensityProjection, of tier: Tier) -> SubnetSizes {
        assessment.firstFailingZone.map { row.zones[$0].smallestSubnets(of: tier) }
            ?? row.smallestSubnets(of: tier)
    }
}
