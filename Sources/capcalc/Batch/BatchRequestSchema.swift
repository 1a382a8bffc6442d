import Options
import Reports
import Writing

/// The JSON Schema of a request of a batch, from the tables of commands and options.
///
/// It says which keys a command takes, and of each whether a number, a word or a text. What a text may
/// say it leaves to the program.
enum BatchRequestSchema {
    static func write(to json: inout JSONWriter) {
        let commands = CommandName.allCases.filter { OutputFormat.json.commands.contains($0) }
        SchemaWriter.write(title: SchemaKind.batchRequest.origin, to: &json) { _, json in
            json.member("type", "object")
            json.object("properties", isSpread: true) { properties(commands, to: &$0) }
            json.array("required", ["command"])
            json.member("additionalProperties", false)
            json.array("allOf", isSpread: true) { json in
                for command in commands { json.object { keys(of: command, to: &$0) } }
            }
        }
    }

    private static func properties(_ commands: [CommandName], to json: inout JSONWriter) {
        json.object("id") { $0.member("description", "comes back as it is") }
        json.object("command") { $0.array("enum", commands.map { $0.rawValue }) }
        json.object("operands") { repeatable(to: &$0) { text(to: &$0) } }
        for option in options {
            let takers = commands.filter { option.commands.contains($0) }
            guard let first = takers.first else { continue }
            json.object(named: option.key) { json in
                if option.isRepeatable {
                    repeatable(to: &json) { value(option, takers, to: &$0) }
                } else {
                    value(option, takers, to: &json)
                }
                json.member("description", option.help(in: first))
            }
        }
    }

    private static var options: [Option] {
        Option.allCases.filter { BatchKey.refusal(of: $0) == nil }
    }

    /// One value, or an array of them.
    private static func repeatable(
        to json: inout JSONWriter, _ value: (inout JSONWriter) -> Void
    ) {
        json.array("anyOf") { json in
            json.object { value(&$0) }
            json.object { json in
                json.member("type", "array")
                json.object("items") { value(&$0) }
            }
        }
    }

    private static func text(to json: inout JSONWriter) {
        json.array("type", ["string", "number"])
    }

    private static func value(
        _ option: Option, _ commands: [CommandName], to json: inout JSONWriter
    ) {
        var range: ClosedRange<Int>?
        for command in commands {
            switch option.shape(in: command) {
            case .flag: return json.member("type", "boolean")
            case .word(let words): return json.array("enum", words)
            case .text: return text(to: &json)
            case .number(let own, _):
                let wider = range ?? own
                range =
                    min(wider.lowerBound, own.lowerBound)...max(wider.upperBound, own.upperBound)
            }
        }
        // A number may stand in quotes.
        json.array("type", ["integer", "string"])
        json.member("minimum", range?.lowerBound)
        json.member("maximum", range?.upperBound)
    }

    /// The keys that a command takes.
    private static func keys(of command: CommandName, to json: inout JSONWriter) {
        json.object("if") { json in
            json.object("properties") { json in
                json.object("command") { $0.member("const", command.rawValue) }
            }
        }
        json.object("then") { json in
            json.object("propertyNames") { json in
                let own = options.filter { $0.commands.contains(command) }
                json.array("enum", ["id", "command", "operands"] + own.map { $0.key })
            }
        }
    }
}
