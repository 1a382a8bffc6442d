package import CapacityModel
package import Writing

/// The answer of `table diff`, and what `table update` says of its work.
package struct TableDifferenceReport: TabularReport {
    let difference: InstanceTableDifference

    package init(difference: InstanceTableDifference) {
        self.difference = difference
    }

    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.header(["instance_type", "change", "column", "before", "after"])
        for change in difference.changes {
            for column in change.columns {
                csv.cell(change.name)
                csv.cell(change.kind.rawValue)
                csv.cell(column.rawValue)
                csv.cell(TableCell(change.before?.value(in: column)))
                csv.cell(TableCell(change.after?.value(in: column)))
                csv.endRecord()
            }
        }
        return csv.bytes
    }

    package func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: "table-diff", findings) { json in
            json.member("types_before", difference.countBefore)
            json.member("types_after", difference.countAfter)
            json.member("unchanged", difference.countUnchanged)
            for kind in InstanceTypeChange.Kind.allCases {
                json.member(named: kind.rawValue, difference.count(of: kind))
            }
            json.array("rows", isSpread: true) { json in
                for change in difference.changes { json.object { write(change, to: &$0) } }
            }
        }
    }

    private func write(_ change: InstanceTypeChange, to json: inout JSONWriter) {
        json.member("instance_type", change.name)
        json.member("change", change.kind.rawValue)
        json.array("columns") { json in
            for column in change.columns {
                json.object { json in
                    json.member("column", column.rawValue)
                    json.member(named: "before", TableCell(change.before?.value(in: column)))
                    json.member(named: "after", TableCell(change.after?.value(in: column)))
                }
            }
        }
    }

    package func table(_ page: Page) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(page.ink("TABLE", .bold))
        let types =
            "\(difference.countAfter.grouped) instance type"
            + (difference.countAfter == 1 ? "" : "s")
        let counts = InstanceTypeChange.Kind.allCases.filter { difference.count(of: $0) > 0 }
            .map { "\(difference.count(of: $0).grouped) \($0.rawValue), " }
        let text =
            counts.isEmpty
            ? "no change: \(types)"
            : "\(counts.joined())\(difference.countUnchanged.grouped) unchanged: \(types)"
        bytes.append("  \(Paragraph.message("TABLE  ", text, page))\n")
        guard !difference.changes.isEmpty else { return bytes }
        var table = TableWriter(
            [
                .text("INSTANCE"), .text("CHANGE"), .text("COLUMN"), .text("BEFORE").wrapping,
                .text("AFTER").wrapping,
            ], page: page)
        for change in difference.changes {
            switch (change.before, change.after) {
            case (let before?, let after?): rows(change, before, after, &table)
            default:
                table.row([
                    change.name, change.kind.rawValue, "", change.before.map { outline($0) } ?? "",
                    change.after.map { outline($0) } ?? "",
                ])
            }
        }
        bytes.append("\n")
        table.append(to: &bytes)
        return bytes
    }

    private func rows(
        _ change: InstanceTypeChange, _ before: InstanceType, _ after: InstanceType,
        _ table: inout TableWriter
    ) {
        for (place, column) in change.columns.enumerated() {
            table.cell(place == 0 ? change.name : "")
            table.cell(place == 0 ? change.kind.rawValue : "")
            table.cell(column.rawValue)
            table.cell(text(before.value(in: column)))
            table.cell(text(after.value(in: column)))
        }
    }

    /// What counts of a type that only one table has.
    private func outline(_ type: InstanceType) -> String {
        "\(type.maxENIs) ENI\(type.maxENIs == 1 ? "" : "s") of \(type.ipv4PerENI.grouped) IPv4, \(type.hypervisor.rawValue)"
    }

    private func text(_ value: InstanceTableValue?) -> String {
        switch value {
        case .number(let number): number.grouped
        case .word(let word): word
        case nil: "?"
        }
    }
}
