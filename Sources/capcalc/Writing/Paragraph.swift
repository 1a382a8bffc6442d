/// Text in lines that fit a page.
package enum Paragraph {
    /// The columns of a page.
    package static let page = 100

    /// The words of a text in lines of at most 96 characters, each behind so many blanks.
    package static func wrap(_ text: String, indent: Int) -> String {
        let blanks = String(repeating: " ", count: indent)
        return lines(text, columns: 96 - indent).map { "\(blanks)\($0)\n" }.joined()
    }

    /// A text in lines of at most so many characters, if no word is longer; one that fits stays as it
    /// is.
    package static func lines(_ text: String, columns: Int) -> [String] {
        if text.utf8.count <= columns || text.count <= columns { return [text] }
        return lines(text.split(separator: " ").map { String($0) }, " ", columns: columns)
    }

    /// Parts that stay whole in lines of at most so many characters, with a separator between those on
    /// one line.
    package static func lines(_ parts: [String], _ separator: String, columns: Int) -> [String] {
        var lines: [String] = []
        var width = 0
        for part in parts {
            let longer = width + separator.count + part.count
            if width > 0, longer <= columns {
                lines[lines.count - 1] += separator + part
                width = longer
            } else {
                lines.append(part)
                width = part.count
            }
        }
        return lines
    }
}
