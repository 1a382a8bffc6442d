/// The formats of an answer.
package enum OutputFormat: Equatable, CaseIterable {
    case table
    case csv
    case json
    case value
    /// A plan in the language of a tool.
    case export(ExportFormat)
    /// The findings, for what gates a change.
    case gate(GateFormat)
    /// The metrics of a check, for Prometheus.
    case openMetrics
    /// A picture, in Scalable Vector Graphics.
    case svg(PictureName)
    /// A report to look at in a browser.
    case html

    package static var allCases: [OutputFormat] {
        [.table, .csv, .json, .value] + ExportFormat.allCases.map { .export($0) }
            + GateFormat.allCases.map { .gate($0) } + [.openMetrics, .svg(.addressSpace), .html]
    }

    /// The format of this name.
    package init?(named name: String) {
        switch name {
        case "table": self = .table
        case "csv": self = .csv
        case "json": self = .json
        case "value": self = .value
        default:
            // The list of all is made of three others.
            guard let format = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = format
        }
    }

    /// What `--format` calls it.
    package var name: String {
        switch self {
        case .table: "table"
        case .csv: "csv"
        case .json: "json"
        case .value: "value"
        case .export(let format): format.rawValue
        case .gate(let format): format.rawValue
        case .openMetrics: "openmetrics"
        case .svg: "svg"
        case .html: "html"
        }
    }

    /// The commands that write it.
    package var commands: CommandSet {
        switch self {
        case .table, .csv, .json: .reporting
        case .value: .maxpods
        case .export(.terraform): .demanding
        case .export: .planning
        case .gate: .finding
        case .openMetrics: .check
        case .svg, .html: .picturing
        }
    }

    /// Whether the findings stand in the answer, where there is one, and not beside it.
    package var holdsFindings: Bool {
        switch self {
        case .json, .export(.markdown), .gate, .html: true
        case .table, .csv, .value, .export, .openMetrics, .svg: false
        }
    }

    /// The format that the name of a file stands for; YAML may be one of two, so it is none.
    package static func ofFile(named name: String) -> OutputFormat? {
        let name = name.lowercased()
        if name.hasSuffix(".csv") { return .csv }
        if name.hasSuffix(".json") { return .json }
        if name.hasSuffix(".tf") { return .export(.terraform) }
        if name.hasSuffix(".tfvars") { return .export(.tfvars) }
        if name.hasSuffix(".md") { return .export(.markdown) }
        if name.hasSuffix(".sarif") { return .gate(.sarif) }
        if name.hasSuffix(".prom") { return .openMetrics }
        if name.hasSuffix(".svg") { return .svg(.addressSpace) }
        if name.hasSuffix(".html") || name.hasSuffix(".htm") { return .html }
        return nil
    }
}

/// The languages that a plan is written in for another tool.
package enum ExportFormat: String, CaseIterable {
    /// Resources of Terraform's AWS provider.
    case terraform
    /// Variables of the module terraform-aws-modules/vpc.
    case tfvars
    /// A template of CloudFormation, in JSON.
    case cloudformation
    /// A ClusterConfig of eksctl.
    case eksctl
    /// An ENIConfig of the VPC CNI for each subnet of pods.
    case eniconfig
    /// A report for people, as GitHub shows it.
    case markdown
}
