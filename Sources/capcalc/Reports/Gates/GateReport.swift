package import CapacityModel
package import Options
import Writing

/// The findings of a command, for what gates a change.
package struct GateReport {
    let command: CommandName
    /// The first document that the command line names, a directory too; `nil` where it names none.
    let file: String?
    /// The documents that were read.
    private let documents: [ReadDocument]
    let findings: [Finding]
    /// Whether warnings count as errors.
    let isStrict: Bool
    /// The version of the program.
    let version: String

    package init(
        command: CommandName, file: String?, documents: [ReadDocument], findings: [Finding],
        isStrict: Bool, version: String
    ) {
        self.command = command
        self.file = file
        self.documents = documents.filter { $0.name != ReadDocument.standardInput }
        self.findings = findings
        self.isStrict = isStrict
        self.version = version
    }

    /// The file that a finding is about, where one tells of it; otherwise the first that was read.
    func file(of finding: Finding) -> String? {
        for kind in finding.code.documents {
            if let document = documents.first(where: { $0.kind == kind }) { return document.name }
        }
        return documents.first?.name ?? file
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
