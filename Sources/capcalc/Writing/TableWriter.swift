/// Lays out text in columns, for people.
package struct TableWriter {
    /// A column: its title, in one or two lines, and the side to which it is pushed.
    package struct Column {
        package let upperTitle: String
        package let title: String
        package let isNumber: Bool

        package static func text(_ title: String) -> Column {
            Column(upperTitle: "", title: title, isNumber: false)
        }

        package static func number(_ title: String) -> Column {
            Column(upperTitle: "", title: title, isNumber: true)
        }

        package static func number(_ upperTitle: String, _ title: String) -> Column {
            Column(upperTitle: upperTitle, title: title, isNumber: true)
        }
    }

    private let columns: [Column]
    private let ink: Ink
    /// The texts of all cells, one after another, and where each ends: a cell is no string of its own,
    /// whose first release costs more than the rest of a short report.
    private var text: [UInt8] = []
    private var ends: [Int] = []
    private var cellWidths: [Int] = []
    private var widths: [Int] = []

    package init(_ columns: [Column], ink: Ink) {
        self.columns = columns
        self.ink = ink
        for column in columns {
            widths.append(
                max(
                    Self.width(column.upperTitle.utf8Span.span),
                    Self.width(column.title.utf8Span.span)))
        }
    }

    /// Adds a row, a cell for each column.
    package mutating func row(_ cells: [String]) {
        for text in cells { cell(text) }
    }

    /// Adds a cell.
    package mutating func cell(_ text: String) {
        cell { $0.append(text) }
    }

    /// Adds a number with its commas; a question mark where it is not known.
    package mutating func cell(_ number: Int64?) {
        cell { bytes in
            if let number { bytes.append(grouped: number) } else { bytes.append("?") }
        }
    }

    package mutating func cell(_ number: Int?) { cell(number.map { Int64($0) }) }

    /// Adds a cell that writes itself.
    package mutating func cell(_ write: (inout [UInt8]) -> Void) {
        let start = text.count
        let column = ends.count % columns.count
        write(&text)
        ends.append(text.count)
        let width = Self.width(text.span.extracting(start..<text.count))
        cellWidths.append(width)
        widths[column] = max(widths[column], width)
    }

    /// The columns of the page that the widest line may take.
    package var width: Int { widths.reduce(2 * (widths.count - 1)) { $0 + $1 } }

    /// The first of several tables that fits the page, or the last one.
    package static func fitting(_ tables: [() -> TableWriter]) -> TableWriter {
        var table = tables[0]()
        for other in tables.dropFirst() where table.width > Paragraph.page { table = other() }
        return table
    }

    /// Appends the table.
    package func append(to bytes: inout [UInt8]) {
        if columns.contains(where: { !$0.upperTitle.isEmpty }) {
            appendTitles(to: &bytes) { $0.upperTitle }
        }
        appendTitles(to: &bytes) { $0.title }
        var start = 0
        var row = 0
        while row < ends.count {
            var blanks = 0
            for index in columns.indices {
                let end = ends[row + index]
                append(
                    text.span.extracting(start..<end), cellWidths[row + index], index, &blanks,
                    to: &bytes)
                start = end
            }
            bytes.append(UInt8(ascii: "\n"))
            row += columns.count
        }
    }

    private func appendTitles(to bytes: inout [UInt8], _ title: (Column) -> String) {
        bytes.append(ink.start(.bold))
        var blanks = 0
        for index in columns.indices {
            let title = title(columns[index])
            append(
                title.utf8Span.span, Self.width(title.utf8Span.span), index, &blanks, to: &bytes)
        }
        bytes.append(ink.end)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Appends a cell and the blanks in front of it; those behind it wait for the next that has text.
    private func append(
        _ cell: Span<UInt8>, _ width: Int, _ index: Int, _ blanks: inout Int,
        to bytes: inout [UInt8]
    ) {
        let padding = widths[index] - width
        if index > 0 { blanks += 2 }
        if columns[index].isNumber { blanks += padding }
        if !cell.isEmpty {
            for _ in 0..<blanks { bytes.append(UInt8(ascii: " ")) }
            bytes.append(copying: cell)
            blanks = 0
        }
        if !columns[index].isNumber { blanks += padding }
    }

    /// Characters of a text, which here all take one column: bytes that do not continue another.
    private static func width(_ text: Span<UInt8>) -> Int {
        var width = 0
        for index in text.indices where text[index] & 0xC0 != 0x80 { width += 1 }
        return width
    }
}
