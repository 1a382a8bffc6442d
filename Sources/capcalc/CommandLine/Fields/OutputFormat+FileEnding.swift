extension OutputFormat {
    /// How the name of a file ends that holds the format.
    var fileEnding: String {
        switch self {
        case .table, .value: ".txt"
        case .csv: ".csv"
        case .json: ".json"
        case .export(.terraform): ".tf"
        case .export(.tfvars): ".tfvars"
        case .export(.cloudformation): ".template.json"
        case .export(.eksctl): ".eksctl.yaml"
        case .export(.eniconfig): ".eniconfig.yaml"
        case .export(.markdown): ".md"
        case .gate(.github): ".annotations.txt"
        case .gate(.sarif): ".sarif"
        case .gate(.junit): ".junit.xml"
        case .openMetrics: ".prom"
        case .svg: ".svg"
        case .html: ".html"
        }
    }
}
