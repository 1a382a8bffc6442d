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
        let types = try arguments.types(of: table)
        let request = try arguments.nodeRequest(of: types)
        var nodes = types.map { request.capacity(of: $0) }
        if let order {
            nodes = nodes.sorted(by: order.column.value, isDescending: order.isDescending)
        }
        let limit = arguments.number(.limit) ?? nodes.count
        let report = NodeReport(
            tableEdition: table.edition, nodes: Array(nodes.prefix(limit)),
            explains: arguments.has(.explain), expression: request.maxPodsExpression)
        return Answer(
            report: .node(report),
            findings: Findings.of(
                report.nodes,
                areMaxPodsGiven: arguments.has(.maxPods) || request.maxPodsExpression != nil,
                expression: request.maxPodsExpression))
    }

    private static func order(
        _ text: String?
    ) throws(Failure) -> (column: NodeColumn, isDescending: Bool)? {
        guard let text else { return nil }
        return try SortOrder.read(text, among: NodeColumn.allCases, named: { $0.rawValue })
    }
}
