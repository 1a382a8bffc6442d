import Writing

/// Lines behind labels in capitals, what does not fit under its beginning.
enum LabelledLines {
    /// The columns of a label.
    static let indent = 16

    static func text(_ lines: [(String, String)], _ page: Page) -> String {
        var text = ""
        for (label, line) in lines {
            let beside = Paragraph.lines(line, page, indent: indent)
            // A long name gets the line below for itself.
            let isBeside = beside.allSatisfy { page.width(of: $0) <= page.columns - indent }
            let margin = "\n" + String(repeating: " ", count: isBeside ? indent : 4)
            text += page.ink(label, .bold)
            if isBeside {
                text += String(repeating: " ", count: max(0, indent - label.count))
                text += beside.joined(by: margin)
            } else {
                let under = Paragraph.lines(line, page, indent: 4).joined(by: margin)
                text += label.isEmpty ? String(margin.dropFirst()) + under : margin + under
            }
            text += "\n"
        }
        return text
    }
}
