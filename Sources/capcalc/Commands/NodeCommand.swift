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
        var choice = NodeChoice(nodes: [])
        if arguments.has(.all) {
            choice = try NodeChoice(arguments, of: table)
        } else {
            try NodeChoice.refuseFilters(arguments)
            let types = try arguments.types(of: table)
            choice.request = try arguments.nodeRequest(of: types)
            choice.nodes = types.compactMap { choice.request?.capacity(of: $0) }
        }
        if let order {
            choice.nodes = choice.nodes.sorted(
                by: order.column.value, isDescending: order.isDescending)
        }
        let expression = choice.request?.maxPodsExpression
        let report = NodeReport(
            tableEdition: table.edition,
            nodes: Array(choice.nodes.prefix(arguments.number(.limit) ?? choice.nodes.count)),
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
