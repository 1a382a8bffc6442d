import Boundary
import Testing

@testable import CapacityModel
@testable import Program

struct TableCommandTests {
    /// The rows of the built-in table for the types of the fixture, as the file has them.
    private static func rows(of names: Set<String>) throws -> [UInt8] {
        let lines = try Fixture.project("Resources/eni-limits.csv")
            .split(separator: UInt8(ascii: "\n"))
        let kept = lines.enumerated().filter { place, line in
            place == 0
                || names.contains(
                    String(decoding: line.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self))
        }
        return Array(kept.map { $0.element }.joined(separator: [0x0A])) + [0x0A]
    }

    private static func described() throws -> [InstanceType] {
        let bytes = try Fixture.bytes("describe-instance-types.json")
        var reader = try JSONReader(.bytes(bytes[...], piece: 4_096), name: "fixture")
        return try InstanceTypesDocument.types(&reader)
    }

    @Test func `the document of October 2026 gives the rows of the built-in table`() throws {
        let described = try Self.described()
        let names = Set(described.map { $0.name })
        let expected = InstanceTable.bundled.filter { names.contains($0.name) }
        #expect(expected.count == 50)
        // Without a table to carry over from, so that every value comes from the document.
        let update = InstanceTableUpdate(described: described, table: [])
        for (type, row) in zip(update.types, expected) {
            var row = row
            row.branchENIs = nil
            #expect(type == row)
        }
        // The fixture has the kinds that the rules are about.
        #expect(Set(expected.map { $0.hypervisor }) == Set(Hypervisor.allCases))
        #expect(Set(expected.compactMap { $0.architecture }) == Set(Architecture.allCases))
        #expect(expected.contains { $0.networkCards > 1 && $0.maxENIs < $0.maxENIsOverAllCards })
        let corrected = zip(described, expected).filter { type, row in
            row.hypervisor == .metal
                && type.hasDedicatedEBSAttachments != row.hasDedicatedEBSAttachments
        }
        #expect(corrected.count >= 3)
    }

    @Test func `update writes the table byte for byte, and says that nothing changes`() throws {
        let rows = try Self.rows(of: Set(Self.described().map { $0.name }))
        let document = "/memory/document"
        let table = "/memory/table"
        let files = [document: try Fixture.bytes("describe-instance-types.json"), table: rows]
        let outcome = Program.run("table update \(document) --table \(table)", files)
        #expect(outcome.status == .done)
        let isSame = outcome.output == rows
        #expect(isSame)
        #expect(outcome.messages == "TABLE  no change: 50 instance types\n")
        let quiet = Program.run("table update \(document) --table \(table) -q", files)
        #expect(quiet.messages.isEmpty)
        #expect(quiet.output == outcome.output)
    }

    @Test func `update says what was added, changed and withdrawn`() throws {
        var rows = String(
            decoding: try Self.rows(of: Set(Self.described().map { $0.name })), as: UTF8.self
        ).split(separator: "\n").map { String($0) }
        rows.removeAll { $0.hasPrefix("t3.small,") }
        rows = rows.map {
            $0.hasPrefix("t3.medium,")
                ? "t3.medium,2,6,6,1,3,2,8192,x86_64,nitro,0,27,0,1,current" : $0
        }
        rows.append("zz1.large,3,6,6,1,3,2,4096,x86_64,nitro,7,27,0,1,current")
        let table = Array((rows.joined(separator: "\n") + "\n").utf8)
        let document = "/memory/document"
        let path = "/memory/path"
        let files = [document: try Fixture.bytes("describe-instance-types.json"), path: table]
        let outcome = Program.run("table update \(document) --table \(path)", files)
        #expect(outcome.status == .done)
        #expect(
            outcome.messages == """
                TABLE  1 added, 1 changed, 1 withdrawn, 48 unchanged: 51 instance types

                INSTANCE   CHANGE     COLUMN      BEFORE   AFTER
                t3.medium  changed    max_enis    2        3
                                      memory_mib  8,192    4,096
                t3.small   added                           3 ENIs of 4 IPv4, nitro
                zz1.large  withdrawn  status      current  withdrawn
                warning: 1 of 50 current types are missing from the document: zz1.large [types-withdrawn]
                  hint: they stay in the table as withdrawn; if they still exist, run the AWS CLI with --include-unsupported-in-region

                """)
        #expect(
            outcome.lines.contains {
                $0 == "zz1.large,3,6,6,1,3,2,4096,x86_64,nitro,7,27,0,1,withdrawn"
            })
        // What the API does not know of a new type is not known.
        #expect(
            outcome.lines.contains {
                $0 == "t3.small,3,4,4,1,3,2,2048,x86_64,nitro,,27,0,1,current"
            })
        #expect(
            Program.run("table update \(document) --table \(path) --strict", files).status
                == .answerIsNo)
    }

    @Test func `a document that would lose half the table is refused, with the figures`() throws {
        let document = "/memory/document"
        let files = [document: try Fixture.bytes("describe-instance-types.json")]
        let outcome = Program.run("table update \(document)", files)
        #expect(outcome.status == .badInput)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.messages == """
                error: \(document) describes 50 instance types and is missing 1,345 of the \
                1,395 current ones: half the table or more would be lost
                  hint: request all types, without filters: \(InstanceTypesDocument.command)

                """)
    }

    @Test func `diff is a report in three formats, and a no under --strict`() throws {
        let header = InstanceTableColumn.allCases.map { $0.rawValue }.joined(separator: ",")
        let one = "a.a,3,6,6,1,3,2,4096,x86_64,nitro,,27,0,1,current\n"
        let two =
            "a.a,3,6,,1,3,2,4096,x86_64,nitro,0,27,0,1,current\nb.b,1,2,,1,1,,,,xen,,,,,override\n"
        let first = "/memory/first"
        let second = "/memory/second"
        let files = [
            first: Array("\(header)\n\(one)".utf8), second: Array("\(header)\n\(two)".utf8),
        ]
        let csv = Program.run("table diff \(first) \(second) --format csv -q", files)
        #expect(csv.status == .done && csv.messages.isEmpty)
        #expect(
            csv.lines == [
                "instance_type,change,column,before,after",
                "a.a,changed,ipv6_per_eni,6,", "a.a,changed,branch_enis,,0",
                "b.b,added,max_enis,,1", "b.b,added,ipv4_per_eni,,2",
                "b.b,added,network_cards,,1", "b.b,added,max_enis_total,,1",
                "b.b,added,hypervisor,,xen", "b.b,added,status,,override",
            ])
        let table = Program.run("table diff \(first) \(second)", files)
        #expect(
            table.lines == [
                "TABLE  1 added, 1 changed, 0 unchanged: 2 instance types",
                "INSTANCE  CHANGE   COLUMN        BEFORE  AFTER",
                "a.a       changed  ipv6_per_eni  6       ?",
                "                   branch_enis   ?       0",
                "b.b       added                          1 ENI of 2 IPv4, xen",
            ])
        #expect(
            table.messages.hasPrefix(
                "warning: the tables differ in 2 instance types: a.a, b.b [tables-differ]"))
        let json = Program.run("table diff \(second) \(first) --format json", files)
        #expect(json.text.contains(#""kind": "table-diff""#))
        #expect(
            json.text.contains(
                #"{"instance_type":"a.a","change":"changed","columns":[{"column":"ipv6_per_eni","before":null,"after":6},{"column":"branch_enis","before":0,"after":null}]}"#
            ))
        #expect(json.text.contains(#""instance_type":"b.b","change":"removed""#))
        #expect(Program.run("table diff \(first) \(second) --strict", files).status == .answerIsNo)
        #expect(Program.run("table diff \(first) \(first) --strict", files).status == .done)
        #expect(
            Program.run("table diff \(first) \(first)", files).text
                == "TABLE  no change: 1 instance type\n")
    }

    @Test func `check counts a table, and names the cell that is wrong`() throws {
        let good = try Fixture.project("Resources/eni-limits.csv")
        let path = "/memory/path"
        let files = [path: good]
        #expect(
            Program.run("table check \(path)", files).text
                == "OK  1,430 instance types: 1,395 current, 6 withdrawn, 18 retired, 11 override\n"
        )
        #expect(
            Program.run("table check \(path) --format csv", files).lines == [
                "status,types", "current,1395", "withdrawn,6", "retired,18", "override,11",
            ])
        #expect(
            Program.run("table check \(path) --format json", files).text.contains(
                #""statuses": {"current":1395,"withdrawn":6,"retired":18,"override":11}"#))
        #expect(Program.run("table diff \(path) --strict", files).status == .done)
        let header = InstanceTableColumn.allCases.map { $0.rawValue }.joined(separator: ",")
        let bad = "\(header)\na.a,3,6,6,1,3,2,4096,x86_64,nitro,,0,0,1,current\n"
        let badPath = "/memory/bad"
        let badFiles = [badPath: Array(bad.utf8)]
        let outcome = Program.run("table check \(badPath)", badFiles)
        #expect(outcome.status == .badInput)
        #expect(
            outcome.messages.hasPrefix("error: \(badPath):2: column 12 (max_ebs_attachments): "))
    }
}
