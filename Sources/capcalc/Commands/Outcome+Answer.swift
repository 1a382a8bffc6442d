import Boundary
import CapacityModel
import Options
import Writing
import Reports

extension Outcome {
    /// An answer in the form that was asked for.
    static func answer(
        _ answer: Answer, _ arguments: OutputArguments, _ surroundings: Surroundings
    ) -> Outcome {
        let ink = Ink(
            isOn: arguments.file == nil
                && surroundings.isColoured(
                    arguments.color, isTerminal: surroundings.isOutputTerminal)
        )
        let errorInk = Ink(
            isOn: surroundings.isColoured(
                arguments.color, isTerminal: surroundings.isErrorTerminal))
        let output =
            if case .gate(let gate) = arguments.format {
                GateReport(
                    command: arguments.command, file: arguments.document,
                    findings: answer.findings, isStrict: arguments.isStrict,
                    version: ProgramVersion.text
                ).bytes(gate)
            } else {
                answer.report.bytes(arguments.format, ink, answer.findings)
            }
        let saysFindings = arguments.format.holdsFindings && !output.isEmpty
        var messages = ""
        if let summary = answer.summary, !arguments.isQuiet {
            messages = String(decoding: summary.bytes(.table, errorInk, []), as: UTF8.self)
        }
        if let remark = answer.remark, !arguments.isQuiet {
            messages += "\(errorInk("note", .blue)): \(VisibleText.of(remark))\n"
        }
        for finding in answer.findings {
            // What decides the exit status is never hidden.
            let counts = finding.severity >= (arguments.isStrict ? .warning : .error)
            let isShown = counts || !arguments.isQuiet
            if isShown, !saysFindings { messages += text(of: finding, errorInk) }
        }
        return Outcome(
            status: answer.status(isStrict: arguments.isStrict), output: output,
            file: arguments.file, messages: messages)
    }

    private static func text(of finding: Finding, _ ink: Ink) -> String {
        let colour: Ink.Colour =
            switch finding.severity {
            case .error: .red
            case .warning: .yellow
            case .note: .blue
            }
        let message = VisibleText.of(finding.message.spelled(.commandLine))
        return "\(ink(finding.severity.rawValue, colour)): \(message) [\(finding.code.rawValue)]\n"
            + "  hint: \(VisibleText.of(finding.hint.spelled(.commandLine)))\n"
    }
}
