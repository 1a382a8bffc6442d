/// Text in lines that fit a page. Lines break at blanks only: a word that is longer than a line stays whole.
package enum Paragraph {
    /// The words of a text in lines of prose, each behind so many blanks.
    package static func wrap(_ text: String, indent: Int, _ page: Page) -> String {
        let blanks = String(repeating: " ", count: indent)
        return lines(text, page.ofProse, indent: indent).map { "\(blanks)\($0)\n" }.joined(by: "")
    }

    /// A text in lines that fit a page behind so many columns; one that fits stays as it is. Statements
    /// apart by ` · ` or by three blanks stay whole where they fit a line.
    package static func lines(_ text: String, _ page: Page, indent: Int = 0) -> [String] {
        lines(text, page, indent: indent, staysTogether)
    }

    private static func lines(
        _ text: String, _ page: Page, indent: Int,
        _ staysTogether: (String, Substring) -> Bool
    ) -> [String] {
        let text = VisibleText.of(text)
        let columns = page.columns - indent
        if page.width(of: text) <= columns { return [text] }
        var (lines, width): ([String], Int) = ([], 0)
        func add(_ part: String, _ separator: String) {
            let longer = width + page.width(of: separator) + page.width(of: part)
            if !lines.isEmpty, longer <= columns {
                lines[lines.count - 1] += separator + part
                width = longer
            } else {
                lines.append(part)
                width = page.width(of: part)
            }
        }
        for (separator, words) in statements(of: text, staysTogether) {
            let statement = words.joined(by: " ")
            if page.width(of: statement) <= columns {
                add(statement, separator)
            } else {
                width = columns
                for word in words {
                    // What stays together is not wider than a line for that.
                    let isLong = page.width(of: word) > columns
                    for part in isLong ? word.split(separator: " ").map({ String($0) }) : [word] {
                        add(part, " ")
                    }
                }
            }
        }
        return lines
    }

    /// The words of each statement of a text, and what stands in front of it.
    private static func statements(
        of text: String, _ staysTogether: (String, Substring) -> Bool
    ) -> [(separator: String, words: [String])] {
        var statements: [(separator: String, words: [String])] = [("", [])]
        var blanks = 0
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if word.isEmpty {
                blanks += 1
            } else if word == "·" {
                statements.append((" · ", []))
            } else {
                if blanks > 1 { statements.append(("   ", [])) }
                let last = statements.count - 1
                if let previous = statements[last].words.last, staysTogether(previous, word) {
                    statements[last].words[statements[last].words.count - 1] += " \(word)"
                } else {
                    statements[last].words.append(String(word))
                }
                blanks = 0
            }
        }
        return statements
    }

    /// Whether no line ends between two words: in a product, and between an option and its number.
    private static func staysTogether(_ word: String, _ next: Substring) -> Bool {
        if next == "×" || word.hasSuffix(" ×") { return true }
        guard let first = next.utf8.first else { return false }
        return isOption(word, "--") && UInt8(ascii: "0")...UInt8(ascii: "9") ~= first
    }

    /// Whether a word is an option that has no value behind it yet.
    private static func isOption(_ word: String, _ start: String) -> Bool {
        word.hasPrefix(start) && !word.utf8.contains(UInt8(ascii: " "))
    }

    /// A line for a shell, which goes on in further ones behind a backslash, so that it can be pasted.
    package static func command(_ line: String, indent: Int = 0, _ page: Page) -> String {
        let blanks = String(repeating: " ", count: indent)
        if page.width(of: line) <= page.columns - indent { return "\(blanks)\(line)\n" }
        // Further lines are four columns in, and two are left for the backslash.
        let lines = lines(line, page, indent: indent + 6) { word, next in
            isOption(word, "-") && !next.hasPrefix("-")
        }
        return blanks + lines.joined(by: " \\\n    \(blanks)") + "\n"
    }

    /// A note in lines of the page, each ended, in the colour of what matters less.
    package static func note(_ text: String, _ page: Page) -> String {
        lines(text, page).map { page.ink($0, .dim) + "\n" }.joined(by: "")
    }

    /// A message behind its label, such as `error: `, with what does not fit under its beginning.
    package static func message(_ label: String, _ text: String, _ page: Page) -> String {
        let indent = page.width(of: label)
        return lines(text, page, indent: indent)
            .joined(by: "\n" + String(repeating: " ", count: indent))
    }
}
