/// Text in lines that fit a page.
enum Paragraph {
    /// The columns of a page.
    static let page = 100

    /// The words of a text in lines of at most 96 characters, each behind so many blanks.
    static func wrap(_ text: String, indent: Int) -> String {
        let blanks = String(repeating: " ", count: indent)
        return lines(text, columns: 96 - indent).map { "\(blanks)\($0)\n" }.joined()
    }

    /// A text in lines of at most so many characters, if no word is longer; one that fits stays as it
    /// is.
    static func lines(_ text: String, columns: Int) -> [String] {
        if text.utf8.count <= columns || text.count <= columns { return [text] }
        var lines: [String] = []
        var width = 0
        for word in text.split(separator: " ") {
            if width > 0, width + 1 + word.count <= columns {
                lines[lines.count - 1] += " " + word
                width += 1 + word.count
            } else {
                lines.append(String(word))
                width = word.count
            }
        }
        return lines
    }
}
