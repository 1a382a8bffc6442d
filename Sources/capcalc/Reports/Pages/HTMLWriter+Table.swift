import Writing

extension HTMLWriter {
    /// The columns of the page that tables are laid out for: all that they have are shown.
    static let page = Page(columns: 400)

    /// A table with buttons in its head that sort it.
    mutating func table(_ table: TableWriter, _ caption: String) {
        guard table.rowCount > 0 else { return }
        let heads = table.heads
        wide(caption) { html in
            html.block("table") { html in
                html.line("caption", caption)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for head in heads {
                            html.head(head.title, head.isNumber, isSorting: table.rowCount > 1)
                        }
                    }
                }
                html.markup("\n<tbody>\n")
                for row in 0..<table.rowCount {
                    html.start("tr")
                    for column in heads.indices {
                        html.cell(table, row, column, isNumber: heads[column].isNumber)
                    }
                    html.markup("</tr>\n")
                }
                html.markup("</tbody>\n")
            }
        }
    }

    /// What may be wider than the screen, and is moved there by keys too.
    mutating func wide(_ name: String, _ body: (inout HTMLWriter) -> Void) {
        block(
            "div",
            [("class", "wide"), ("role", "region"), ("aria-label", name), ("tabindex", "0")], body)
    }

    private mutating func head(_ title: String, _ isNumber: Bool, isSorting: Bool) {
        var attributes: [Attribute] = [("scope", "col")]
        if isNumber { attributes.append(("class", "n")) }
        // Remarks have no title in a terminal.
        let title = title.isEmpty ? "REMARK" : title
        element("th", attributes) { html in
            guard isSorting else { return html.text(title) }
            html.element("button", [("type", "button")]) { $0.text(title) }
        }
    }

    private mutating func cell(_ table: TableWriter, _ row: Int, _ column: Int, isNumber: Bool) {
        var classes = isNumber ? "n" : ""
        if let colour = table.colour(row: row, column: column)?.className {
            classes += (classes.isEmpty ? "" : " ") + colour
        }
        let isName = column == 0 && !isNumber
        var attributes: [Attribute] = isName ? [("scope", "row")] : []
        if !classes.isEmpty { attributes.append(("class", classes)) }
        element(isName ? "th" : "td", attributes) { html in
            if let bar = table.bar(row: row, column: column) { html.draw(bar) }
            html.text(table.text(row: row, column: column))
        }
    }

    /// A bar of 80 by 10; the percent behind it say the same.
    private mutating func draw(_ bar: UsageBar) {
        guard let percent = bar.percent else { return }
        let width = min(percent, 100) * 8 / 10
        let fill = (bar.colour == .red ? Hue.vermilion : bar.colour == .yellow ? .yellow : .blue)
        markup("<svg class=\"bar\" width=\"80\" height=\"10\" aria-hidden=\"true\">")
        markup("<rect width=\"80\" height=\"10\" \(Hue.grey.area)/>")
        markup("<rect width=\"\(width)\" height=\"10\" \(fill.text)/></svg> ")
    }
}

extension Ink.Colour {
    /// The class of texts in this colour; `nil` for those that are as all others.
    var className: String? {
        switch self {
        case .red: "no"
        case .yellow: "tight"
        case .green: "yes"
        case .bold, .dim, .blue: nil
        }
    }
}
