import Boundary
import CapacityModel
import Writing

@testable import Options
@testable import Program

/// A reader of texts from outside, and what must hold of every text.
enum FuzzTarget: String, CaseIterable {
    case cidr, csv, json, table, quantity, expression, options, batch, documents
    /// No reader more: prints what is read of JSON.
    case values

    /// Whether an input takes less time than a look at all counters of the program.
    var isQuick: Bool {
        switch self {
        case .cidr, .csv, .json, .table, .quantity, .expression: true
        case .options, .batch, .documents, .values: false
        }
    }

    /// Takes an input; traps where a property does not hold.
    func take(_ bytes: [UInt8]) {
        switch self {
        case .cidr: Self.cidr(Self.text(bytes))
        case .csv: Self.csv(bytes)
        case .json: Self.json(bytes)
        case .table: Self.table(bytes)
        case .quantity: Self.quantity(Self.text(bytes))
        case .expression: Self.expression(Self.text(bytes))
        case .options: Self.options(Self.text(bytes))
        case .batch: Self.batch(bytes)
        case .documents: Self.documents(bytes)
        case .values: Self.values(bytes)
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// A block is read as it is written, and a mistake has a sentence and a hint of one line.
    private static func cidr(_ text: String) {
        do throws(CIDRTextError) {
            let block = try CIDRBlock(parsing: text)
            precondition(block.description == text, "a block is written otherwise")
        } catch {
            precondition(!error.description.isEmpty && !error.hint.isEmpty, "a mistake is not said")
            if case .hostBits(let block) = error.reason {
                let meant = try? CIDRBlock(parsing: block.description)
                precondition(meant == block, "the block that was meant is none")
            }
        }
    }

    /// Cells that are written in quotes are read as they were.
    private static func csv(_ bytes: [UInt8]) {
        guard let records = try? CSVReader.records(of: bytes, name: "input") else { return }
        var written: [UInt8] = []
        for record in records {
            for (place, cell) in record.cells.enumerated() {
                if place > 0 { written.append(UInt8(ascii: ",")) }
                written.append(UInt8(ascii: "\""))
                for byte in SpreadsheetFormula.guarded(cell).utf8 {
                    written.append(byte)
                    if byte == UInt8(ascii: "\"") { written.append(byte) }
                }
                written.append(UInt8(ascii: "\""))
            }
            written.append(UInt8(ascii: "\n"))
        }
        let again = try? CSVReader.records(of: written, name: "input")
        precondition(again?.map { $0.cells } == records.map { $0.cells }, "cells changed")
    }

    /// The same answer, to the byte of an error, whatever the pieces and the window.
    private static func json(_ bytes: [UInt8]) {
        let whole = refusal(bytes, piece: .max, size: 4096)
        precondition(refusal(bytes, piece: 1, size: 16) == whole, "pieces of one byte")
        precondition(refusal(bytes, piece: 7, size: 24) == whole, "pieces of seven bytes")
    }

    private static func refusal(_ bytes: [UInt8], piece: Int, size: Int) -> String? {
        do throws(Failure) {
            var reader = try JSONReader(.bytes(bytes[...], piece: piece), name: "input", size: size)
            try reader.skipValue()
            try reader.end()
            return nil
        } catch {
            return error.message
        }
    }

    /// A line for a document: its value, or "refused", in whatever pieces it comes, and whoever skips it.
    private static func values(_ bytes: [UInt8]) {
        let line = JSONValue.line(of: bytes, piece: .max, size: 4096)
        precondition(JSONValue.line(of: bytes, piece: 1, size: 16) == line, "pieces of one byte")
        precondition(
            (refusal(bytes, piece: .max, size: 4096) == nil) == (line != nil), "read or skipped")
        print(line.map { text($0) } ?? "refused")
    }

    /// A table that is taken knows every type that it lists.
    private static func table(_ bytes: [UInt8]) {
        guard let table = try? InstanceTable(csv: bytes) else { return }
        for type in table {
            precondition(table.instanceType(named: type.name)?.name == type.name, "a type is lost")
        }
    }

    /// Quantities are no less than 0, and numbers are in their ranges.
    private static func quantity(_ text: String) {
        let thousandths = Quantity.thousandths(text)
        let whole = Quantity.whole(text)
        precondition((thousandths == nil) == (whole == nil), "a quantity in one unit only")
        if let thousandths, let whole {
            precondition(0...thousandths ~= whole, "no rounding of \(thousandths)")
        }
        if let hundredths = DecimalNumber.hundredths(text, most: 10_000) {
            // What is above in decimals only, 10000.88, is for the callers to refuse.
            precondition(0...1_000_099 ~= hundredths, "a number beyond its range")
        }
        if let number = WholeNumber.read64(text) {
            precondition(
                "\(number)" == text || text.utf8.first == UInt8(ascii: "0"), "a number changed")
        }
    }

    private static let network = InstanceTable.bundled.instanceType(named: "t3.medium").map {
        NodeNetwork(type: $0, settings: NetworkSettings(mode: .secondaryIP))
    }

    /// An expression that is taken has a value, or a failure that is said.
    private static func expression(_ text: String) {
        guard let network, let expression = try? MaxPodsExpression(parsing: text) else { return }
        let pods = expression.maxPods(of: network)
        if case .maxPods(let result) = expression.outcome(for: network) {
            precondition(pods == min(result, MaxPodsExpression.mostMaxPods), "two values")
        }
    }

    /// No command line is a bug, and none that fails prints something.
    private static func options(_ text: String) {
        let words = text.split(separator: "\n").map { String($0) }
        held(Run.outcome(of: words, Surroundings(), .none))
    }

    private static func held(_ outcome: Outcome) {
        precondition(outcome.status != .bug, "a bug")
        if outcome.status.rawValue >= 64 {
            precondition(outcome.output.isEmpty && !outcome.messages.isEmpty, "half an answer")
        }
    }

    /// A line of a batch has a line of JSON for its answer.
    private static func batch(_ bytes: [UInt8]) {
        let result = BatchResult(of: BatchLine(number: 1, bytes: bytes), .none)
        precondition(result.status != .bug, "a bug")
        precondition(refusal(result.bytes, piece: .max, size: 4096) == nil, "no JSON")
        precondition(
            result.bytes.firstIndex(of: UInt8(ascii: "\n")) == result.bytes.count - 1, "no line")
    }

    /// No documents of a cluster are a bug. The first byte says what is asked; behind it are the documents, a
    /// byte 0 between two.
    private static func documents(_ bytes: [UInt8]) {
        let parts = bytes.dropFirst().split(separator: 0, maxSplits: 5)
        let names = parts.indices.map { "document-\($0)" }
        let files = Dictionary(uniqueKeysWithValues: zip(names, parts.map { Array($0) }))
        let plan = ["subnets", "--cidr", "10.0.0.0/16", "--pods", "9", "--avoid"]
        let commands = [["check"], ["tune"], ["migrate", "--to", "prefix-delegation"], plan]
        let command = commands[Int(bytes.first ?? 0) % commands.count]
        held(Run.outcome(of: command + names, Surroundings(), .inMemory(files)))
    }
}
