extension TableWriter {
    /// The columns that the longest word of a column takes.
    func longestWord(of column: Int) -> Int {
        var longest = max(
            page.width(of: columns[column].title), page.width(of: columns[column].upperTitle))
        for cell in stride(from: column, to: ends.count, by: columns.count) {
            let start = cell == 0 ? 0 : ends[cell - 1]
            for word in words(of: start..<ends[cell]) {
                longest = max(longest, page.width(of: text.span.extracting(word)))
            }
        }
        return longest
    }

    /// Whether the page has room for a column with this title in two lines.
    package func shows(_ upperTitle: String, _ title: String) -> Bool {
        TableLayout.fitting(content) { longestWord(of: $0) }.shown.contains {
            columns[$0].upperTitle == upperTitle && columns[$0].title == title
        }
    }

    /// The words of a text between blanks.
    private func words(of range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where text[index] == UInt8(ascii: " ") {
            if index > start { words.append(start..<index) }
            start = index + 1
        }
        if range.upperBound > start { words.append(start..<range.upperBound) }
        return words
    }

    /// A text in pieces that fit a column.
    func pieces(of range: Range<Int>, width: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        for word in words(of: range) {
            if let last = pieces.last {
                let longer = last.lowerBound..<word.upperBound
                if page.width(of: text.span.extracting(longer)) <= width {
                    pieces[pieces.count - 1] = longer
                    continue
                }
            }
            pieces.append(word)
        }
        return pieces
    }
}
