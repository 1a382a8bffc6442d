/// Checks the text of a table line by line and brings it into the one form that look-ups read.
enum InstanceTableCheck {
    /// The same table with `\n` line ends, without byte-order mark and without quotes.
    static func canonical(_ csv: [UInt8]) throws(InstanceTableError) -> [UInt8] {
        let header = InstanceTableColumn.allCases.map { $0.rawValue }.joined(separator: ",")
        var table: [UInt8] = []
        table.reserveCapacity(csv.count + 1)
        var line: [UInt8] = []
        var previous = ""
        var number = 0
        var position = csv.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while position < csv.count {
            number += 1
            line.removeAll(keepingCapacity: true)
            position = try readLine(of: csv, from: position, number: number, to: &line)
            if number == 1 {
                let text = String(copying: line.span)
                guard text == header || text.hasPrefix(header + ",") else {
                    throw InstanceTableError(
                        line: 1, column: nil,
                        reason: "the header must start with '\(header)', not '\(text.prefix(80))'")
                }
            } else {
                previous = try check(line.span, number: number, after: previous)
            }
            table += line
            table.append(UInt8(ascii: "\n"))
        }
        guard number > 1 else {
            throw InstanceTableError(
                line: max(number, 1), column: nil,
                reason: "expected a header and at least one instance type")
        }
        return table
    }

    /// Checks one row and returns its name.
    private static func check(
        _ line: Span<UInt8>, number: Int, after previous: String
    ) throws(InstanceTableError) -> String {
        var cells = 1
        for index in line.indices where line[index] == UInt8(ascii: ",") { cells += 1 }
        let columns = InstanceTableColumn.allCases.count
        guard cells >= columns else {
            throw InstanceTableError(
                line: number, column: nil,
                reason: "expected \(columns) columns, found \(cells)")
        }
        let name: String
        do {
            name = try InstanceTypeRow.read(line, isOfTable: false).name
        } catch {
            throw InstanceTableError(
                line: number, column: error.column,
                reason: "expected \(error.expected), "
                    + (error.found.utf8.isEmpty ? "found nothing" : "found '\(error.found)'"))
        }
        if name == previous {
            throw InstanceTableError(
                line: number, column: .instanceType, reason: "'\(name)' appears twice")
        }
        guard previous.utf8.lexicographicallyPrecedes(name.utf8) else {
            throw InstanceTableError(
                line: number, column: .instanceType,
                reason:
                    "rows must be sorted by name in byte order: '\(name)' comes before "
                    + "'\(previous)'"
            )
        }
        return name
    }

    /// Reads one line without its line end and quotes; returns where the next one starts.
    private static func readLine(
        of csv: [UInt8], from start: Int, number: Int, to line: inout [UInt8]
    ) throws(InstanceTableError) -> Int {
        var position = start
        var isQuoted = false
        while position < csv.count {
            let byte = csv[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\"") where isQuoted:
                // Two of them are one of the cell, by RFC 4180; one has to end the cell.
                let next = position < csv.count ? csv[position] : UInt8(ascii: "\n")
                if next == UInt8(ascii: "\"") {
                    line.append(byte)
                    position += 1
                } else if next == UInt8(ascii: ",") || next == UInt8(ascii: "\n")
                    || next == UInt8(ascii: "\r")
                {
                    isQuoted = false
                } else {
                    throw InstanceTableError(
                        line: number, column: nil,
                        reason: "unexpected text after a closing quote")
                }
            case UInt8(ascii: "\"") where line.isEmpty || line.last == UInt8(ascii: ","):
                isQuoted = true
            case UInt8(ascii: "\n"):
                guard !isQuoted else { throw openQuote(number) }
                if line.last == UInt8(ascii: "\r") { line.removeLast() }
                return position
            case UInt8(ascii: ",") where isQuoted:
                throw openQuote(number)
            default:
                line.append(byte)
            }
        }
        guard !isQuoted else { throw openQuote(number) }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return position
    }

    private static func openQuote(_ line: Int) -> InstanceTableError {
        InstanceTableError(
            line: line, column: nil, reason: "a quoted cell contains a comma or a line break")
    }
}
