package import CapacityModel
import Options
import Writing

extension MigrationReport {
    /// The report of a migration: whether there is room, stage by stage, and what is to be set.
    package func html(_ findings: [Finding], _ frame: ReportFrame) -> [UInt8] {
        ReportPage.bytes(
            "Migration to \(target.rawValue)",
            frame, tableEdition: notes.tableEdition
        ) { html in
            html.asked(notes)
            let table = migration.map {
                MigrationTable(target: target, documents: documents, migration: $0)
            }
            if let table {
                let (word, colour) = table.verdict
                html.verdict(word, colour, table.headline, table.assumptions)
            } else {
                html.refusal(findings)
            }
            html.findings(findings)
            if let migration, let table {
                html.pictures([StagesPicture(report: self, migration: migration).sheet()])
                html.section("tables", "Stages") { html in
                    html.table(table.steps(HTMLWriter.page), "What each stage needs")
                    for line in table.legend { html.note(line) }
                }
                html.section("settings", "Settings") { settings(migration, table, &$0) }
            }
            let subnets = subnetsAsTerraform
            html.files(
                frame,
                [("migration.csv", csv()), ("migration.json", json(findings))]
                    + (subnets.isEmpty ? [] : [("subnets.tf", subnets)]))
        }
    }

    private func settings(
        _ migration: Migration, _ table: MigrationTable, _ html: inout HTMLWriter
    ) {
        let subnets = SubnetsToCreate(migration: migration)
        if !subnets.subnets.isEmpty {
            html.line("p", "Create first: \(subnets.how)")
            html.table(subnets.table(HTMLWriter.page), "Subnets to create")
            if !subnets.commands.isEmpty {
                html.line("p", "Reserve: \(SubnetsToCreate.howToReserve)")
                for (name, command) in subnets.commands {
                    html.note(name)
                    html.command(command)
                }
            }
        }
        if !migration.newSubnets.isEmpty {
            html.line("p", "Pod subnets \(table.placeOfPodSubnets)")
            html.table(
                SubnetsToCreate.table(of: migration.newSubnets, HTMLWriter.page), "Subnets for pods"
            )
        }
        for maxPods in migration.newMaxPods {
            html.line("p", "Max pods of \(Self.text(maxPods))")
            html.table(
                Self.settingsOfMaxPods(maxPods, HTMLWriter.page), "Max pods of \(maxPods.type.name)"
            )
        }
        if !migration.expressions.isEmpty {
            html.line("p", "Max pods \(Self.asExpression):")
            for proposed in migration.expressions { html.command(proposed.line) }
        }
        html.line("p", "Switch: \(table.how)")
        html.command(target.command)
    }
}
