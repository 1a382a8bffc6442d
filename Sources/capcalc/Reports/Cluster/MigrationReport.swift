package import CapacityModel
package import Writing

/// The answer of `migrate`: what every zone needs at each stage, and what has to be set.
package struct MigrationReport: TabularReport {
    let target: NetworkSwitch
    /// The cluster of today.
    let today: PlanQuestion
    let notes: RequestNotes
    /// `nil` where a node of one of the modes has no room for its pods.
    let migration: Migration?

    package init(
        target: NetworkSwitch, today: PlanQuestion, notes: RequestNotes, migration: Migration?
    ) {
        self.target = target
        self.today = today
        self.notes = notes
        self.migration = migration
    }

    /// The documents that were read.
    package var documents: [ReadDocument] { notes.documents }

    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.header([
            "stage", "availability_zone", "tier", "old_nodes", "new_nodes", "needed_addresses",
            "usable_addresses", "needed_prefixes", "whole_blocks", "surely_whole_blocks", "fits",
        ])
        for step in migration?.steps ?? [] {
            csv.cell(step.stage.rawValue)
            csv.cell(step.zone.name)
            csv.cell(step.tier.rawValue)
            csv.cell(step.oldNodes)
            csv.cell(step.newNodes)
            csv.cell(step.need.addresses)
            csv.cell(step.usable)
            csv.cell(step.need.prefixes)
            csv.cell(step.wholeBlocks)
            csv.cell(step.surelyWholeBlocks)
            csv.cell(step.fits ? "true" : "false")
            csv.endRecord()
        }
        return csv.bytes
    }

    package func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: "migration", findings) { json in
            json.member("table_edition", notes.tableEdition)
            json.object("request") { json in
                json.member("to", target.rawValue)
                QuestionJSON(
                    question: today, notes: notes, demand: migration?.demand ?? today.demand
                )
                .write(to: &json)
            }
            notes.documents.write(to: &json)
            json.array("node_groups", isSpread: true) { json in
                if let migration { MigrationGroups(migration: migration).write(to: &json) }
            }
            json.array("steps", isSpread: true) { json in
                for step in migration?.steps ?? [] { json.object { write(step, to: &$0) } }
            }
            json.object("fits") { json in
                for stage in MigrationStage.allCases {
                    json.member(named: Self.key(of: stage), migration?.fits(stage))
                }
            }
            json.object("verdict", verdict)
            json.member("allowances", migration?.demand.budget.addresses(of: .private))
            json.member("fargate_pods", migration?.fargatePods)
            json.array("further_subnets", isSpread: true, furtherSubnets)
            json.array("subnets_to_create", isSpread: true) { json in
                let reservations = migration?.reservationsToCreate ?? []
                let planned = migration?.plannedSubnets ?? []
                for subnet in migration?.missingSubnets ?? [] {
                    json.object { json in
                        Self.write(subnet, to: &json)
                        json.member("in_terraform_plan", planned.contains(subnet))
                        json.array(
                            "prefix_reservations",
                            reservations.filter { $0.subnet == subnet }.map { $0.block })
                    }
                }
            }
            json.array("pod_subnets", isSpread: true) { json in
                for subnet in migration?.newSubnets ?? [] {
                    json.object { Self.write(subnet, to: &$0) }
                }
            }
            json.array("pod_cidr", (migration?.newBlocks ?? []).map { $0.description })
            json.member("command", target.command)
            json.array("max_pods", isSpread: true) { json in
                for maxPods in migration?.newMaxPods ?? [] {
                    for setting in maxPods.settings {
                        json.object { json in
                            json.member("instance_type", maxPods.type.name)
                            json.member("authority", setting.authority.rawValue)
                            json.member("sets", setting.own)
                            json.member("needs", setting.needed)
                            json.member("is_default_right", !setting.isOpen)
                            json.member("setting", setting.line)
                        }
                    }
                }
            }
            writeExpressions(to: &json)
        }
    }

    /// Expressions that give every type its own max pods, where one number would be wrong for some.
    private func writeExpressions(to json: inout JSONWriter) {
        guard let expressions = migration?.expressions, !expressions.isEmpty else { return }
        json.array("max_pods_expressions", isSpread: true) { json in
            for proposed in expressions {
                json.object { json in
                    json.member("authority", proposed.authority.rawValue)
                    json.member("expression", proposed.expression.text)
                    json.member("setting", proposed.line)
                }
            }
        }
    }

    private static func write(_ subnet: Subnet, to json: inout JSONWriter) {
        json.member("name", subnet.name)
        json.member("availability_zone", subnet.zone.name)
        json.member("cidr", subnet.block)
    }

    private func write(_ step: MigrationStep, to json: inout JSONWriter) {
        json.member("stage", step.stage.rawValue)
        json.member("availability_zone", step.zone.name)
        json.member("tier", step.tier.rawValue)
        json.member("old_nodes", step.oldNodes)
        json.member("new_nodes", step.newNodes)
        json.member("needed_addresses", step.need.addresses)
        json.member("usable_addresses", step.usable)
        json.member("needed_prefixes", step.need.prefixes)
        json.member("whole_blocks", step.wholeBlocks)
        json.member("surely_whole_blocks", step.surelyWholeBlocks)
        json.member("fits", step.fits)
        json.member("fits_surely", step.fitsSurely)
    }

    private func verdict(_ json: inout JSONWriter) {
        json.member("answer", (migration?.verdict ?? .no).rawValue)
        json.member("pods", migration?.demand.pods ?? today.demand.pods)
        json.member("no_room_at", migration?.firstFailing.map { Self.key(of: $0.stage) })
        json.member("unsure_at", migration?.firstUnsure.map { Self.key(of: $0.stage) })
    }

    /// Private subnets with which nodes could be replaced in batches.
    private func furtherSubnets(_ json: inout JSONWriter) {
        guard let further = migration?.furtherSubnets else { return }
        for (place, zone) in further.zones.enumerated() {
            json.object { json in
                json.member("availability_zone", zone.name)
                json.member("length", further.length)
                json.member(
                    "cidr", further.blocks.isEmpty ? nil : further.blocks[place].description)
                json.member("is_for_prefixes", further.areForPrefixes)
            }
        }
    }

    /// The stage as a key of JSON: `side_by_side`.
    static func key(of stage: MigrationStage) -> String {
        String(stage.rawValue.map { $0 == "-" ? "_" : $0 })
    }

    package func table(_ page: Page) -> [UInt8] {
        guard let migration else { return [] }
        let table = MigrationTable(
            target: target, documents: notes.documents, migration: migration)
        return table.bytes(page) { bytes in
            for maxPods in migration.newMaxPods {
                let text = Self.text(maxPods)
                bytes.append("\n\(page.ink("MAX PODS", .bold))  ")
                bytes.append("\(Paragraph.message("MAX PODS  ", text, page))\n")
                Self.settingsOfMaxPods(maxPods, page).append(to: &bytes)
            }
            guard !migration.expressions.isEmpty else { return }
            let text = Self.asExpression
            bytes.append("\n\(page.ink("MAX PODS", .bold))  ")
            bytes.append("\(Paragraph.message("MAX PODS  ", text, page))\n")
            for proposed in migration.expressions {
                bytes.append("\(Paragraph.message("", proposed.line, page))\n")
            }
        }
    }

    /// The verdict in one line: for who writes a file and does not see it.
    package var verdictLine: String? {
        guard let migration else { return nil }
        let table = MigrationTable(
            target: target, documents: notes.documents, migration: migration)
        return "\(table.verdict.0): \(table.headline)"
    }

    /// What max pods of new nodes have to be.
    static func text(_ maxPods: Migration.NewMaxPods) -> String {
        "\(maxPods.type.name): \(maxPods.maxPods.grouped) on new nodes; running nodes keep theirs"
    }

    /// Who sets them, and to what.
    static func settingsOfMaxPods(_ maxPods: Migration.NewMaxPods, _ page: Page) -> TableWriter {
        var table = TableWriter(
            [.text("SET BY"), .number("DEFAULT"), .text("SETTING").wrapping], page: page)
        for setting in maxPods.settings {
            table.cell(setting.authority.rawValue)
            table.cell(setting.own)
            table.cell(setting.isOpen ? setting.line : "nothing to set")
        }
        return table
    }

    static let asExpression = "as an expression, if each type needs its own number"
}
