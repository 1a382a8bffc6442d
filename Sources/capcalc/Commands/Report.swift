import Boundary
import CapacityModel
import Options
import Reports
import Writing

/// The answer of a command, before it is written; indirect, for reports are large, and are handed on.
indirect enum Report {
    case maxPods(MaxPodsReport)
    case node(NodeReport)
    case types(TypesReport)
    case plan(PlanReport)
    case comparison(ComparisonReport)
    case migration(MigrationReport)
    case tuning(TuningReport)
    case instanceTable(InstanceTableReport)
    case tableDifference(TableDifferenceReport)
    case tableCheck(TableCheckReport)
    case guides(GuidesReport)
    /// One integer, as AWS's script prints it.
    case integer(Int)

    /// The bytes of the report in a format.
    func bytes(_ format: OutputFormat, _ page: Page, _ findings: [Finding]) -> [UInt8] {
        switch format {
        case .svg(let picture): return self.picture(picture, findings)
        case .html: return html(findings, page)
        default: break
        }
        return switch self {
        case .maxPods(let report) where format == .value: report.value()
        case .maxPods(let report): report.bytes(format, page, findings)
        case .node(let report): report.bytes(format, page, findings)
        case .types(let report): report.bytes(format, page, findings)
        case .plan(let report):
            switch format {
            case .export(let export): report.export(export, findings)
            case .openMetrics: report.openMetrics
            case .table, .csv, .json, .value, .gate, .svg, .html:
                report.bytes(format, page, findings)
            }
        case .comparison(let report): report.bytes(format, page, findings)
        case .migration(let report):
            format == .export(.terraform)
                ? report.subnetsAsTerraform : report.bytes(format, page, findings)
        case .tuning(let report): report.bytes(format, page, findings)
        case .instanceTable(let report): report.csv()
        case .tableDifference(let report): report.bytes(format, page, findings)
        case .tableCheck(let report): report.bytes(format, page, findings)
        case .guides(let report): report.bytes(format, page, findings)
        case .integer(let number): Array("\(number)\n".utf8)
        }
    }

    /// The documents that were read for it.
    var documents: [ReadDocument] {
        switch self {
        case .plan(let report): report.documents
        case .migration(let report): report.documents
        case .tuning(let report): report.documents
        case .maxPods, .node, .types, .comparison, .instanceTable, .tableDifference, .tableCheck,
            .guides, .integer:
            []
        }
    }

    /// The verdict in one line; `nil` of a report without one.
    var verdictLine: String? {
        switch self {
        case .plan(let report): report.verdictLine
        case .migration(let report): report.verdictLine
        case .maxPods, .node, .types, .comparison, .tuning, .instanceTable, .tableDifference,
            .tableCheck, .guides, .integer:
            nil
        }
    }

    /// What to type next.
    func nextStep(_ format: OutputFormat, _ file: String?) -> String? {
        switch self {
        case .plan(let report): return report.nextStep(format, file)
        case _ where format != .table || file != nil: return nil
        case .maxPods(let report): return report.nextStep
        case .node(let report): return report.nextStep
        case .types(let report): return report.nextStep
        case .comparison(let report): return report.nextStep
        case .migration(let report): return report.nextStep
        case .tuning, .instanceTable, .tableDifference, .tableCheck, .guides, .integer:
            return nil
        }
    }

    /// A picture of the report; of those that have none, nothing.
    private func picture(_ name: PictureName, _ findings: [Finding]) -> [UInt8] {
        switch self {
        case .plan(let report): report.picture(name, findings)
        case .node(let report): report.picture(name)
        case .migration(let report): report.picture(name, findings)
        case .tuning(let report): report.picture(name)
        case .maxPods, .types, .comparison, .instanceTable, .tableDifference, .tableCheck,
            .guides, .integer:
            []
        }
    }

    /// The report as a document to look at; of those that have none, nothing.
    private func html(_ findings: [Finding], _ page: Page) -> [UInt8] {
        let frame = ReportFrame(version: ProgramVersion.text, isEmbedded: page.isEmbedded)
        return switch self {
        case .plan(let report): report.html(findings, frame)
        case .comparison(let report): report.html(findings, frame)
        case .node(let report): report.html(findings, frame)
        case .migration(let report): report.html(findings, frame)
        case .tuning(let report): report.html(findings, frame)
        case .maxPods, .types, .instanceTable, .tableDifference, .tableCheck, .guides, .integer: []
        }
    }

    /// Appends the report as JSON, alone or as a value in a document.
    func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        switch self {
        case .maxPods(let report): report.json(&json, findings)
        case .node(let report): report.json(&json, findings)
        case .types(let report): report.json(&json, findings)
        case .plan(let report): report.json(&json, findings)
        case .comparison(let report): report.json(&json, findings)
        case .migration(let report): report.json(&json, findings)
        case .tuning(let report): report.json(&json, findings)
        // A table is CSV, and is not asked for as anything else.
        case .instanceTable(let report):
            json.element(String(decoding: report.csv(), as: UTF8.self))
        case .tableDifference(let report): report.json(&json, findings)
        case .tableCheck(let report): report.json(&json, findings)
        case .guides(let report): report.json(&json, findings)
        case .integer(let number): json.element(decimal: "\(number)")
        }
    }
}
