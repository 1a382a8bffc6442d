import Boundary
import CapacityModel
import Options
import Reports

/// `node`: one node in full, or several compared.
enum NodeCommand {
    static func run(_ arguments: Arguments) throws(Failure) -> Answer {
        try arguments.refusePlatformConflicts()
        let order = try order(arguments.text(.sort))
        let table = try arguments.instanceTable()
        let choice = try NodeChoice(arguments, of: table)
        let nodes =
            order.map { choice.nodes.sorted(by: $0.column.value, isDescending: $0.isDescending) }
            ?? choice.nodes
        let expression = choice.request.maxPodsExpression
        let report = NodeReport(
            tableEdition: table.edition,
            nodes: Array(nodes.prefix(arguments.number(.limit) ?? nodes.count)),
            explains: arguments.has(.explain), expression: expression)
        return Answer(
            report: .node(report),
            findings: Findings.of(
                report.nodes, areMaxPodsGiven: arguments.has(.maxPods) || expression != nil,
                expression: expression), remark: choice.remark)
    }

    private static func order(
        _ text: String?
    ) throws(Failure) -> (column: NodeColumn, isDescending: Bool)? {
        guard let text else { return nil }
        return try SortOrder.read(text, among: NodeColumn.allCases, named: { $0.rawValue })
    }
}
