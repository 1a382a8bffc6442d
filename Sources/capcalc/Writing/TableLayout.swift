/// Which columns of a table a page shows, how wide they are, and where a row goes on in a further line.
struct TableLayout {
    /// The columns that are shown, by index, and where in them each line of a row begins. Not a list of
    /// lists, whose type costs more to look up than the rest of a short report.
    var shown: [Int]
    var starts: [Int]
    var widths: [Int]
    /// The boxes of a bar.
    var boxes: Int

    var lineCount: Int { starts.count }

    /// The columns of a line of a row.
    func line(_ place: Int) -> ArraySlice<Int> {
        shown[starts[place]..<(place + 1 < starts.count ? starts[place + 1] : shown.count)]
    }

    /// How far further lines of a row are indented.
    func indent(of line: Int) -> Int { line > 0 ? 4 : 0 }

    /// What a table is before it has a layout.
    struct Content {
        let columns: [TableColumn]
        /// The columns of a line that each column takes, bars left out.
        let widths: [Int]
        /// The widest text behind a bar.
        let widestShare: Int
        /// The columns of the page.
        let page: Int

        /// Everything, a line for each row.
        var whole: TableLayout {
            let boxes = columns.reduce(0) { max($0, $1.boxes) }
            return TableLayout(
                shown: Array(columns.indices), starts: [0], widths: widths(with: boxes),
                boxes: boxes)
        }

        /// The widths of the columns with so many boxes in a bar.
        func widths(with boxes: Int) -> [Int] {
            guard boxes > 0 else { return widths }
            return columns.indices.map { index in
                columns[index].boxes > 0
                    ? max(widths[index], boxes + 2 + widestShare) : widths[index]
            }
        }
    }

    /// Whether no line is wider than a page.
    func fits(_ page: Int) -> Bool {
        starts.indices.allSatisfy { width(of: $0) <= page }
    }

    private func width(of line: Int) -> Int {
        self.line(line).reduce(indent(of: line) - 2) { $0 + 2 + widths[$1] }
    }

    /// The layout that says most of those that fit the page.
    ///
    /// - Parameter longestWord: the width of the longest word of a column.
    static func fitting(_ table: Content, longestWord: (Int) -> Int) -> TableLayout {
        let whole = table.whole
        if whole.fits(table.page) { return whole }
        let narrower = narrower(than: whole, table)
        for layout in narrower where layout.fits(table.page) { return layout }
        for layout in narrower {
            if let wrapped = layout.wrapped(table, longestWord) { return wrapped }
        }
        for count in 2...max(2, table.columns.count) {
            for layout in [whole] + narrower {
                let split = layout.split(table, longestWord)
                if split.lineCount <= count, split.fits(table.page) { return split }
            }
        }
        return whole.split(table, longestWord)
    }

    /// Layouts that say less and less: with shorter bars, without them, without columns of low ranks.
    private static func narrower(than whole: TableLayout, _ table: Content) -> [TableLayout] {
        var layouts: [TableLayout] = []
        for boxes in [10, 0] where boxes < whole.boxes {
            layouts.append(
                TableLayout(
                    shown: whole.shown, starts: whole.starts, widths: table.widths(with: boxes),
                    boxes: boxes))
        }
        var layout = layouts.last ?? whole
        if layouts.isEmpty { layouts.append(whole) }
        while let leaving = layout.shown.filter({ table.columns[$0].rank != nil })
            .min(by: { (table.columns[$0].rank ?? 0) < (table.columns[$1].rank ?? 0) })
        {
            layout.shown.removeAll { $0 == leaving }
            layouts.append(layout)
        }
        return layouts
    }

    /// The layout with texts that go on in further lines, where they keep at least half of their width.
    private func wrapped(_ table: Content, _ longestWord: (Int) -> Int) -> TableLayout? {
        let tooWide = width(of: 0) - table.page
        let wrapping = shown.filter { table.columns[$0].wraps }
        guard let index = wrapping.max(by: { widths[$0] < widths[$1] }) else { return nil }
        let left = widths[index] - tooWide
        guard left >= max(20, widths[index] / 2), left >= longestWord(index) else {
            return nil
        }
        var layout = self
        layout.widths[index] = left
        return layout
    }

    /// The layout with as many lines for a row as its columns need.
    private func split(_ table: Content, _ longestWord: (Int) -> Int) -> TableLayout {
        var layout = self
        // A long name has a line for itself, and what is said of it stays together.
        if shown.count > 1 {
            layout.starts = [0, 1]
            if layout.width(of: 1) <= table.page { return layout }
        }
        (layout.shown, layout.starts) = ([], [])
        for index in shown {
            let room = table.page - layout.indent(of: layout.lineCount)
            if table.columns[index].wraps, layout.widths[index] > room {
                layout.widths[index] = max(room, longestWord(index))
            }
            let last = layout.lineCount - 1
            if last < 0 || layout.width(of: last) + 2 + layout.widths[index] > table.page {
                layout.starts.append(layout.shown.count)
            }
            layout.shown.append(index)
        }
        return layout
    }

    /// The columns in tables one below the other, each with the first column.
    func stacked(on page: Int) -> [TableLayout] {
        var parts: [TableLayout] = []
        var part = TableLayout(shown: [0], starts: [0], widths: widths, boxes: boxes)
        for index in shown where index > 0 {
            if part.shown.count > 1, part.width(of: 0) + 2 + widths[index] > page {
                parts.append(part)
                part.shown = [0]
            }
            part.shown.append(index)
        }
        return parts + [part]
    }
}
