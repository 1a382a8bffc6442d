package import CapacityModel
package import Options
package import Writing

/// A report in the three formats that every report has; which others one has, is checked before.
package protocol TabularReport {
    func table(_ page: Page) -> [UInt8]
    func csv() -> [UInt8]
    func json(_ json: inout JSONWriter, _ findings: [Finding])
}

extension TabularReport {
    package func bytes(_ format: OutputFormat, _ page: Page, _ findings: [Finding]) -> [UInt8] {
        switch format {
        case .table: return table(page)
        case .csv, .value, .export, .gate, .openMetrics, .svg, .html: return csv()
        case .json: return json(findings)
        }
    }

    /// The report as a document in JSON.
    func json(_ findings: [Finding]) -> [UInt8] {
        var json = JSONWriter()
        self.json(&json, findings)
        return json.bytes
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
                        json.member("subject", finding.subject.spelled(json.spelling))
                        json.member("message", finding.message.spelled(json.spelling))
                        json.member("hint", finding.hint.spelled(json.spelling))
                        json.member("source", finding.source)
                    }
                }
            }
        }
    }
}
