import CapacityModel
import Options
import Writing

extension HTMLWriter {
    /// What was asked: the command and its options, as they were given.
    mutating func asked(_ command: CommandName, _ notes: RequestNotes) {
        let options = notes.options.filter { !Self.isOfOutput($0.option) }
        let words = options.map { option, text in
            option.placeholder == nil ? option.spelling : "\(option.spelling)=\(Self.word(text))"
        }
        element("p", [("class", "asked")]) { html in
            html.text("Asked: ")
            html.code((["capcalc", command.rawValue] + words).joined(by: " "))
        }
        endLine()
    }

    /// Whether an option says nothing of the question.
    private static func isOfOutput(_ option: Option) -> Bool {
        option != .clusterName && Option.ofOutput.contains(option)
    }

    /// A word of a shell, between quotes where it needs them.
    private static func word(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "+")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "_"),
                UInt8(ascii: "="), UInt8(ascii: ":"):
                true
            default: false
            }
        }
        return isPlain ? text : ShellText.quoted(text)
    }

    /// The answer where there is nothing to show: why.
    mutating func refusal(_ findings: [Finding]) {
        let errors = findings.filter { $0.severity == .error }
        verdict(
            "NO", .red, errors.isEmpty ? "there is no plan" : "there is no plan to show",
            errors.map { $0.message.spelled(.commandLine) })
    }
}

extension ReportPage {
    /// The last line: what made the report.
    static func edition(_ version: String, _ table: String?) -> String {
        "capcalc \(version)" + (table.map { " · table of instance types of \($0)" } ?? "")
    }
}
