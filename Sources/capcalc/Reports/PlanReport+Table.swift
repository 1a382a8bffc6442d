import CapacityModel

extension PlanReport {
    /// The report for people: the verdict, the arithmetic, the subnets, what they hold.
    func table(_ ink: Ink) -> [UInt8] {
        guard let plan, !plan.assessment.verdicts.isEmpty else { return [] }
        var bytes: [UInt8] = []
        bytes.append(PlanVerdict(report: self, plan: plan).text(ink))
        bytes.append(UInt8(ascii: "\n"))
        densities(plan, ink).append(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        subnets(plan, ink).append(to: &bytes)
        if let cluster = request.cluster {
            bytes += ClusterTable(cluster: cluster, plan: plan).text(ink)
        }
        bytes.append(PlanSummary(report: self, plan: plan).text(ink))
        if request.explains {
            bytes.append("\n\(ink("ARITHMETIC", .bold))\n")
            for line in arithmetic {
                bytes.append("  \(line.what): \(line.arithmetic)\n")
                if let source = line.source { bytes.append("      \(ink(source, .dim))\n") }
            }
        }
        return bytes
    }

    private func densities(_ plan: SubnetPlan, _ ink: Ink) -> TableWriter {
        let hasPods = plan.nodes.usesCustomNetworking
        var columns: [TableWriter.Column] = [
            .text("DENSITY"), .number("PODS"), .number("PODS/ZONE"), .number("NODES/ZONE"),
            .text(hasPods ? "PRIVATE/ZONE" : "ADDRESSES/ZONE"),
            .text(hasPods ? "SIZE" : "SMALLEST"),
        ]
        if hasPods { columns += [.text("POD/ZONE"), .text("SIZE")] }
        columns.append(.text(""))
        var table = TableWriter(columns, ink: ink)
        for row in plan.assessment.projection {
            var cells = [
                "\(row.density)×", row.pods.grouped, row.podsPerZone.grouped,
                "\(row.nodesPerZone.grouped) + \(row.surgePerZone.grouped)",
                PlanArithmetic.need(row, .private, plan),
                smallest(row.need[.private], .private, isShort: hasPods),
            ]
            if hasPods {
                cells += [
                    PlanArithmetic.need(row, .pod, plan),
                    smallest(row.need[.pod], .pod, isShort: true),
                ]
            }
            cells.append(remark(row, plan))
            table.row(cells)
        }
        return table
    }

    private func smallest(_ need: AddressNeed, _ tier: Tier, isShort: Bool) -> String {
        let sizes = SubnetSizes(for: need, tier: tier)
        let usable = SubnetCapacity.usableAddresses(length: sizes.lastLength).grouped
        let last = isShort ? "/\(sizes.lastLength)" : "/\(sizes.lastLength)  (\(usable))"
        if sizes.lastLength == 16, sizes.wholeSixteens > 0 { return "\(sizes.count.grouped) × /16" }
        return sizes.wholeSixteens == 0 ? last : "\(sizes.wholeSixteens.grouped) × /16 and \(last)"
    }

    private func remark(_ row: DensityProjection, _ plan: SubnetPlan) -> String {
        if case .placed(row.density) = plan.outcome { return "planned" }
        return row.fits ? "" : "does not fit"
    }

    private func subnets(_ plan: SubnetPlan, _ ink: Ink) -> TableWriter {
        // Of many densities the largest are shown; the others stand in the table above.
        let zoneWidth = request.demand.zones.map { $0.name.count + $0.suffix.count }.max() ?? 0
        let hidden = max(0, request.demand.densities.count - (zoneWidth < 8 ? 4 : 3))
        let densities = request.demand.densities.dropFirst(hidden)
        let last = densities.last.map { "AT \($0)×" } ?? ""
        let boxes = zoneWidth + 8 * densities.count < 32 ? 20 : 10
        var table = TableWriter(
            [.text("SUBNET"), .text("ZONE"), .text("CIDR"), .number("USABLE")]
                + densities.map { .number("\($0)×") } + [.text("FITS"), .text(last)], ink: ink)
        for verdict in plan.assessment.verdicts {
            table.row(
                [
                    verdict.subnet.name, verdict.subnet.zone.name,
                    verdict.subnet.block.description, verdict.usableAddresses.grouped,
                ] + verdict.needed.dropFirst(hidden).map { $0.grouped } + [
                    verdict.fits.map { "\($0)×" } ?? "none",
                    bar(verdict.needed.last ?? 0, of: verdict.zoneUsableAddresses, boxes),
                ])
        }
        return table
    }

    /// So many boxes, and the share in percent, both rounded.
    private func bar(_ needed: Int, of usable: Int, _ boxes: Int) -> String {
        guard usable > 0 else { return "" }
        let full = min(boxes, (2 * needed * boxes + usable) / (2 * usable))
        let percent = (needed * 200 + usable) / (2 * usable)
        return String(repeating: "█", count: full) + String(repeating: "░", count: boxes - full)
            + "  \(percent.grouped)%"
    }
}
