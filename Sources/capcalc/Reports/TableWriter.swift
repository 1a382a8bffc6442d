/// Lays out text in columns, for people.
struct TableWriter {
    /// A column: its title, in one or two lines, and the side to which it is pushed.
    struct Column {
        let title: [String]
        let isNumber: Bool

        static func text(_ title: String...) -> Column { Column(title: title, isNumber: false) }
        static func number(_ title: String...) -> Column { Column(title: title, isNumber: true) }
    }

    private let columns: [Column]
    private let ink: Ink
    private var rows: [[String]] = []
    private var widths: [Int]

    init(_ columns: [Column], ink: Ink) {
        self.columns = columns
        self.ink = ink
        widths = columns.map { $0.title.map(Self.width).max() ?? 0 }
    }

    /// Adds a row; cells behind the last one given are empty.
    mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            widths[index] = max(widths[index], Self.width(cell))
        }
        rows.append(cells)
    }

    /// Appends the table.
    func append(to bytes: inout [UInt8]) {
        let height = columns.map { $0.title.count }.max() ?? 0
        for line in 0..<height {
            let titles = columns.map { column in
                let blank = height - column.title.count
                return line < blank ? "" : column.title[line - blank]
            }
            append(titles, to: &bytes, isTitle: true)
        }
        for row in rows { append(row, to: &bytes, isTitle: false) }
    }

    private func append(_ cells: [String], to bytes: inout [UInt8], isTitle: Bool) {
        var line: [UInt8] = []
        var blanks = 0
        for (index, cell) in cells.enumerated() {
            let padding = widths[index] - Self.width(cell)
            if index > 0 { blanks += 2 }
            if columns[index].isNumber { blanks += padding }
            if !cell.isEmpty {
                line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
                line += cell.utf8
                blanks = 0
            }
            if !columns[index].isNumber { blanks += padding }
        }
        if isTitle, ink.isOn {
            bytes += ink(String(decoding: line, as: UTF8.self), .bold).utf8
        } else {
            bytes += line
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Characters of a text, which here all take one column: bytes that do not continue another.
    private static func width(_ text: String) -> Int {
        var width = 0
        for byte in text.utf8 where byte & 0xC0 != 0x80 { width += 1 }
        return width
    }
}
