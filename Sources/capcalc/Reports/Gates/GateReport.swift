package import CapacityModel
package import Options
import Writing

/// The findings of a command, for what gates a change.
package struct GateReport {
    let command: CommandName
    /// The file that the findings are about: the first that was given; `nil` where none was.
    let file: String?
    let findings: [Finding]
    /// Whether warnings count as errors.
    let isStrict: Bool
    /// The version of the program.
    let version: String

    package init(
        command: CommandName, file: String?, findings: [Finding], isStrict: Bool, version: String
    ) {
        self.command = command
        self.file = file
        self.findings = findings
        self.isStrict = isStrict
        self.version = version
    }

    /// How much a finding weighs in the gate: a warning that counts is an error.
    func severity(of finding: Finding) -> Severity {
        isStrict && finding.severity == .warning ? .error : finding.severity
    }

    func message(of finding: Finding) -> String {
        VisibleText.of(finding.message.spelled(.commandLine))
    }

    func hint(of finding: Finding) -> String {
        VisibleText.of(finding.hint.spelled(.commandLine))
    }
}
