import Boundary
import CapacityModel
import Writing

/// Reads CSV by [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180): quoted cells, `\n` or `\r\n`, an
/// optional byte-order mark. Control characters are refused.
struct CSVReader {
    private let bytes: [UInt8]
    private var position: Int
    private var line = 1

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// What a file may have at most: no plan is near it.
    static let (mostRecords, mostCells) = (100_000, 1_000)

    /// The records of a file, up to 100,000 of up to 1,000 cells; empty lines are none.
    ///
    /// - Parameter name: what messages call the file.
    static func records(of bytes: [UInt8], name: String) throws(Failure) -> [CSVRecord] {
        var reader = CSVReader(bytes)
        var records: [CSVRecord] = []
        while reader.position < bytes.count {
            let line = reader.line
            let cells = try reader.record(name)
            if cells == [""] { continue }
            guard records.count < mostRecords else {
                throw Failure(
                    .badInput, "\(name):\(line): more than \(mostRecords.grouped) records",
                    hint: "give the subnets of one VPC")
            }
            records.append(CSVRecord(line: line, cells: cells))
        }
        return records
    }

    private mutating func record(_ name: String) throws(Failure) -> [String] {
        var cells: [String] = []
        while true {
            cells.append(try cell(name))
            guard cells.count <= Self.mostCells else {
                throw fault(name, "more than \(Self.mostCells.grouped) cells")
            }
            guard position < bytes.count else { return cells }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\n") {
                line += 1
                return cells
            }
        }
    }

    /// Reads to the comma, the line end or the end of the file, and leaves that unread.
    private mutating func cell(_ name: String) throws(Failure) -> String {
        var text: [UInt8] = []
        let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
        if isQuoted {
            position += 1
            try quoted(name, into: &text)
        }
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") { break }
            let isLineEnd =
                byte == UInt8(ascii: "\r")
                && (position + 1 == bytes.count || bytes[position + 1] == UInt8(ascii: "\n"))
            position += 1
            if isLineEnd { break }
            guard !isQuoted else {
                throw fault(name, "unexpected text after a closing quote")
            }
            guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "\"") else {
                throw fault(
                    name,
                    byte == UInt8(ascii: "\"") ? "unexpected quote inside a cell" : control)
            }
            text.append(byte)
        }
        guard let text = String(validating: text, as: UTF8.self) else {
            throw fault(name, "a cell is not UTF-8")
        }
        return SpreadsheetFormula.unguarded(text)
    }

    private mutating func quoted(_ name: String, into text: inout [UInt8]) throws(Failure) {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == byte else { return }
                position += 1
            } else if byte < 0x20 || byte == 0x7F {
                throw fault(name, control)
            }
            text.append(byte)
        }
        throw fault(name, "a quote is not closed")
    }

    private var control: String { "unexpected control character in a cell" }

    private func fault(_ name: String, _ reason: String) -> Failure {
        Failure(.badInput, "\(name):\(line): \(reason)", hint: "write CSV according to RFC 4180")
    }
}
