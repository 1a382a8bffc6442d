import CapacityModel
import Testing

struct InstanceTableCheckTests {
    private static let header =
        "instance_type,max_enis,ipv4_per_eni,ipv6_per_eni,network_cards,max_enis_total,vcpus,"
        + "memory_mib,arch,hypervisor,branch_enis,max_ebs_attachments,ebs_dedicated,"
        + "current_generation,status"
    private static let small = "t3.small,3,4,4,1,3,2,2048,x86_64,nitro,0,27,0,1,current"
    private static let xlarge = "t3.xlarge,4,15,15,1,4,4,16384,x86_64,nitro,0,27,0,1,current"

    private static func file(_ lines: String...) -> String {
        lines.joined(separator: "\n") + "\n"
    }

    struct Accepted: Sendable {
        let name: String
        let csv: String
    }

    static let accepted: [Accepted] = [
        Accepted(name: "as it is", csv: file(header, small, xlarge)),
        Accepted(name: "no last line end", csv: "\(header)\n\(small)\n\(xlarge)"),
        Accepted(name: "CRLF", csv: "\(header)\r\n\(small)\r\n\(xlarge)\r\n"),
        Accepted(name: "CRLF, no last line end", csv: "\(header)\r\n\(small)\r\n\(xlarge)"),
        Accepted(name: "byte-order mark", csv: "\u{FEFF}" + file(header, small, xlarge)),
        Accepted(
            name: "quoted cells",
            csv: file(quoted(header), quoted(small), quoted(xlarge))),
        Accepted(
            name: "all at once",
            csv: "\u{FEFF}\(quoted(header))\r\n\(quoted(small))\r\n\(quoted(xlarge))"),
        Accepted(
            name: "more columns", csv: file(header + ",price,", small + ",1.5,", xlarge + ",,")),
    ]

    @Test(arguments: accepted)
    func `forms of CSV give the same look-ups`(of: Accepted) throws {
        let plain = try InstanceTable(
            csv: Array(Self.file(Self.header, Self.small, Self.xlarge).utf8))
        let table = try InstanceTable(csv: Array(of.csv.utf8))
        #expect(Array(table) == Array(plain))
        #expect(table.map { $0.name } == ["t3.small", "t3.xlarge"])
        #expect(table.instanceType(named: "t3.small")?.maxENIs == 3)
        #expect(table.instanceType(named: "t3.xlarge")?.status == .current)
        #expect(table.instanceType(named: "t3.medium") == nil)
        #expect(table.edition == nil)
    }

    struct Refused: Sendable {
        let csv: String
        let line: Int
        var column: InstanceTableColumn?
        let reason: String
    }

    private static let noTypes = "expected a header and at least one instance type"
    private static let open = "a quoted cell contains a comma or a line break"

    static let refused: [Refused] = [
        Refused(csv: "", line: 1, reason: noTypes),
        Refused(csv: "\u{FEFF}", line: 1, reason: noTypes),
        Refused(csv: header, line: 1, reason: noTypes),
        Refused(csv: header + "\n", line: 1, reason: noTypes),
        Refused(csv: "\n", line: 1, reason: "the header must start with '\(header)', not ''"),
        Refused(
            csv: file("name,max_enis", small), line: 1,
            reason: "the header must start with '\(header)', not 'name,max_enis'"),
        Refused(
            csv: file(header + "es", small), line: 1,
            reason: "the header must start with '\(header)', not '\(header.prefix(80))'"),
        Refused(
            csv: file(header.uppercased(), small), line: 1,
            reason: "the header must start with '\(header)', not "
                + "'\(header.uppercased().prefix(80))'"),
        Refused(
            csv: file(header, small.replacing("t3.small", with: "\"t3\"\"small\"")), line: 2,
            column: .instanceType,
            reason: "expected a name of lowercase letters, digits, '-' and '.', found "
                + "'t3\"small'"),
        Refused(
            csv: file(header, small.replacing("t3.small", with: "t3\"small\"")), line: 2,
            column: .instanceType,
            reason: "expected a name of lowercase letters, digits, '-' and '.', found "
                + "'t3\"small\"'"),
        Refused(
            csv: file(header, small.replacing("t3.small", with: "\"t3\".small")), line: 2,
            reason: "unexpected text after a closing quote"),
        Refused(
            csv: file(header, "t3.small,3,4,4,1,3,2,2048,x86_64,nitro,0,27,0,1"), line: 2,
            reason: "expected 15 columns, found 14"),
        Refused(
            csv: file(header, small, "", xlarge), line: 3,
            reason: "expected 15 columns, found 1"),
        Refused(
            csv: file(header, small, small), line: 3, column: .instanceType,
            reason: "'t3.small' appears twice"),
        Refused(
            csv: file(header, xlarge, small), line: 3, column: .instanceType,
            reason:
                "rows must be sorted by name in byte order, as LC_ALL=C sort does: 't3.small' comes before "
                + "'t3.xlarge'"),
        Refused(csv: file(header, "\"" + small), line: 2, reason: open),
        Refused(csv: file(header, small) + "\"t3.xlarge", line: 3, reason: open),
        Refused(csv: file(header, small, "\"t3,xlarge\"" + xlarge), line: 3, reason: open),
        Refused(csv: "\"" + file(header, small), line: 1, reason: open),
    ]

    @Test(arguments: refused)
    func `a file that is not a table is refused at the line at fault`(of: Refused) {
        let error = #expect(throws: InstanceTableError.self) {
            try InstanceTable(csv: Array(of.csv.utf8))
        }
        #expect(error?.line == of.line)
        #expect(error?.column == of.column)
        #expect(error?.reason == of.reason)
    }

    struct Cell: Sendable {
        let column: InstanceTableColumn
        let text: String
        let expected: String
    }

    private static let name = "a name of lowercase letters, digits, '-' and '.'"
    private static let enis = "a whole number from 1 to 100"

    static let cells: [Cell] = [
        Cell(column: .instanceType, text: "", expected: name),
        Cell(column: .instanceType, text: "T3.small", expected: name),
        Cell(column: .instanceType, text: "t3 small", expected: name),
        Cell(column: .instanceType, text: "t3.sm\u{E4}ll", expected: name),
        Cell(column: .instanceType, text: String(repeating: "a", count: 65), expected: name),
        Cell(column: .maxENIs, text: "", expected: enis),
        Cell(column: .maxENIs, text: "0", expected: enis),
        Cell(column: .maxENIs, text: "101", expected: enis),
        Cell(column: .maxENIs, text: "1e9", expected: enis),
        // The characters in front of and behind the digits.
        Cell(column: .maxENIs, text: "3/", expected: enis),
        Cell(column: .maxENIs, text: "3:", expected: enis),
        Cell(column: .maxENIs, text: "-1", expected: enis),
        Cell(column: .maxENIs, text: "+3", expected: enis),
        Cell(column: .maxENIs, text: " 3", expected: enis),
        Cell(column: .maxENIs, text: "3.0", expected: enis),
        Cell(column: .maxENIs, text: "three", expected: enis),
        Cell(column: .maxENIs, text: "\u{663}", expected: enis),
        Cell(column: .maxENIs, text: "99999999999999999999", expected: enis),
        Cell(column: .maxENIs, text: "18446744073709551619", expected: enis),
        Cell(column: .ipv4PerENI, text: "1001", expected: "a whole number from 1 to 1000"),
        Cell(column: .ipv6PerENI, text: "1001", expected: "a whole number from 0 to 1000"),
        Cell(column: .networkCards, text: "", expected: enis),
        Cell(column: .networkCards, text: "101", expected: enis),
        Cell(column: .maxENIsTotal, text: "10001", expected: "a whole number from 1 to 10000"),
        Cell(
            column: .maxENIsTotal, text: "2", expected: "at least max_enis, which is 3"),
        Cell(column: .vCPUs, text: "0", expected: "a whole number from 1 to 10000"),
        Cell(
            column: .memoryMiB, text: "1000000001", expected: "a whole number from 1 to 1000000000"),
        Cell(
            column: .architecture, text: "i386",
            expected: "one of x86_64, arm64, x86_64_mac, arm64_mac"),
        Cell(column: .hypervisor, text: "", expected: "one of nitro, xen, metal"),
        Cell(column: .hypervisor, text: "Nitro", expected: "one of nitro, xen, metal"),
        Cell(column: .branchENIs, text: "10001", expected: "a whole number from 0 to 10000"),
        Cell(column: .maxEBSAttachments, text: "0", expected: "a whole number from 1 to 10000"),
        Cell(column: .ebsDedicated, text: "2", expected: "a whole number from 0 to 1"),
        Cell(column: .currentGeneration, text: "true", expected: "a whole number from 0 to 1"),
        Cell(
            column: .status, text: "", expected: "one of current, withdrawn, retired, override"),
        Cell(
            column: .status, text: "new", expected: "one of current, withdrawn, retired, override"),
    ]

    @Test(arguments: cells)
    func `a cell that breaks the rule of its column is named`(of: Cell) {
        var cells = Self.xlarge.split(separator: ",").map { String($0) }
        cells[1] = "3"
        cells[of.column.number - 1] = of.text
        let csv = Self.file(Self.header, Self.small, cells.joined(separator: ","))
        let error = #expect(throws: InstanceTableError.self) {
            try InstanceTable(csv: Array(csv.utf8))
        }
        #expect(error?.line == 3)
        #expect(error?.column == of.column)
        let found = of.text.isEmpty ? "found nothing" : "found '\(of.text)'"
        #expect(error?.reason == "expected \(of.expected), \(found)")
    }

    @Test func `bytes that are not UTF-8 are refused as a name`() {
        let csv = Array("\(Self.header)\n".utf8) + [0xFF] + Array("\(Self.small)\n".utf8)
        let error = #expect(throws: InstanceTableError.self) { try InstanceTable(csv: csv) }
        #expect(error?.line == 2)
        #expect(error?.column == .instanceType)
    }

    private static func quoted(_ line: String) -> String {
        "\"" + line.split(separator: ",").joined(separator: "\",\"") + "\""
    }
}
