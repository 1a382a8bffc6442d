package import CapacityModel
import Options
import Writing

extension PlanReport {
    /// The report for a meeting: the answer, pictures, tables, arithmetic, and files to take along.
    package func html(_ findings: [Finding], _ frame: ReportFrame) -> [UInt8] {
        let cluster = notes.clusterName.map { " of cluster \($0)" } ?? ""
        let title = "Subnets\(cluster) for \(demand.pods.counted("pod"))"
        return ReportPage.bytes(title, frame, tableEdition: notes.tableEdition) {
            html in
            html.asked(notes)
            guard let plan = answer, !plan.assessment.verdicts.isEmpty else {
                if let plan = answer, case .tooSmall = plan.outcome {
                    withoutRoom(plan, findings, &html)
                } else {
                    html.refusal(findings)
                    html.findings(findings)
                }
                return html.files(frame, files(findings))
            }
            verdict(plan, &html)
            html.findings(findings)
            html.section("summary", "What the subnets hold") { summary(plan, &$0) }
            html.pictures(sheets)
            html.section("tables", "Tables") { tables(plan, &$0) }
            html.section("arithmetic", "Arithmetic") {
                $0.arithmetic(arithmetic, isOpen: notes.explains)
            }
            html.files(frame, files(findings))
        }
    }

    /// What the terminal shows of a VPC without room: what each density needs, and what would make room.
    private func withoutRoom(
        _ plan: PlanAnswer, _ findings: [Finding], _ html: inout HTMLWriter
    ) {
        verdict(plan, &html)
        html.findings(findings)
        let cures = cures(of: plan)
        if !cures.isEmpty { html.section("summary", "What would make room") { $0.lines(cures) } }
        html.section("tables", "Tables") { densities(plan, &$0) }
        html.section("arithmetic", "Arithmetic") {
            $0.arithmetic(arithmetic, isOpen: notes.explains)
        }
    }

    private func densities(_ plan: PlanAnswer, _ html: inout HTMLWriter) {
        html.table(
            DensityTable.fitting(plan, HTMLWriter.page), "What each density needs of a zone")
        for line in DensityLegend.lines(plan) { html.note(line) }
    }

    private func verdict(_ plan: PlanAnswer, _ html: inout HTMLWriter) {
        let headline = PlanHeadline(report: self, plan: plan)
        let (word, colour) = headline.answer
        let paragraphs = headline.paragraphs
        html.verdict(
            word, colour, Array(paragraphs[0].dropFirst()).joined(by: " · "),
            paragraphs.dropFirst().map { $0.joined(by: " ") })
    }

    private func summary(_ plan: PlanAnswer, _ html: inout HTMLWriter) {
        html.lines(PlanSummary(report: self, plan: plan).lines(Page()))
    }

    private func tables(_ plan: PlanAnswer, _ html: inout HTMLWriter) {
        let page = HTMLWriter.page
        densities(plan, &html)
        let subnets = SubnetTable(plan: plan)
        html.table(subnets.table(page), "Subnets")
        if let note = subnets.note { html.note(note) }
        guard let outlook = plan.cluster else { return }
        let cluster = ClusterTable(
            outlook: outlook, demand: plan.demand, needsWholeBlocks: plan.needsWholeBlocks)
        html.table(cluster.use(page), "What is in use today")
        html.lines(cluster.lines)
    }

    private func files(_ findings: [Finding]) -> [(name: String, text: [UInt8])] {
        let name = isCheck ? "check" : "subnets"
        var files: [(name: String, text: [UInt8])] = [
            (name: "\(name).csv", text: csv()), (name: "\(name).json", text: json(findings)),
        ]
        // Terraform takes no zone that AWS does not have.
        let zones = answer?.assessment.verdicts.map { $0.subnet.zone.name } ?? []
        if !zones.contains(where: { ZoneNotation($0) == .other }) {
            files.append((name: "\(name).tf", text: export(.terraform, findings)))
        }
        return files
    }
}

extension ComparisonReport {
    /// The comparison as a document: its table, and what can go wrong with each mode.
    package func html(_ findings: [Finding], _ frame: ReportFrame) -> [UInt8] {
        let table = ComparisonTable(question: question, comparison: comparison)
        return ReportPage.bytes(
            "Network modes compared", frame, tableEdition: notes.tableEdition
        ) { html in
            html.asked(notes)
            html.verdict("COMPARE", .bold, table.headline, [])
            html.findings(findings)
            html.section("tables", "Tables") { html in
                html.table(
                    table.table(HTMLWriter.page), "One demand in every network mode",
                    isSorting: false)
                html.note(table.legend)
            }
            html.section("risks", "What can go wrong") { $0.lines(table.risks) }
            html.files(frame, [("compare.csv", csv()), ("compare.json", json(findings))])
        }
    }
}
