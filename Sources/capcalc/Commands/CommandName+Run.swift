import Boundary
import Options

extension CommandName {
    /// Runs the command, and says which files of directories were not read.
    func run(_ arguments: Arguments, format: OutputFormat) throws(Failure) -> Answer {
        var answer = try answer(arguments, format: format)
        if CommandSet.documented.contains(self) {
            let (_, skipped) = try DocumentDirectory.documents(
                of: arguments.operands, arguments.files)
            answer.remark = answer.remark ?? DocumentDirectory.remark(on: skipped)
        }
        return answer
    }

    private func answer(_ arguments: Arguments, format: OutputFormat) throws(Failure) -> Answer {
        switch self {
        case .maxpods: try MaxPodsCommand.run(arguments, format: format)
        case .node: try NodeCommand.run(arguments)
        case .types: try TypesCommand.run(arguments)
        case .subnets: try PlanCommand.run(arguments.subnetsRequest(), format: format)
        case .check: try PlanCommand.run(arguments.checkRequest(), format: format)
        case .migrate: try MigrateCommand.run(arguments)
        case .tune: try TuneCommand.run(arguments)
        case .table: try TableCommand.run(arguments)
        case .findings: try FindingsCommand.run(arguments)
        case .batch: throw Failure(.bug, "batch writes one report per request")
        case .collect, .help, .manual, .completions, .schema:
            throw Failure(.bug, "\(rawValue) prints text, not a report")
        }
    }
}
