import Testing

@testable import Writing

/// What a table leaves out and where it breaks, step by step.
struct TableWriterTests {
    private static func table(
        _ columns: [TableColumn], _ rows: [[String]], width: Int, isStacked: Bool = false,
        isASCII: Bool = false
    ) -> [String] {
        var table = TableWriter(
            columns, page: Page(columns: width, isASCII: isASCII), isStacked: isStacked)
        for row in rows { table.row(row) }
        return lines(table)
    }

    private static func lines(_ table: TableWriter) -> [String] {
        var bytes: [UInt8] = []
        table.append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropLast().map { String($0) }
    }

    private static let long = String(repeating: "n", count: 40)

    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    @Test func `columns that say least go first`() {
        let columns: [TableColumn] = [
            .text("NAME"), .number("FIRST").leaving(1), .number("THIRD").leaving(3),
            .number("SECOND").leaving(2),
        ]
        let rows = [[Self.long, "1", "3", "2"]]
        #expect(
            Self.table(columns, rows, width: 62)[0].split(separator: " ")
                == ["NAME", "FIRST", "THIRD", "SECOND"])
        #expect(
            Self.table(columns, rows, width: 61)[0].split(separator: " ")
                == ["NAME", "THIRD", "SECOND"])
    }

    @Test func `bars get shorter, and go before a column does`() {
        for (name, boxes) in [(20, 20), (36, 10), (46, 0)] {
            var table = TableWriter(
                [.text("NAME"), .number("N").leaving(1), .bar("AT 1×", boxes: 20)],
                page: Page(columns: 60))
            table.cell(String(repeating: "n", count: name))
            table.cell(7)
            table.cell(UsageBar(3, of: 4))
            let line = Self.lines(table)[1]
            #expect(line.count { "█░".contains($0) } == boxes, "\(line)")
            #expect(line.hasSuffix("75%") && line.contains(" 7 "), "\(line)")
        }
    }

    @Test func `a text goes on in a further line`() {
        let rows = [[Self.long, "max(1, 2) + 3 + 4 + 5 + 6", "x"], ["b", "7", "y"]]
        let margin = String(repeating: " ", count: 42)
        #expect(
            Self.table([.text("NAME"), .text("SUM").wrapping, .text("")], rows, width: 66) == [
                "NAME\(margin.dropFirst(4))SUM", "\(Self.long)  max(1, 2) + 3 + 4 + 5  x",
                "\(margin)+ 6", "b\(margin.dropFirst())7\(margin.dropFirst(20))y",
            ])
    }

    @Test func `a row goes on in a further line`() {
        let rows = [[Self.long, "10.0.0.0/16", "1,019"], ["b", "10.1.0.0/16", "59"]]
        let columns: [TableColumn] = [.text("NAME"), .text("CIDR"), .number("USABLE")]
        #expect(
            Self.table(columns, rows, width: 60) == [
                "NAME", "    CIDR         USABLE", Self.long, "    10.0.0.0/16   1,019", "b",
                "    10.1.0.0/16      59",
            ])
        // What does not fit one further line is put where there is room.
        let wide = columns.map { $0.title == "CIDR" ? TableColumn.text(Self.long) : $0 }
        #expect(
            Self.table(wide, [["b", Self.long, Self.long]], width: 60) == [
                "NAME  \(Self.long)", "    \(Self.blanks(34))USABLE", "b     \(Self.long)",
                "    \(Self.long)",
            ])
    }

    @Test func `columns to compare make a further table`() {
        let columns: [TableColumn] = [.text("AT 1×"), .number(Self.long), .number("BOTH")]
        let rows = [["nodes", "1", "2"], ["private, per zone", "3", "4"]]
        let lines = Self.table(columns, rows, width: 60, isStacked: true)
        #expect(lines.count == 7 && lines[3].isEmpty)
        #expect(lines[4] == "AT 1×              BOTH")
        #expect(lines[6] == "private, per zone     4")
    }

    @Test func `a word that is longer than the page stays whole`() {
        let word = String(repeating: "w", count: 80)
        for column in [TableColumn.text("A"), .text("A").wrapping] {
            let lines = Self.table([column, .number("B")], [[word, "1"]], width: 60)
            #expect(lines.contains(word))
        }
    }

    @Test func `signs that take more columns in ASCII are counted`() {
        let rows = [["a → b", "1"], ["…", "2"]]
        let page = Page(isASCII: true)
        let lines = Self.table([.text("N"), .number("B")], rows, width: 60, isASCII: true)
        let shown = lines.map { String(decoding: page.shown(Array($0.utf8)), as: UTF8.self) }
        #expect(shown == ["N       B", "a -> b  1", "...     2"])
    }

    @Test func `colours take no columns`() {
        var table = TableWriter(
            [.text("A"), .number("FITS")], page: Page(ink: Ink(isOn: true)))
        table.cell("a")
        table.cell("no", .red)
        table.cell("b")
        table.cell("yes")
        #expect(Self.lines(table)[1...] == ["a    \u{1B}[1;31mno\u{1B}[0m", "b   yes"])
    }

    static let shares: [(needed: Int64, usable: Int64, boxes: String, colour: Ink.Colour?)] = [
        (0, 100, "░░░░░░░░░░", nil), (74, 100, "███████░░░", nil),
        (75, 100, "████████░░", .yellow), (89, 100, "█████████░", .yellow),
        (90, 100, "█████████░", .red), (100, 100, "██████████", .red),
        (101, 100, "█████████►", .red), (341, 100, "█████████►", .red), (5, 0, "", nil),
    ]

    @Test(arguments: shares)
    func `a bar says where it is full, and more than full looks like more`(
        needed: Int64, usable: Int64, boxes: String, colour: Ink.Colour?
    ) {
        let bar = UsageBar(needed, of: usable)
        #expect(bar.boxes(10) == boxes)
        #expect(bar.colour == colour)
    }
}
