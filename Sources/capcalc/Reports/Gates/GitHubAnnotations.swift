import CapacityModel
import Writing

/// Findings as workflow commands, which GitHub shows beside the file and on the page of the run
/// (<https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>).
struct GitHubAnnotations {
    let report: GateReport

    var bytes: [UInt8] {
        var text = ""
        for finding in report.findings {
            text += "::\(Self.command(report.severity(of: finding))) "
            if let file = report.file(of: finding) { text += "file=\(Self.property(file)),line=1," }
            text += "title=" + Self.property("capcalc: " + finding.code.rawValue) + "::"
            text += Self.data(report.message(of: finding) + "\nhint: " + report.hint(of: finding))
            text += "\n"
        }
        return Array(text.utf8)
    }

    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    /// What would end the value is escaped as GitHub's own toolkit does
    /// (actions/toolkit, `packages/core/src/command.ts`).
    private static func data(_ text: String) -> String { escaped(text, isProperty: false) }

    private static func property(_ text: String) -> String { escaped(text, isProperty: true) }

    private static func escaped(_ text: String, isProperty: Bool) -> String {
        text.escaped { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            case ":" where isProperty: "%3A"
            case "," where isProperty: "%2C"
            default: nil
            }
        }
    }
}
