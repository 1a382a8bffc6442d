/// Lays out text in columns, for people.
///
/// A table that is wider than the page is made narrower step by step: bars get shorter and go, then the
/// columns that say least; then texts go on in a further line, then whole rows. No word is broken.
package struct TableWriter {
    package typealias Column = TableColumn

    let columns: [Column]
    let page: Page
    /// Whether columns that have no room make a further table with the first column, not further lines.
    private let isStacked: Bool
    /// The texts of all cells, one after another, and where each ends: a cell is no string of its own,
    /// whose first release costs more than the rest of a short report.
    private(set) var text: [UInt8] = []
    private(set) var ends: [Int] = []
    private(set) var cellWidths: [Int] = []
    /// The columns of a line that each column takes, bars left out.
    private(set) var widths: [Int] = []
    /// Colours of the first cells; those of the others are none.
    private(set) var colours: [Ink.Colour?] = []
    /// The bars of all rows, where a column has some.
    private(set) var bars: [UsageBar] = []

    package init(_ columns: [Column], page: Page, isStacked: Bool = false) {
        self.columns = columns
        self.page = page
        self.isStacked = isStacked
        for column in columns {
            widths.append(
                max(page.width(of: column.upperTitle), page.width(of: column.title)))
        }
    }

    /// Adds a row, a cell for each column.
    package mutating func row(_ cells: [String]) {
        for text in cells { cell(text) }
    }

    /// Adds a cell.
    package mutating func cell(_ text: String, _ colour: Ink.Colour? = nil) {
        if let colour { colourNext(colour) }
        cell { $0.append(VisibleText.of(text)) }
    }

    /// Adds a number with its commas; a question mark where it is not known.
    package mutating func cell(_ number: Int64?, _ colour: Ink.Colour? = nil) {
        if let colour { colourNext(colour) }
        cell { bytes in
            if let number { bytes.append(grouped: number) } else { bytes.append("?") }
        }
    }

    package mutating func cell(_ number: Int?, _ colour: Ink.Colour? = nil) {
        cell(number.map { Int64($0) }, colour)
    }

    /// Adds a bar; the table has one column of them.
    package mutating func cell(_ bar: UsageBar) {
        bars.append(bar)
        if let colour = bar.colour { colourNext(colour) }
        cell { bar.append(to: &$0) }
    }

    private mutating func colourNext(_ colour: Ink.Colour) {
        while colours.count < ends.count { colours.append(nil) }
        colours.append(colour)
    }

    /// Adds a cell that writes itself.
    package mutating func cell(_ write: (inout [UInt8]) -> Void) {
        let start = text.count
        let column = ends.count % columns.count
        write(&text)
        ends.append(text.count)
        let width = page.width(of: text.span.extracting(start..<text.count))
        cellWidths.append(width)
        widths[column] = max(widths[column], width)
    }

    /// Whether the whole table fits the page as it is.
    private var fits: Bool { content.whole.fits(page.columns) }

    var content: TableLayout.Content {
        var widestShare = 0
        if !bars.isEmpty {
            for cell in cellWidths.indices where columns[cell % columns.count].boxes > 0 {
                widestShare = max(widestShare, cellWidths[cell])
            }
        }
        return TableLayout.Content(
            columns: columns, widths: widths, widestShare: widestShare, page: page.columns)
    }

    /// The first of several tables that fits the page, or the last one.
    package static func fitting(_ tables: [() -> TableWriter]) -> TableWriter {
        var table = tables[0]()
        for other in tables.dropFirst() where !table.fits { table = other() }
        return table
    }

    /// Appends the table.
    package func append(to bytes: inout [UInt8]) {
        if isShortWay { return appendAsItIs(to: &bytes) }
        let layout = TableLayout.fitting(content) { longestWord(of: $0) }
        guard isStacked, layout.lineCount > 1 else { return append(layout, to: &bytes) }
        for (place, part) in layout.stacked(on: page.columns).enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: "\n")) }
            append(part, to: &bytes)
        }
    }

    /// Whether there is nothing to lay out: a table that fits, without bars and colours.
    private var isShortWay: Bool {
        var width = -2
        for index in columns.indices {
            if columns[index].boxes > 0 { return false }
            width += 2 + widths[index]
        }
        return width <= page.columns && colours.isEmpty
    }

    /// The short way, which most runs take: every step of it costs.
    private func appendAsItIs(to bytes: inout [UInt8]) {
        if columns.contains(where: { !$0.upperTitle.isEmpty }) {
            appendTitles(columns.indices, widths, indent: 0, to: &bytes) { $0.upperTitle }
        }
        appendTitles(columns.indices, widths, indent: 0, to: &bytes) { $0.title }
        var (start, row) = (0, 0)
        while row < ends.count {
            var blanks = 0
            for index in columns.indices {
                let end = ends[row + index]
                append(
                    text.span.extracting(start..<end), cellWidths[row + index], widths[index],
                    index, isNumber: columns[index].isNumber, nil, &blanks, to: &bytes)
                start = end
            }
            bytes.append(UInt8(ascii: "\n"))
            row += columns.count
        }
    }

    private func append(_ layout: TableLayout, to bytes: inout [UInt8]) {
        for place in layout.starts.indices {
            let line = layout.line(place)
            if line.contains(where: { !columns[$0].upperTitle.isEmpty }) {
                appendTitles(line, layout.widths, indent: layout.indent(of: place), to: &bytes) {
                    $0.upperTitle
                }
            }
            if place == 0 || line.contains(where: { !columns[$0].title.isEmpty }) {
                appendTitles(line, layout.widths, indent: layout.indent(of: place), to: &bytes) {
                    $0.title
                }
            }
        }
        var row = 0
        while row < ends.count {
            for place in layout.starts.indices { append(row, layout, place, to: &bytes) }
            row += columns.count
        }
    }

    private func appendTitles(
        _ line: some Sequence<Int>, _ widths: [Int], indent: Int, to bytes: inout [UInt8],
        _ title: (Column) -> String
    ) {
        bytes.append(page.ink.start(.bold))
        var (blanks, position) = (indent, 0)
        for index in line {
            let title = title(columns[index])
            append(
                title.utf8Span.span, page.width(of: title), widths[index], position,
                isNumber: columns[index].isNumber, nil, &blanks, to: &bytes)
            position += 1
        }
        bytes.append(page.ink.end)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Appends a line of a row, and further ones where a text goes on.
    private func append(
        _ row: Int, _ layout: TableLayout, _ place: Int, to bytes: inout [UInt8]
    ) {
        let line = layout.line(place)
        var (piece, isMore) = (0, true)
        while isMore {
            isMore = false
            var blanks = layout.indent(of: place)
            let before = bytes.count
            for (position, index) in line.enumerated() {
                let cell = row + index
                let start = cell == 0 ? 0 : ends[cell - 1]
                var range = start..<ends[cell]
                var width = cellWidths[cell]
                if width > layout.widths[index], columns[index].wraps {
                    let pieces = pieces(of: range, width: layout.widths[index])
                    isMore = isMore || piece + 1 < pieces.count
                    range = piece < pieces.count ? pieces[piece] : start..<start
                    width = page.width(of: text.span.extracting(range))
                } else if piece > 0 {
                    (range, width) = (start..<start, 0)
                }
                let boxes = columns[index].boxes == 0 ? 0 : layout.boxes
                if boxes > 0, !range.isEmpty {
                    appendBar(row, boxes, position, &blanks, to: &bytes)
                    width += boxes + 2
                }
                append(
                    text.span.extracting(range), width, layout.widths[index],
                    boxes > 0 && !range.isEmpty ? 0 : position, isNumber: columns[index].isNumber,
                    cell < colours.count ? colours[cell] : nil, &blanks, to: &bytes)
            }
            // A further line of a row that says nothing is none.
            if place == 0 || bytes.count > before { bytes.append(UInt8(ascii: "\n")) }
            piece += 1
        }
    }

    private func appendBar(
        _ row: Int, _ boxes: Int, _ position: Int, _ blanks: inout Int, to bytes: inout [UInt8]
    ) {
        let bar = bars[row / columns.count]
        let text = bar.boxes(boxes)
        append(
            text.utf8Span.span, boxes, boxes, position, isNumber: false, bar.colour, &blanks,
            to: &bytes)
        blanks += 2
    }

    /// Appends a cell and the blanks in front of it; those behind it wait for the next that has text.
    private func append(
        _ cell: Span<UInt8>, _ width: Int, _ columnWidth: Int, _ position: Int, isNumber: Bool,
        _ colour: Ink.Colour?, _ blanks: inout Int, to bytes: inout [UInt8]
    ) {
        let padding = columnWidth - width
        if position > 0 { blanks += 2 }
        if isNumber { blanks += padding }
        if !cell.isEmpty {
            for _ in 0..<max(0, blanks) { bytes.append(UInt8(ascii: " ")) }
            if let colour { bytes.append(page.ink.start(colour)) }
            bytes.append(copying: cell)
            if colour != nil { bytes.append(page.ink.end) }
            blanks = 0
        }
        if !isNumber { blanks += padding }
    }
}
