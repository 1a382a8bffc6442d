/// Reads the notation in which schemas are written here.
///
/// Members are `key: type`, without a sign between them, and `key?: type` where not every object has the
/// key. A type is a name, a text in quotes, `[type]`, `{members}`, or several of them with `|` between;
/// with `?` behind it the value may be `null`. A text in quotes behind a type describes the member.
struct SchemaNotation {
    private let bytes: [UInt8]
    private var index = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The members of a notation; `nil` where it is none.
    static func members(_ text: String) -> [SchemaMember]? {
        var notation = SchemaNotation(text)
        guard let members = notation.members(), notation.next() == 0 else { return nil }
        return members
    }

    /// The next byte that is no blank, without taking it; 0 at the end.
    private mutating func next() -> UInt8 {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        return index < bytes.count ? bytes[index] : 0
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next() == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func members() -> [SchemaMember]? {
        var members: [SchemaMember] = []
        while next() != 0, next() != UInt8(ascii: "}") {
            guard let key = word() else { return nil }
            let isOptional = take("?")
            guard take(":"), let schema = type() else { return nil }
            let description = next() == UInt8(ascii: "\"") ? quoted() : ""
            members.append(
                SchemaMember(
                    key: key, isRequired: !isOptional, schema: schema, description: description))
        }
        return members
    }

    private mutating func type() -> Schema? {
        guard var schema = primary() else { return nil }
        if next() == UInt8(ascii: "|") {
            var parts = [schema]
            while take("|") {
                guard let part = primary() else { return nil }
                parts.append(part)
            }
            schema = .either(parts)
        }
        return take("?") ? .orNull(schema) : schema
    }

    private mutating func primary() -> Schema? {
        switch next() {
        case UInt8(ascii: "["):
            index += 1
            guard let element = type(), take("]") else { return nil }
            return .list(element)
        case UInt8(ascii: "{"):
            index += 1
            guard let members = members(), take("}") else { return nil }
            return .object(members)
        case UInt8(ascii: "\""): return .constant(quoted())
        default: return word().map { .named($0) }
        }
    }

    /// Letters, digits and what keys and names have beside them.
    private mutating func word() -> String? {
        _ = next()
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "*"):
                index += 1
            default: return index > start ? text(start..<index) : nil
            }
        }
        return index > start ? text(start..<index) : nil
    }

    private mutating func quoted() -> String {
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        defer { index += 1 }
        return text(start..<index)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
