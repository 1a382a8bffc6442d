/// A table as it is, for formats that lay out tables themselves.
extension TableWriter {
    /// The number of rows.
    package var rowCount: Int { ends.count / columns.count }

    /// The titles of the columns, each in a line, and whether numbers stand in them.
    package var heads: [(title: String, isNumber: Bool)] {
        columns.map { column in
            let joint = column.upperTitle.isEmpty || column.title.isEmpty ? "" : " "
            return (column.upperTitle + joint + column.title, column.isNumber)
        }
    }

    /// The text of a cell.
    package func text(row: Int, column: Int) -> String {
        let cell = row * columns.count + column
        let start = cell == 0 ? 0 : ends[cell - 1]
        return String(decoding: text[start..<ends[cell]], as: UTF8.self)
    }

    /// The colour of a cell; `nil` for that of all texts.
    package func colour(row: Int, column: Int) -> Ink.Colour? {
        let cell = row * columns.count + column
        return cell < colours.count ? colours[cell] : nil
    }

    /// The share of a row, in a column of bars; `nil` in another, and where there is none.
    package func bar(row: Int, column: Int) -> UsageBar? {
        columns[column].boxes > 0 && row < bars.count ? bars[row] : nil
    }
}
