import CapacityModel
import Testing

/// The guide's table of columns says what the model reads.
struct TableColumnPageTests {
    private static func rows() throws -> [[String]] {
        let page = String(
            decoding: try Fixture.project("Sources/capcalc/Documentation.docc/TableUpdates.md"),
            as: UTF8.self)
        return page.split(separator: "\n").filter { $0.hasPrefix("| `") }
            .map { line in line.split(separator: "|").map { $0.trimmed } }
    }

    @Test func `every column has a row, in the order of the file`() throws {
        let names = try Self.rows().map { $0[0] }
        #expect(names == InstanceTableColumn.allCases.map { "`\($0.rawValue)`" })
    }

    @Test(arguments: InstanceTableColumn.allCases)
    func `a row has the range or the words, and whether a cell may be blank`(
        column: InstanceTableColumn
    ) throws {
        let row = try #require(try Self.rows().first { $0[0] == "`\(column.rawValue)`" })
        if let range = column.range, range != 0...1, column != .maxENIsTotal {
            let ends = [range.lowerBound, range.upperBound].map { Int64($0).grouped }
            #expect(row[1].contains("\(ends[0]) to \(ends[1])"), "\(row)")
        }
        let words: [String] =
            switch column {
            case .architecture: Architecture.allCases.map { $0.rawValue }
            case .hypervisor: Hypervisor.allCases.map { $0.rawValue }
            case .status: TypeStatus.allCases.map { $0.rawValue }
            default: []
            }
        for word in words { #expect(row[1].contains("`\(word)`"), "\(row)") }
        // A row without the cell is read, or it is not.
        let bundled = InstanceTable.bundled.instanceType(named: "t3.medium")
        let cells = InstanceTableColumn.allCases.map { other -> String in
            switch other == column ? nil : bundled?.value(in: other) {
            case .number(let number): "\(number)"
            case .word(let word): word
            case nil: ""
            }
        }
        let header = InstanceTableColumn.allCases.map { $0.rawValue }.joined(separator: ",")
        let csv = Array("\(header)\n\(cells.joined(separator: ","))\n".utf8)
        let isRead = (try? InstanceTable(csv: csv)) != nil
        #expect(isRead == (row[2] == "yes"), "\(row)")
    }
}
