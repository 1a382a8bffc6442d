package import CapacityModel
package import Writing

/// The answer of `table check`: what a table holds that is right.
package struct TableCheckReport: TabularReport {
    let contents: InstanceTableContents

    package init(contents: InstanceTableContents) {
        self.contents = contents
    }

    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.header(["status", "types"])
        for status in TypeStatus.allCases {
            csv.cell(status.rawValue)
            csv.cell(contents.count(of: status))
            csv.endRecord()
        }
        return csv.bytes
    }

    package func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: "table-check", findings) { json in
            json.member("types", contents.types)
            json.object("statuses") { json in
                for status in TypeStatus.allCases {
                    json.member(named: status.rawValue, contents.count(of: status))
                }
            }
        }
    }

    package func table(_ page: Page) -> [UInt8] {
        let types =
            contents.types == 1 ? "1 instance type" : "\(contents.types.grouped) instance types"
        let statuses = TypeStatus.allCases.filter { contents.count(of: $0) > 0 }
            .map { "\(contents.count(of: $0).grouped) \($0.rawValue)" }
        var bytes: [UInt8] = []
        bytes.append(page.ink("OK", .green))
        let text = "\(types): \(statuses.joined(separator: ", "))"
        bytes.append("  \(Paragraph.message("OK  ", text, page))\n")
        return bytes
    }
}
