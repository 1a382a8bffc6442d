import CapacityModel
import Options
import Writing

/// Findings as JUnit's XML: a test case for the answer, and one for each finding; errors are failures
/// (<https://github.com/testmoapp/junitxml>).
struct JUnitReport {
    let report: GateReport

    var bytes: [UInt8] {
        let failures = report.findings.count { report.severity(of: $0) == .error }
        let name = Self.escaped("capcalc " + report.command.rawValue)
        let counts = "tests=\"\(report.findings.count + 1)\" failures=\"\(failures)\" errors=\"0\""
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<testsuites name=\"capcalc\" \(counts)>\n"
        text += "  <testsuite name=\"\(name)\" \(counts) skipped=\"0\">\n"
        text += "    <testcase classname=\"\(name)\" name=\"\(Self.escaped(subject))\"/>\n"
        for finding in report.findings { text += testCase(finding, name) }
        text += "  </testsuite>\n</testsuites>\n"
        return Array(text.utf8)
    }

    /// What was looked at: a test case that passes, for a report without one is taken for a mistake.
    private var subject: String { report.file.map { VisibleText.of($0) } ?? "request" }

    private func testCase(_ finding: Finding, _ name: String) -> String {
        let message = Self.escaped(report.message(of: finding))
        let hint = Self.escaped(report.hint(of: finding))
        let code = Self.escaped(finding.code.rawValue)
        var text = "    <testcase classname=\"\(name)\" name=\"\(code)\">\n"
        switch report.severity(of: finding) {
        case .error:
            text +=
                "      <failure message=\"\(message)\" type=\"\(code)\">hint: \(hint)</failure>\n"
        case .warning, .note:
            let severity = finding.severity.rawValue
            text += "      <system-out>\(severity): \(message)\nhint: \(hint)</system-out>\n"
        }
        return text + "    </testcase>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.escaped { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: nil
            }
        }
    }
}
