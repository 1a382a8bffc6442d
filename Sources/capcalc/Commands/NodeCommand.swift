import Boundary
import CapacityModel
import Options
import Reports
import Writing

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
            explains: arguments.has(.explain), isOfAll: arguments.has(.all),
            isCutOnScreen: arguments.has(.all) && !arguments.has(.limit), expression: expression)
        // Of all types those that do not hold the pods are told by a remark.
        let holding = arguments.has(.all) ? report.nodes.filter { $0.holdsPods != false } : []
        return Answer(
            report: .node(report),
            findings: Findings.of(
                holding.isEmpty ? report.nodes : holding,
                areMaxPodsGiven: arguments.has(.maxPods) || expression != nil,
                expression: expression, areTypesAsked: arguments.has(.all)),
            remarks: [arguments.remarkOnOptions].compactMap { $0 } + choice.remarks
                + [ties(nodes, order?.column, arguments)].compactMap { $0 })
    }

    /// What is said of types that equal the last one shown; `nil` where they stand as they were given.
    private static func ties(
        _ nodes: [NodeCapacity], _ column: NodeColumn?, _ arguments: Arguments
    ) -> String? {
        let limit = arguments.number(.limit)
        if let column {
            return LimitTies.remark(nodes, limit, by: column.rawValue) {
                TableCell.areAlike(column.value(of: $0), column.value(of: $1))
            }
        }
        guard arguments.has(.all) else { return nil }
        return LimitTies.remark(nodes, limit, by: "addresses_per_pod and vCPUs") { left, right in
            left.addressesPerPodHundredths == right.addressesPerPodHundredths
                && left.network.type.vCPUs == right.network.type.vCPUs
        }
    }

    private static func order(
        _ text: String?
    ) throws(Failure) -> (column: NodeColumn, isDescending: Bool)? {
        guard let text else { return nil }
        return try SortOrder.read(text, among: NodeColumn.allCases, named: { $0.rawValue })
    }
}
