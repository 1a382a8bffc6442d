import Boundary
import CapacityModel
import Options
import Reports
import Writing

/// `types`: a choice of the table.
enum TypesCommand {
    static func run(_ arguments: Arguments) throws(Failure) -> Answer {
        let order = try order(arguments.text(.sort))
        let table = try arguments.instanceTable()
        let settings = NetworkSettings(mode: .secondaryIP)
        let choice = try TypeChoice(arguments, of: table, isOfUsualTypes: false)
        var (chosen, tally) = ([NodeNetwork](), TypeTally())
        for type in table {
            let network = NodeNetwork(type: type, settings: settings)
            if let exclusion = choice.exclusion(of: network) {
                tally.count(exclusion)
            } else {
                chosen.append(network)
            }
        }
        if let order {
            chosen = chosen.sorted(
                by: { order.column.value(of: $0) }, isDescending: order.isDescending)
        }
        let limit = arguments.number(.limit) ?? chosen.count
        var remarks: [String] = []
        if chosen.isEmpty {
            remarks.append(tally.reasonForNone)
        } else if let column = order?.column {
            let ties = LimitTies.remark(chosen, arguments.number(.limit), by: column.name) {
                TableCell.areAlike(column.value(of: $0), column.value(of: $1))
            }
            if let ties { remarks.append(ties) }
        }
        let report = TypesReport(
            tableEdition: table.edition, networks: Array(chosen.prefix(limit)), chosen: chosen.count
        )
        return Answer(
            report: .types(report), findings: [], remarks: remarks)
    }

    private static func order(
        _ text: String?
    ) throws(Failure) -> (column: TypesColumn, isDescending: Bool)? {
        guard let text else { return nil }
        return try SortOrder.read(text, among: TypesColumn.allCases, named: { $0.name })
    }
}
