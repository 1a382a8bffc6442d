import Boundary

/// The kinds of documents that have a JSON Schema: the `kind` of an answer, and the lines of a batch.
package enum SchemaKind: String, CaseIterable {
    case maxpods
    case node
    case types
    case subnets
    case check
    case comparison
    case migration
    case tuning
    case tableDifference = "table-diff"
    case tableCheck = "table-check"
    case findings
    case version
    case help
    case batchRequest = "batch-request"
    case batchResult = "batch-result"

    /// The kinds that are answers with a format version.
    package static var ofAnswers: [SchemaKind] {
        allCases.filter { $0 != .batchRequest && $0 != .batchResult }
    }

    /// What writes or reads the document.
    package var origin: String {
        switch self {
        case .maxpods, .node, .types, .subnets, .check, .findings:
            "capcalc \(rawValue) --format json"
        case .comparison: "capcalc subnets --compare --format json"
        case .migration: "capcalc migrate --format json"
        case .tuning: "capcalc tune --format json"
        case .tableDifference: "capcalc table diff --format json"
        case .tableCheck: "capcalc table check --format json"
        case .version: "capcalc --version --format json"
        case .help: "capcalc --help --format json"
        case .batchRequest: "a line that capcalc batch reads"
        case .batchResult: "a line that capcalc batch writes"
        }
    }

    /// The kind that operands name; `nil` without any.
    static func among(_ operands: [String]) throws(Failure) -> SchemaKind? {
        guard let name = operands.first else { return nil }
        guard operands.count == 1 else {
            throw .usage("schema takes one kind", hint: "capcalc schema \(name)")
        }
        guard let kind = allCases.first(where: { $0.rawValue == name }) else {
            let kinds = allCases.map { $0.rawValue }
            throw .usage(
                "there is no schema '\(name)'",
                hint: (Suggestion.question(name, among: kinds).map { $0 + " " } ?? "")
                    + "one of \(kinds.joined(separator: ", "))")
        }
        return kind
    }

    /// All kinds, a line each with what writes or reads it.
    package static var list: String {
        var text = ""
        for kind in allCases {
            text += kind.rawValue + String(repeating: " ", count: 15 - kind.rawValue.count)
            text += kind.origin + "\n"
        }
        return text
    }
}
