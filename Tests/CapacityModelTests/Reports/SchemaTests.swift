import Boundary
import Options
import Testing

@testable import Program
@testable import Reports

/// Schemas are read by a validator in `.ci/schemas`; here is what needs none.
struct SchemaTests {
    /// A command line for each kind of answer.
    static let answers: [(kind: SchemaKind, line: String)] = [
        (.maxpods, "maxpods t3.medium"), (.node, "node t3.medium"), (.types, "types m5.*"),
        (.subnets, "subnets --cidr 10.0.0.0/16 --pods 600"),
        (.check, "check --instance-type t3.medium --pods 6 --private=10.0.0.0/22"),
        (.comparison, "subnets --cidr 10.0.0.0/16 --pods 600 --compare"),
        (
            .migration,
            "migrate --to prefix-delegation --instance-type m5.large --pods 6 --private=10.0.0.0/22"
        ),
        (.tuning, "tune @/nodes.json @/pods.json"),
        (.tableDifference, "table diff Resources/eni-limits.csv"),
        (.tableCheck, "table check Resources/eni-limits.csv"), (.findings, "findings"),
        (.version, "--version"), (.help, "--help"),
    ]

    private static func schema(_ kind: SchemaKind) -> JSONTree? {
        JSONTree(Program.run(["schema", kind.rawValue]).text)
    }

    @Test func `every kind of answer has a line here`() {
        #expect(Self.answers.map { $0.kind } == SchemaKind.ofAnswers)
    }

    @Test(arguments: answers)
    func `an answer has the members that its schema requires, in no other kind`(
        answer: (kind: SchemaKind, line: String)
    ) throws {
        let line = answer.line.replacing("@", with: "Tests/CapacityModelTests/Fixtures/cluster")
        let outcome = Program.run("\(line) --format json")
        let tree = try #require(JSONTree(outcome.text), "\(outcome.messages)")
        #expect(tree["kind"].text == answer.kind.rawValue)
        let schema = try #require(Self.schema(answer.kind))
        let required = schema["required"].list.compactMap { $0.text }
        #expect(Set(required).isSubset(of: tree.names), "\(answer.kind)")
        #expect(Set(tree.names).isSubset(of: schema["properties"].names), "\(answer.kind)")
    }

    @Test(arguments: SchemaKind.allCases)
    func `a schema is closed and refers to what it defines`(kind: SchemaKind) throws {
        let outcome = Program.run(["schema", kind.rawValue])
        #expect(outcome.status == .done && outcome.messages.isEmpty)
        let schema = try #require(Self.schema(kind))
        #expect(schema["$schema"].text == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["type"].text == "object")
        #expect(schema["additionalProperties"] == .bool(false))
        #expect(!schema["properties"].names.isEmpty)
        let definitions = schema["$defs"].names
        for part in outcome.text.split(separator: "#/$defs/").dropFirst() {
            let name = part.prefix { $0 != "\"" }
            #expect(definitions.contains(String(name)), "\(name)")
        }
        for name in definitions where SchemaWords.named(name) == nil {
            #expect(!schema["$defs"][name]["properties"].names.isEmpty, "\(name)")
        }
    }

    @Test(arguments: SchemaKind.ofAnswers)
    func `a notation is read whole`(kind: SchemaKind) {
        #expect(SchemaNotation.members(SchemaNotations.text(of: kind)) != nil, "\(kind)")
    }

    /// A notation and its members; `nil` where it is none.
    static let notations: [(text: String, members: [SchemaMember]?)] = [
        ("", []),
        (
            #"a: count? b?: [text] "said""#,
            [
                SchemaMember(
                    key: "a", isRequired: true, schema: .orNull(.named("count")), description: ""),
                SchemaMember(
                    key: "b", isRequired: false, schema: .list(.named("text")), description: "said"),
            ]
        ),
        (
            #"@tier: {*: "x" | flag ?}"#,
            [
                SchemaMember(
                    key: "@tier", isRequired: true,
                    schema: .object([
                        SchemaMember(
                            key: "*", isRequired: true,
                            schema: .orNull(.either([.constant("x"), .named("flag")])),
                            description: "")
                    ]), description: "")
            ]
        ),
        ("a", nil), ("a:", nil), ("a: [text", nil), ("a: {b: text", nil), ("a: text }", nil),
        ("a: text | ", nil),
    ]

    @Test(arguments: notations)
    func `a notation says what members there are`(
        notation: (text: String, members: [SchemaMember]?)
    ) {
        #expect(SchemaNotation.members(notation.text) == notation.members, "\(notation.text)")
    }

    @Test func `without a kind there is the list of them`() {
        let outcome = Program.run("schema")
        #expect(
            outcome.lines.map { $0.prefix { $0 != " " } }.map { String($0) }
                == SchemaKind.allCases.map { $0.rawValue })
        let refused = Program.run("schema chek")
        #expect(refused.status == .usage)
        #expect(refused.messages.contains("did you mean check?"))
        #expect(refused.messages.contains("batch-request, batch-result"))
    }
}
