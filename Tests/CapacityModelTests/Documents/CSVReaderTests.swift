import Boundary
import Testing
import Writing

@testable import Program

struct CSVReaderTests {
    private func cells(_ text: String) throws -> [[String]] {
        try CSVReader.records(of: Array(text.utf8), name: "file.csv").map { $0.cells }
    }

    @Test func `cells are read as RFC 4180 writes them`() throws {
        #expect(try cells("a,b\n1,2\n") == [["a", "b"], ["1", "2"]])
        #expect(try cells("a,b\r\n1,2\r\n") == [["a", "b"], ["1", "2"]])
        #expect(try cells("a,b") == [["a", "b"]])
        #expect(try cells("\u{FEFF}a,b\n") == [["a", "b"]])
        #expect(try cells("a,,\n") == [["a", "", ""]])
        #expect(try cells("\"a,b\",\"c \"\"d\"\"\"\n") == [["a,b", "c \"d\""]])
        #expect(try cells("a\n\n\nb\n") == [["a"], ["b"]])
        #expect(try cells("") == [])
        #expect(try cells("π,“”\n") == [["π", "“”"]])
    }

    @Test func `an apostrophe in front of a formula is taken off`() throws {
        #expect(
            try cells("'=1+1,'-x,'@a,'+b,'plain,''=x\n") == [
                ["=1+1", "-x", "@a", "+b", "'plain", "'=x"]
            ])
    }

    struct Fault: Sendable {
        let text: String
        let says: String
    }

    static let faults: [Fault] = [
        Fault(text: "a\n\"b", says: "file.csv:2: a quote is not closed"),
        Fault(text: "a\n\"b\"c\n", says: "file.csv:2: unexpected text after a closing quote"),
        Fault(text: "a\nb\"c\n", says: "file.csv:2: unexpected quote inside a cell"),
        Fault(text: "a\nb\n\tc\n", says: "file.csv:3: unexpected control character in a cell"),
        Fault(text: "a\rb\n", says: "file.csv:1: unexpected control character in a cell"),
        Fault(text: "a\u{0}\n", says: "file.csv:1: unexpected control character in a cell"),
        Fault(text: "a,b\u{7F}\n", says: "file.csv:1: unexpected control character in a cell"),
        Fault(text: "\"a\nb\"\n", says: "file.csv:1: unexpected control character in a cell"),
        Fault(text: "\"a\u{7F}\"\n", says: "file.csv:1: unexpected control character in a cell"),
        Fault(text: "\"a\"\u{7F}\n", says: "file.csv:1: unexpected text after a closing quote"),
    ]

    @Test(arguments: faults)
    func `what is not CSV is refused with its line`(fault: Fault) {
        let error = #expect(throws: Failure.self) { try cells(fault.text) }
        #expect(error?.message == fault.says)
        #expect(error?.status == .badInput)
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let error = #expect(throws: Failure.self) {
            try CSVReader.records(of: [0x61, 0xFF, 0x0A], name: "file.csv")
        }
        #expect(error?.message == "file.csv:1: a cell is not UTF-8")
    }

    @Test func `what the writer writes is read back`() throws {
        var random = SeededGenerator(seed: 3)
        let alphabet = Array("ab,\"'=+-@ é")
        for _ in 0..<3_000 {
            let row = (0..<Int.random(in: 2...4, using: &random)).map { _ in
                String(
                    (0..<Int.random(in: 0...20, using: &random)).map { _ in
                        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                    })
            }
            var writer = CSVWriter()
            for text in row { writer.cell(text) }
            writer.endRecord()
            let records = try CSVReader.records(of: writer.bytes, name: "file.csv")
            #expect(records.map { $0.cells } == [row])
        }
    }
}
