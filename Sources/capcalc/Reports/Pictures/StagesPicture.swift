package import CapacityModel
package import Options

/// What each stage of a migration needs of each zone, as a share of what there is.
struct StagesPicture {
    let report: MigrationReport
    let migration: Migration

    func sheet() -> PictureSheet {
        var sheet = PictureSheet(
            .stages, title: "Migration to \(report.target.rawValue), stage by stage",
            lines: [conclusion])
        sheet.note("Addresses needed, as a share of the usable addresses of each zone's subnets")
        for stage in MigrationStage.allCases {
            let steps = migration.steps.filter { $0.stage == stage }
            guard !steps.isEmpty else { continue }
            sheet.y += 100
            sheet.heading(stage.rawValue, Self.heading(migration.room(at: stage)))
            ShareBars(bars: steps.map { bar(of: $0, &sheet) }).draw(on: &sheet)
        }
        return sheet
    }

    private var conclusion: String {
        switch (migration.way(.rolling), migration.way(.sideBySide)) {
        case (.sure, .sure): "YES: there is room both node by node and side by side"
        case (.sure, .unsure): "TIGHT: there is room node by node, perhaps side by side"
        case (.sure, .short): "TIGHT: there is room node by node only"
        case (.unsure, .sure): "TIGHT: there is room side by side, perhaps node by node"
        case (.short, .sure): "TIGHT: there is room side by side only"
        case (.unsure, .unsure): "TIGHT: there may be room, node by node or side by side"
        case (.unsure, .short): "TIGHT: there may be room, node by node only"
        case (.short, .unsure): "TIGHT: there may be room, side by side only"
        case (.short, .short): "NO: there is room neither node by node nor side by side"
        }
    }

    private static func heading(_ room: MigrationRoom) -> String {
        switch room {
        case .sure: "fits"
        case .unsure: "may not fit"
        case .short: "does not fit"
        }
    }

    private func verdict(of step: MigrationStep) -> String {
        step.shortage?.label ?? (step.fitsSurely ? "fits" : "may not fit")
    }

    private func bar(of step: MigrationStep, _ sheet: inout PictureSheet) -> ShareBars.Bar {
        let blocks = 16 * step.need.prefixes
        let parts: [ShareBars.Part] = [
            (Fill(.blue), step.need.singles, "single addresses"),
            (Fill(.green, .diagonal), blocks, "prefixes"),
        ]
        for part in parts where part.count > 0 { sheet.explain(part.fill, part.name) }
        let nodes = "\(step.oldNodes.grouped) old, \(step.newNodes.counted("new node"))"
        sheet.description.append(
            "\(step.stage.rawValue), zone \(step.zone.name), \(step.tier.rawValue): \(nodes); "
                + "\(step.need.addresses.grouped) needed of \(step.usable.grouped) usable "
                + "addresses, \(step.need.prefixes.grouped) prefixes of "
                + "\(step.wholeBlocks.grouped) whole blocks; "
                + "\(step.fits ? "fits" : "does not fit").")
        return ShareBars.Bar(
            label: "zone \(step.zone.name)", detail: "\(step.tier.rawValue); \(nodes)",
            capacity: step.usable, parts: parts,
            verdict: verdict(of: step),
            fits: step.fits)
    }
}

extension MigrationReport {
    /// The picture of the stages; what there is instead where no node can be planned.
    package func picture(_ name: PictureName, _ findings: [Finding]) -> [UInt8] {
        guard let migration else { return PictureSheet.without(name, findings) }
        var sheet = StagesPicture(report: self, migration: migration).sheet()
        return sheet.bytes()
    }
}
