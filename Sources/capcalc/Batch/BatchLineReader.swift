import Boundary

/// Reads lines, as they come: those that a single reading has brought.
///
/// A line ends with `\n` or `\r\n`, the last one without it too. Lines of blanks alone are counted and
/// left out. Of an overlong line no more than ``BatchLine/longest`` bytes are kept.
struct BatchLineReader {
    private var source: ByteSource
    /// The line that has no end yet.
    private var open: [UInt8] = []
    private var isTooLong = false
    private var isAtEnd = false
    private var number = 0

    /// How much is read at once: what a pipe of Linux holds.
    private static var pieceSize: Int { 1 << 16 }

    init(_ source: ByteSource) {
        self.source = source
    }

    /// The next lines; `nil` at the end.
    mutating func next() throws(Fault) -> [BatchLine]? {
        var lines: [BatchLine] = []
        while lines.isEmpty, !isAtEnd {
            let piece = try source.next(atMost: Self.pieceSize)
            isAtEnd = piece.isEmpty
            var rest = piece[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                keep(rest[..<end])
                close(&lines)
                rest = rest[(end + 1)...]
            }
            keep(rest)
            if isAtEnd { close(&lines) }
        }
        return lines.isEmpty ? nil : lines
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        isTooLong = isTooLong || open.count + bytes.count > BatchLine.longest
        if isTooLong {
            open = []
        } else {
            open += bytes
        }
    }

    private mutating func close(_ lines: inout [BatchLine]) {
        number += 1
        if isTooLong {
            lines.append(BatchLine(number: number, bytes: nil))
        } else if !open.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
            lines.append(BatchLine(number: number, bytes: open))
        }
        open = []
        isTooLong = false
    }
}
