import CapacityModel
import Writing

/// Findings as SARIF 2.1.0, which code scanning reads
/// (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>).
struct SARIFReport {
    let report: GateReport

    var bytes: [UInt8] {
        var json = JSONWriter()
        json.object(isSpread: true) { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.array("runs", isSpread: true) { json in
                json.object(isSpread: true) { json in
                    json.object("tool") { $0.object("driver", driver) }
                    json.array("results", isSpread: true, results)
                }
            }
        }
        return json.bytes
    }

    private func driver(_ json: inout JSONWriter) {
        json.member("name", "capcalc")
        json.member("version", report.version)
        json.array("rules") { json in
            for finding in report.findings {
                let guide = finding.code.guide
                json.object { json in
                    json.member("id", finding.code.rawValue)
                    json.object("shortDescription") {
                        $0.member("text", guide.meaning.spelled(.commandLine))
                    }
                    json.object("fullDescription") {
                        $0.member("text", guide.why.spelled(.commandLine))
                    }
                    json.object("help") { $0.member("text", guide.cure.spelled(.commandLine)) }
                    json.member("helpUri", finding.source)
                }
            }
        }
    }

    private func results(_ json: inout JSONWriter) {
        for (index, finding) in report.findings.enumerated() {
            json.object { json in
                json.member("ruleId", finding.code.rawValue)
                json.member("ruleIndex", index)
                json.member("level", Self.level(report.severity(of: finding)))
                json.object("message") { json in
                    json.member(
                        "text",
                        "\(report.message(of: finding)). Hint: \(report.hint(of: finding))")
                }
                if let file = report.file(of: finding) {
                    json.array("locations") { json in
                        json.object { json in
                            json.object("physicalLocation") { json in
                                json.object("artifactLocation") {
                                    $0.member("uri", Self.reference(file))
                                }
                                json.object("region") { $0.member("startLine", 1) }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }

    /// A path as a relative reference: all but unreserved characters and slashes in percent signs
    /// (RFC 3986, 2.3); of an absolute path a URI.
    private static func reference(_ path: String) -> String {
        var reference = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                reference.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                reference += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return reference
    }
}
