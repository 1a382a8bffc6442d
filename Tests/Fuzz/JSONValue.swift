import Boundary

@testable import Program

/// A value of JSON in one line, so that another reader's value can be held against it (`.ci/json`).
///
/// Members stand as they came, twice where they came twice, numbers as they were written, and texts with
/// no escapes but of quotes, backslashes and control characters.
enum JSONValue {
    /// The line of a document; `nil` where it is refused.
    static func line(of bytes: [UInt8], piece: Int, size: Int) -> [UInt8]? {
        var line: [UInt8] = []
        do throws(Failure) {
            var reader = try JSONReader(.bytes(bytes[...], piece: piece), name: "input", size: size)
            try append(&reader, to: &line)
            try reader.end()
            return line
        } catch {
            return nil
        }
    }

    private static func append(
        _ reader: inout JSONReader, to line: inout [UInt8]
    ) throws(Failure) {
        switch try reader.next() {
        case UInt8(ascii: "\""): append(try reader.string(), to: &line)
        case UInt8(ascii: "["):
            try reader.enterArray()
            line.append(UInt8(ascii: "["))
            while try reader.nextElement() {
                try append(&reader, to: &line)
                line.append(UInt8(ascii: ","))
            }
            line.append(UInt8(ascii: "]"))
        case UInt8(ascii: "{"):
            try reader.enterObject()
            line.append(UInt8(ascii: "{"))
            while let name = try reader.nextName() {
                append(name, to: &line)
                line.append(UInt8(ascii: ":"))
                try append(&reader, to: &line)
                line.append(UInt8(ascii: ","))
            }
            line.append(UInt8(ascii: "}"))
        default: line += try reader.bytesOfValue()
        }
    }

    private static func append(_ text: String, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                let digits = String(byte, radix: 16)
                line += Array("\\\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8)
            } else {
                line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }
}
