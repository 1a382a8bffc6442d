import CapacityModel

/// The answer of a command, before it is written.
enum Report {
    case maxPods(MaxPodsReport)
    case node(NodeReport)
    case types(TypesReport)
    case plan(PlanReport)
    case guides(GuidesReport)
    /// One integer, as AWS's script prints it.
    case integer(Int)

    /// The bytes of the report in a format.
    func bytes(_ format: OutputFormat, _ ink: Ink, _ findings: [Finding]) -> [UInt8] {
        switch (self, format) {
        case (.maxPods(let report), .table): report.table(ink)
        case (.maxPods(let report), .csv), (.maxPods(let report), .export): report.csv()
        case (.maxPods(let report), .json): report.json(findings)
        case (.maxPods(let report), .value): report.value()
        case (.node(let report), .table): report.table(ink)
        case (.node(let report), .csv), (.node(let report), .value), (.node(let report), .export):
            report.csv()
        case (.node(let report), .json): report.json(findings)
        case (.types(let report), .table): report.table(ink)
        case (.types(let report), .csv), (.types(let report), .value),
            (.types(let report), .export):
            report.csv()
        case (.types(let report), .json): report.json(findings)
        case (.plan(let report), .table): report.table(ink)
        case (.plan(let report), .csv), (.plan(let report), .value): report.csv()
        case (.plan(let report), .export(let format)): report.export(format, findings)
        case (.plan(let report), .json): report.json(findings)
        case (.guides(let report), .table): report.table(ink)
        case (.guides(let report), .csv), (.guides(let report), .value),
            (.guides(let report), .export):
            report.csv()
        case (.guides(let report), .json): report.json()
        case (.integer(let number), _): Array("\(number)\n".utf8)
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
