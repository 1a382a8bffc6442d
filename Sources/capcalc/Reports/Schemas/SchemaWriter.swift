package import Options
package import Writing

/// Writes a kind of document as a JSON Schema (<https://json-schema.org/draft/2020-12>).
///
/// No object has members that its schema does not name, so that what a writer adds fails until the schema
/// has it.
package struct SchemaWriter {
    /// Names that are referred to, in the order in which they were met.
    private var names: [String] = []

    private init() {}

    /// The schema of an answer, or of a line that a batch writes.
    package static func write(_ kind: SchemaKind, to json: inout JSONWriter) {
        write(
            title: kind.origin, to: &json
        ) { writer, json in
            writer.members(of: .object(SchemaNotations.members(of: kind)), to: &json)
        }
    }

    /// A schema with what `body` says of the whole, and the definitions that it refers to.
    package static func write(
        title: String, to json: inout JSONWriter,
        _ body: (inout SchemaWriter, inout JSONWriter) -> Void
    ) {
        var writer = SchemaWriter()
        json.object(isSpread: true) { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", title)
            body(&writer, &json)
            guard !writer.names.isEmpty else { return }
            json.object("$defs", isSpread: true) { writer.definitions(to: &$0) }
        }
    }

    private mutating func definitions(to json: inout JSONWriter) {
        // A definition may refer to further ones.
        var place = 0
        while place < names.count {
            let name = names[place]
            place += 1
            json.object(named: name) { json in
                if let words = SchemaWords.named(name) {
                    json.array("enum", words)
                } else {
                    members(of: .object(SchemaNotations.members(named: name) ?? []), to: &json)
                }
            }
        }
    }

    /// The keywords of a schema, as members of an object that is open.
    private mutating func members(of schema: Schema, to json: inout JSONWriter) {
        switch schema {
        case .named(let name):
            if !SchemaPrimitive.write(name, orNull: false, to: &json) {
                json.member("$ref", reference(to: name))
            }
        case .constant(let text): json.member("const", text)
        case .list(let element):
            json.member("type", "array")
            json.object("items") { members(of: element, to: &$0) }
        case .object(let all): object(all, to: &json)
        case .either(let parts): either(parts, to: &json)
        case .orNull(.named(let name)) where SchemaPrimitive.isOne(name):
            _ = SchemaPrimitive.write(name, orNull: true, to: &json)
        case .orNull(.either(let parts)): either(parts + [.named("null")], to: &json)
        case .orNull(let schema): either([schema, .named("null")], to: &json)
        }
    }

    private mutating func either(_ parts: [Schema], to json: inout JSONWriter) {
        let words = parts.compactMap { part in
            if case .constant(let text) = part { text } else { nil }
        }
        guard words.count < parts.count else { return json.array("enum", words) }
        json.array("anyOf") { json in
            for part in parts { json.object { members(of: part, to: &$0) } }
        }
    }

    private mutating func object(_ all: [SchemaMember], to json: inout JSONWriter) {
        json.member("type", "object")
        let members = all.flatMap { member in Self.expanded(member) }
        json.object("properties", isSpread: true) { json in
            for member in members where member.key != "*" {
                json.object(named: member.key) { json in
                    self.members(of: member.schema, to: &json)
                    if !member.description.isEmpty {
                        json.member("description", member.description)
                    }
                }
            }
        }
        for member in members where member.key == "*" {
            json.object("patternProperties") { json in
                json.object("^[0-9]+([.][0-9]+)?x$") { self.members(of: member.schema, to: &$0) }
            }
        }
        json.array("required", members.filter { $0.isRequired && $0.key != "*" }.map { $0.key })
        json.member("additionalProperties", false)
    }

    /// A member for each word of an enumeration, or the member itself.
    private static func expanded(_ member: SchemaMember) -> [SchemaMember] {
        guard member.key.utf8.first == UInt8(ascii: "@") else { return [member] }
        return (SchemaWords.named(String(member.key.dropFirst())) ?? []).map {
            SchemaMember(
                key: $0, isRequired: member.isRequired, schema: member.schema,
                description: member.description)
        }
    }

    private mutating func reference(to name: String) -> String {
        if !names.contains(name) { names.append(name) }
        return "#/$defs/\(name)"
    }
}
