import Boundary

/// What stands behind a key of a request.
enum RequestValue: Equatable {
    case text(String)
    /// A number, as it is written.
    case number(String)
    case flag(Bool)
    /// An array; the arrays in it are empty here.
    case list([RequestValue])
    case null
    case object

    /// Takes the value that a reader stands before.
    init(_ reader: inout JSONReader) throws(Failure) {
        guard try reader.next() == UInt8(ascii: "[") else {
            self = try Self.single(&reader)
            return
        }
        var elements: [RequestValue] = []
        try reader.enterArray()
        while try reader.nextElement() { elements.append(try Self.single(&reader)) }
        self = .list(elements)
    }

    private static func single(_ reader: inout JSONReader) throws(Failure) -> RequestValue {
        switch try reader.next() {
        case UInt8(ascii: "\""): return .text(try reader.string())
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .flag(try reader.flag())
        case UInt8(ascii: "n"):
            _ = try reader.takeNull()
            return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .number(String(decoding: try reader.bytesOfValue(), as: UTF8.self))
        case UInt8(ascii: "["):
            try reader.skipValue()
            return .list([])
        default:
            try reader.skipValue()
            return .object
        }
    }

    /// What it is, for messages.
    var kind: String {
        switch self {
        case .text: "a string"
        case .number: "a number"
        case .flag(let isTrue): isTrue ? "true" : "false"
        case .list: "an array"
        case .null: "null"
        case .object: "an object"
        }
    }
}
