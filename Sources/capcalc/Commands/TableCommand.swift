import Boundary
import CapacityModel
import Options
import Reports

/// `table`: the table of instance types, brought up to date, compared and checked.
enum TableCommand {
    static func run(_ arguments: Arguments) throws(Failure) -> Answer {
        switch try arguments.tableRequest() {
        case .update(let table, let described, let document):
            let update = InstanceTableUpdate(described: described, table: Array(table))
            guard !update.losesHalf else { throw refusal(update, described.count, document) }
            return Answer(
                report: .instanceTable(InstanceTableReport(types: update.types)),
                findings: Findings.of(update),
                summary: .tableDifference(TableDifferenceReport(difference: update.difference)))
        case .difference(let before, let after):
            let difference = InstanceTableDifference(from: Array(before), to: Array(after))
            return Answer(
                report: .tableDifference(TableDifferenceReport(difference: difference)),
                findings: Findings.of(difference))
        case .check(let table):
            return Answer(
                report: .tableCheck(TableCheckReport(contents: InstanceTableContents(table))),
                findings: [])
        }
    }

    private static func refusal(
        _ update: InstanceTableUpdate, _ described: Int, _ document: String
    ) -> Failure {
        Failure(
            .badInput,
            "\(document) describes \(described.grouped) instance "
                + "type\(described == 1 ? "" : "s") and is missing "
                + "\(update.difference.count(of: .withdrawn).grouped) of the "
                + "\(update.countCurrent.grouped) current ones: half the table or more would be "
                + "lost",
            hint: "request all types, without filters: \(InstanceTypesDocument.command)")
    }
}
