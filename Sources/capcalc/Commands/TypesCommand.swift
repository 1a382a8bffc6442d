import Boundary
import CapacityModel
import Options
import Reports

/// `types`: a choice of the table.
enum TypesCommand {
    static func run(_ arguments: Arguments) throws(Failure) -> Answer {
        let order = try order(arguments.text(.sort))
        let table = try arguments.instanceTable()
        let patterns = arguments.operands.map { Array($0.utf8) }
        let architecture = arguments.text(.architecture)
        let settings = NetworkSettings(mode: .secondaryIP)
        try refuseUnmatched(arguments.operands, table)
        var chosen: [NodeNetwork] = []
        for type in table {
            let network = NodeNetwork(type: type, settings: settings)
            let name = Array(type.name.utf8)
            guard patterns.isEmpty || patterns.contains(where: { Glob.matches($0, name) }),
                architecture == nil || type.architecture?.rawValue == architecture,
                isAtLeast(type.vCPUs, arguments.number(.minVCPUs)),
                isAtLeast(type.memoryMiB, arguments.number(.minMemory)),
                isAtLeast(network.maxPods, arguments.number(.minMaxPods))
            else { continue }
            chosen.append(network)
        }
        if let order {
            chosen = chosen.sorted(
                by: { order.column.value(of: $0) }, isDescending: order.isDescending)
        }
        let limit = arguments.number(.limit) ?? chosen.count
        let report = TypesReport(
            tableEdition: table.edition, networks: Array(chosen.prefix(limit)), chosen: chosen.count
        )
        return Answer(
            report: .types(report), findings: [],
            remark: chosen.isEmpty
                ? "no instance type is all that was asked for; leave out a bound" : nil)
    }

    /// Refuses patterns of which none matches any type of the table.
    private static func refuseUnmatched(
        _ patterns: [String], _ table: InstanceTable
    ) throws(Failure) {
        guard let first = patterns.first else { return }
        let globs = patterns.map { Array($0.utf8) }
        let isMatched = table.contains { type in
            let name = Array(type.name.utf8)
            return globs.contains { Glob.matches($0, name) }
        }
        guard !isMatched else { return }
        let names = table.map { $0.name }
        let plain = first.lowercased()
        let further = [plain, "\(plain).*", "\(plain)*"].first { pattern in
            let glob = Array(pattern.utf8)
            return names.contains { Glob.matches(glob, Array($0.utf8)) }
        }
        let nearest = Suggestion.nearest(to: first, among: names)
        throw Failure(
            .badInput, "no instance type matches '\(patterns.joined(separator: "' or '"))'",
            hint: (further ?? nearest).map { "did you mean capcalc types '\($0)'?" }
                ?? "capcalc types lists all; * stands for any characters, ? for one")
    }

    /// Whether a number reaches a bound; one that is not known reaches none.
    private static func isAtLeast(_ number: Int?, _ bound: Int?) -> Bool {
        guard let bound else { return true }
        return number.map { $0 >= bound } ?? false
    }

    private static func order(
        _ text: String?
    ) throws(Failure) -> (column: TypesColumn, isDescending: Bool)? {
        guard let text else { return nil }
        return try SortOrder.read(text, among: TypesColumn.allCases, named: { $0.name })
    }
}
