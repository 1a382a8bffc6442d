import Boundary
import CapacityModel
import Options

/// The subnets of a CSV file that `capcalc subnets` wrote, or of one with the same four columns.
enum PlanDocument {
    /// A subnet as a document names it.
    struct Row {
        let name: String
        let tier: Tier
        let zone: String
        let block: CIDRBlock
    }

    static let columns = ["name", "tier", "availability_zone", "cidr"]

    /// Whether the first line of a document has one of the columns.
    static func isPlan(_ bytes: [UInt8]) -> Bool {
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let ends: Set<UInt8> = [0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), 0xEF, 0xBB, 0xBF]
        return line.split(separator: UInt8(ascii: ",")).contains { cell in
            columns.contains(String(decoding: cell.filter { !ends.contains($0) }, as: UTF8.self))
        }
    }

    static func rows(of bytes: [UInt8], name: String) throws(Failure) -> [Row] {
        try rows(of: try CSVReader.records(of: bytes, name: name), name: name)
    }

    static func rows(of records: [CSVRecord], name: String) throws(Failure) -> [Row] {
        guard let header = records.first else {
            throw Failure(.badInput, "\(name) is empty", hint: hint)
        }
        var places: [Int] = []
        for column in columns {
            guard let place = header.cells.firstIndex(of: column) else {
                throw Failure(
                    .badInput, "\(name):\(header.line): column '\(column)' is missing", hint: hint)
            }
            places.append(place)
        }
        var rows: [Row] = []
        for record in records.dropFirst() {
            guard record.cells.count == header.cells.count else {
                throw Failure(
                    .badInput,
                    "\(name):\(record.line): \(record.cells.count) cells, "
                        + "the header has \(header.cells.count)", hint: hint)
            }
            rows.append(try row(places.map { record.cells[$0] }, "\(name):\(record.line)"))
        }
        guard !rows.isEmpty else {
            throw Failure(.badInput, "\(name) has a header but no subnets", hint: hint)
        }
        return rows
    }

    private static func row(_ cells: [String], _ place: String) throws(Failure) -> Row {
        guard let tier = Tier(rawValue: cells[1]) else {
            let tiers = Tier.allCases.map { $0.rawValue }
            throw Failure(
                .badInput,
                "\(place): tier '\(cells[1])' is not one of \(tiers.joined(separator: ", "))",
                hint: Suggestion.question(cells[1], among: tiers))
        }
        guard !cells[0].isEmpty else { throw Failure(.badInput, "\(place): the name is empty") }
        guard !cells[2].isEmpty else {
            throw Failure(.badInput, "\(place): the availability zone is empty")
        }
        do {
            let block = try CIDRBlock(parsing: cells[3])
            return Row(name: cells[0], tier: tier, zone: cells[2], block: block)
        } catch {
            throw Failure(.badInput, "\(place): \(error)", hint: error.hint)
        }
    }

    private static var hint: String {
        "capcalc subnets --format csv writes such a file: "
            + "columns \(columns.joined(separator: ", "))"
    }
}
