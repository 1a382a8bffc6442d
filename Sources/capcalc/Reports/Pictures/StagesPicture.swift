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
            sheet.heading(stage.rawValue, migration.fits(stage) ? "fits" : "does not fit")
            ShareBars(bars: steps.map { bar(of: $0, &sheet) }).draw(on: &sheet)
        }
        return sheet
    }

    private var conclusion: String {
        switch migration.verdict {
        case .yes: "YES: there is room both node by node and side by side"
        case .tight:
            "TIGHT: there is room "
                + (migration.fits(.rolling) ? "node by node only" : "side by side only")
        case .no: "NO: there is room neither node by node nor side by side"
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
