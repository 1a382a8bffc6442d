import CapacityModel

/// The answer of a command, before it is written.
enum Report {
    case maxPods(MaxPodsReport)
    case node(NodeReport)
    case types(TypesReport)
    case plan(PlanReport)
    case comparison(ComparisonReport)
    case tuning(TuningReport)
    case guides(GuidesReport)
    /// One integer, as AWS's script prints it.
    case integer(Int)

    /// The bytes of the report in a format.
    func bytes(_ format: OutputFormat, _ ink: Ink, _ findings: [Finding]) -> [UInt8] {
        switch self {
        case .maxPods(let report) where format == .value: report.value()
        case .maxPods(let report): report.bytes(format, ink, findings)
        case .node(let report): report.bytes(format, ink, findings)
        case .types(let report): report.bytes(format, ink, findings)
        case .plan(let report):
            if case .export(let export) = format {
                report.export(export, findings)
            } else {
                report.bytes(format, ink, findings)
            }
        case .comparison(let report): report.bytes(format, ink, findings)
        case .tuning(let report): report.bytes(format, ink, findings)
        case .guides(let report): report.bytes(format, ink, findings)
        case .integer(let number): Array("\(number)\n".utf8)
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
        case .tuning(let report): report.json(&json, findings)
        case .guides(let report): report.json(&json, findings)
        case .integer(let number): json.element(decimal: "\(number)")
        }
    }
}

/// A report in the three formats that every report has; which others one has, is checked before.
protocol TabularReport {
    func table(_ ink: Ink) -> [UInt8]
    func csv() -> [UInt8]
    func json(_ json: inout JSONWriter, _ findings: [Finding])
}

extension TabularReport {
    func bytes(_ format: OutputFormat, _ ink: Ink, _ findings: [Finding]) -> [UInt8] {
        switch format {
        case .table: return table(ink)
        case .csv, .value, .export: return csv()
        case .json:
            var json = JSONWriter()
            self.json(&json, findings)
            return json.bytes
        }
    }
}

extension JSONWriter {
    /// The object that every report is: version and kind first, findings last.
    mutating func report(
        kind: String, _ findings: [Finding], _ body: (inout JSONWriter) -> Void
    ) {
        object(isSpread: true) { json in
            json.member("format_version", "1.0")
            json.member("kind", kind)
            body(&json)
            json.array("findings", isSpread: true) { json in
                for finding in findings {
                    json.object { json in
                        json.member("code", finding.code.rawValue)
                        json.member("severity", finding.severity.rawValue)
                        json.member("subject", finding.subject)
                        json.member("message", finding.message)
                        json.member("hint", finding.hint)
                        json.member("source", finding.source)
                    }
                }
            }
        }
    }
}
