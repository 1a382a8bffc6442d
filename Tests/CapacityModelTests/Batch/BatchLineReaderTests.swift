import Boundary
import Testing

@testable import Program

struct BatchLineReaderTests {
    private static func lines(_ bytes: [UInt8], piece: Int = .max) throws -> [BatchLine] {
        var reader = BatchLineReader(.bytes(bytes[...], piece: piece))
        var lines: [BatchLine] = []
        while let next = try reader.next() {
            #expect(!next.isEmpty)
            lines += next
        }
        return lines
    }

    private static func line(_ number: Int, _ text: String) -> BatchLine {
        BatchLine(number: number, bytes: Array(text.utf8))
    }

    @Test func `blank lines are counted and left out, the last line needs no end`() throws {
        let text = "a\n\n \t\r\nb\r\n\nc"
        let expected = [Self.line(1, "a"), Self.line(4, "b\r"), Self.line(6, "c")]
        for piece in [1, 2, 3, 5, 100] {
            #expect(try Self.lines(Array(text.utf8), piece: piece) == expected)
        }
        #expect(try Self.lines([]) == [])
        #expect(try Self.lines(Array("\n\n".utf8)) == [])
    }

    @Test func `lines cut anywhere are the lines of an obvious reader`() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let count = Int.random(in: 0...60, using: &random)
            let bytes = (0..<count).map { _ in
                Array("ab \n".utf8)[Int.random(in: 0..<4, using: &random)]
            }
            let all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            let expected = all.enumerated().filter { $0.element.contains { $0 != 0x20 } }
                .map { BatchLine(number: $0.offset + 1, bytes: Array($0.element)) }
            let piece = Int.random(in: 1...9, using: &random)
            #expect(try Self.lines(bytes, piece: piece) == expected)
        }
    }

    @Test func `a line of the longest length is whole, one byte more and it is none`() throws {
        let longest = [UInt8](repeating: UInt8(ascii: "x"), count: BatchLine.longest)
        let bytes = longest + [0x0A] + longest + [0x78, 0x0A, 0x79, 0x0A] + longest + longest
        let expected = [
            BatchLine(number: 1, bytes: longest), BatchLine(number: 2, bytes: nil),
            Self.line(3, "y"), BatchLine(number: 4, bytes: nil),
        ]
        for piece in [.max, 65_536, 9_999] {
            #expect(try Self.lines(bytes, piece: piece) == expected)
        }
        let results = try BatchTests.run(bytes).bytes
        let second = results.split(separator: 0x0A)[1]
        let message = #"{"id":null,"exit":65,"error":"line 2: longer than 1,048,576 bytes","#
        #expect(second.starts(with: Array(message.utf8)))
    }
}
