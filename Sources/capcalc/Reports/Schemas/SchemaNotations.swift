import Options

/// The schemas, in their notation.
enum SchemaNotations {
    /// The members of a document.
    static func members(of kind: SchemaKind) -> [SchemaMember] {
        switch kind {
        case .batchRequest: []
        case .batchResult: read(batchResult)
        case .version: read(head(of: kind) + version)
        case .help: read(head(of: kind) + help)
        case .findings, .maxpods, .node, .types, .subnets, .check, .comparison, .migration,
            .tuning, .tableDifference, .tableCheck:
            read(head(of: kind) + text(of: kind) + " findings: [finding]")
        }
    }

    private static func head(of kind: SchemaKind) -> String {
        #"format_version: "1.0" kind: "\#(kind.rawValue)" "#
    }

    /// What a kind has between its head and its findings.
    static func text(of kind: SchemaKind) -> String {
        switch kind {
        case .maxpods: maxpods
        case .node: node
        case .types: types
        case .subnets:
            "table_edition: date? request: plan-request verdict: {" + verdict + "}" + plan + beyond
        case .check:
            "table_edition: date? request: check-request documents: [document] verdict: {" + verdict
                + verdictOfChange
                + "}" + plan + "settings?: settings cluster?: cluster"
        case .comparison: comparison
        case .migration: migration
        case .tuning: tuning
        case .tableDifference: tableDifference
        case .tableCheck: "types: count statuses: {@status: count}"
        case .findings: findings
        case .version, .help, .batchRequest, .batchResult: ""
        }
    }

    /// The members of what several documents have, or of a document within another; `nil` where nothing has
    /// this name.
    static func members(named name: String) -> [SchemaMember]? {
        if let kind = SchemaKind.ofAnswers.first(where: { $0.rawValue == name }) {
            return members(of: kind)
        }
        return definition(name).map { read($0) }
    }

    /// What several documents have, in its notation.
    static func definition(_ name: String) -> String? {
        switch name {
        case "finding": finding
        case "plan-request": question + planQuestion + groupSettings
        case "check-request": question + groupSettings
        case "migration-request": "to: switch " + question + groupSettings
        case "node-group": "name: text weight: count azs?: [text] " + groupSurge + groupSettings
        case "planned-node": plannedNode
        case "planned-group": "name: text " + plannedNode + plannedGroup
        case "projection": projection
        case "need": need
        case "sizes": sizes
        case "subnet": subnet
        case "cure": cure
        case "variant-cure": variantCure
        case "block-cure": blockCure
        case "mode-cure": modeCure
        case "cluster": cluster
        case "document": document
        case "cluster-subnet": clusterSubnet
        case "packing": packing
        case "settings": settings
        case "moving-group": movingGroup
        case "tuning-row": tuningRow
        default: nil
        }
    }

    private static func read(_ notation: String) -> [SchemaMember] {
        SchemaNotation.members(notation) ?? []
    }
}
