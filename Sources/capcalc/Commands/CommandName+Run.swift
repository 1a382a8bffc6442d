import Boundary
import Options

extension CommandName {
    /// Runs the command.
    func run(_ arguments: Arguments, format: OutputFormat) throws(Failure) -> Answer {
        switch self {
        case .maxpods: try MaxPodsCommand.run(arguments, format: format)
        case .node: try NodeCommand.run(arguments)
        case .types: try TypesCommand.run(arguments)
        case .subnets: try PlanCommand.run(arguments.subnetsRequest(), format: format)
        case .check:
            try arguments.withDocuments { arguments throws(Failure) in
                try PlanCommand.run(
                    arguments.checkRequest(isOfToday: format == .openMetrics), format: format)
            }
        case .migrate:
            try arguments.withDocuments { arguments throws(Failure) in
                try MigrateCommand.run(arguments, format: format)
            }
        case .tune: try arguments.withDocuments(TuneCommand.run)
        case .table: try TableCommand.run(arguments)
        case .findings: try FindingsCommand.run(arguments)
        case .batch: throw Failure(.bug, "batch writes one report per request")
        case .collect, .help, .manual, .completions, .schema:
            throw Failure(.bug, "\(rawValue) prints text, not a report")
        }
    }
}

extension Arguments {
    /// Runs a command with the documents of directories in their place, and says which files were not read.
    fileprivate func withDocuments(
        _ run: (Arguments) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        let (paths, skipped) = try DocumentDirectory.documents(of: operands, files)
        var arguments = self
        arguments.operands = paths
        try refuseOutput(over: paths)
        var answer = try run(arguments)
        if let remark = DocumentDirectory.remark(on: skipped) { answer.remarks.append(remark) }
        return answer
    }

    /// Refuses a file for the report that is one of the documents which are read.
    private func refuseOutput(over documents: [String]) throws(Failure) {
        func plain(_ path: String) -> Substring {
            path.hasPrefix("./") ? path.dropFirst(2) : path[...]
        }
        guard let file = text(.output), documents.contains(where: { plain($0) == plain(file) })
        else {
            return
        }
        let ending = file.lastIndex(of: ".").map { file[$0...] } ?? ""
        throw .usage(
            "-o \(PathText.shown(file)) would replace a document that \(command.rawValue) reads",
            hint: "another name, such as -o \(command.rawValue)\(ending)")
    }
}
