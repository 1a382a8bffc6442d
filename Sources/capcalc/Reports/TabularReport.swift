import CapacityModel
import Options
import Writing

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
