/// Texts and tables in GitHub Flavored Markdown (<https://github.github.com/gfm/>).
package enum MarkdownText {
    /// A text that says what it says, in a paragraph or a cell: a backslash before every sign that
    /// could begin something else.
    package static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in VisibleText.of(text).unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "~", "&", "$", "#", "!":
                escaped += "\\"
            default: break
            }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }

    /// The head of a column.
    package typealias Column = (name: String, isNumber: Bool)

    /// A table: a head, and rows of texts; those of numbers stand at the right.
    package static func table(_ head: [Column], _ rows: [[String]]) -> String {
        var text = row(head.map { $0.name })
        text += "|" + head.map { $0.isNumber ? "---:|" : "---|" }.joined() + "\n"
        for cells in rows { text += row(cells) }
        return text
    }

    /// Lines of a table, each a label in capitals, which is empty where it is that of the line above, and a
    /// text.
    package static func lines(_ lines: [(String, String)]) -> String {
        table([("", false), ("", false)], lines.map { [sentence($0.0), $0.1] })
    }

    private static func sentence(_ label: String) -> String {
        // Kubernetes' kinds have capitals inside.
        let kind = "DAEMONSET"
        if label.hasPrefix(kind) { return "DaemonSet" + label.dropFirst(kind.count).lowercased() }
        return label.prefix(1) + label.dropFirst().lowercased()
    }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.map { escaped($0) }.joined(separator: " | ") + " |\n"
    }
}
