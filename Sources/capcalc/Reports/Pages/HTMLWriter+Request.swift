import CapacityModel
import Options
import Writing

extension HTMLWriter {
    /// What was asked: the options as they were given.
    mutating func asked(_ notes: RequestNotes) {
        let options = notes.options.filter { !Self.isOfOutput($0.option) }
        let words = options.map { option, text in
            option.spelling + (option.isFlag ? "" : "=\(ShellText.word(text))")
        }
        guard !words.isEmpty else { return }
        element("p", [("class", "asked")]) { html in
            html.text("Options: ")
            html.code(words.joined(by: " "))
        }
        endLine()
    }

    /// Whether an option says nothing of the question.
    private static func isOfOutput(_ option: Option) -> Bool {
        option != .clusterName && Option.ofOutput.contains(option)
    }

    /// The answer where there is nothing to show: why.
    mutating func refusal(_ findings: [Finding]) {
        let errors = findings.filter { $0.severity == .error }
        verdict(
            "NO", .red, errors.isEmpty ? "there is no plan" : "there is no plan to show",
            errors.map { $0.message.spelled(.commandLine) })
    }
}
