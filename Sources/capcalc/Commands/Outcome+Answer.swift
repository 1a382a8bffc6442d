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
        let page = surroundings.outputPage(arguments.color, isFile: arguments.file != nil)
        let messagePage = surroundings.messagePage(arguments.color)
        var output =
            if case .gate(let gate) = arguments.format {
                GateReport(
                    command: arguments.command, file: arguments.document,
                    documents: answer.report.documents, findings: answer.findings,
                    isStrict: arguments.isStrict,
                    version: ProgramVersion.text
                ).bytes(gate)
            } else {
                answer.report.bytes(arguments.format, page, answer.findings)
            }
        if arguments.format == .table { output = page.shown(output) }
        let saysFindings = arguments.format.holdsFindings && !output.isEmpty
        var messages = ""
        if let summary = answer.summary, !arguments.isQuiet {
            let page = surroundings.errorPage(arguments.color)
            messages = String(decoding: summary.bytes(.table, page, []), as: UTF8.self)
        }
        for remark in answer.remarks where !arguments.isQuiet {
            messages +=
                "\(messagePage.ink("note", .blue)): "
                + "\(Paragraph.message("note: ", remark, messagePage))\n"
        }
        for finding in answer.findings {
            // What decides the exit status is never hidden.
            let counts = finding.severity >= (arguments.isStrict ? .warning : .error)
            let isShown = counts || !arguments.isQuiet
            if isShown, !saysFindings { messages += text(of: finding, messagePage) }
        }
        let status = answer.status(isStrict: arguments.isStrict)
        // A warning is no "no", so the verdict does not say it.
        let isForWarnings = status == .answerIsNo && answer.status(isStrict: false) == .done
        if isForWarnings, !arguments.isQuiet {
            let text = "exit status 1: --strict makes warnings count"
            messages += "\(Paragraph.message("", text, messagePage))\n"
        }
        // A file hides the answer from who waits for it at a terminal, or reads the log of a run.
        if let file = arguments.file, !arguments.isQuiet,
            let line = answer.report.verdictLine
                ?? (status == .answerIsNo && saysFindings
                    ? isForWarnings ? "warnings" : "NO" : nil)
        {
            let name = PathText.shown(file)
            let text = output.isEmpty ? "\(line); \(name) is not written" : "\(line); see \(name)"
            messages += "\(Paragraph.message("", text, messagePage))\n"
        }
        // For a person, where the answer is not "no": then the hints say what to do.
        if status == .done, surroundings.isErrorTerminal, !arguments.isQuiet,
            let next = answer.report.nextStep(arguments.format, arguments.file)
        {
            messages +=
                "\(messagePage.ink("next", .blue)): "
                + "\(Paragraph.message("next: ", next, messagePage))\n"
        }
        // An export of no plan is nothing: what the file had before is worth more.
        let isWritten = !output.isEmpty || status != .answerIsNo
        return Outcome(
            status: status, output: output, file: isWritten ? arguments.file : nil,
            messages: messages)
    }

    private static func text(of finding: Finding, _ page: Page) -> String {
        let colour: Ink.Colour =
            switch finding.severity {
            case .error: .red
            case .warning: .yellow
            case .note: .blue
            }
        let (label, hint) = (finding.severity.rawValue, finding.hint.spelled(.commandLine))
        let message = "\(finding.message.spelled(.commandLine)) [\(finding.code.rawValue)]"
        return "\(page.ink(label, colour)): \(Paragraph.message("\(label): ", message, page))\n"
            + "  hint: \(Paragraph.message("  hint: ", hint, page))\n"
    }
}
