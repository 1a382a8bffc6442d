import Boundary
import CapacityModel
import Options
import Writing

/// `--sort COLUMN`, and `--sort=-COLUMN` from the greatest.
enum SortOrder {
    /// The column that a text names, and whether a dash stands in front.
    static func read<Column>(
        _ text: String, among columns: [Column], named name: (Column) -> String
    ) throws(Failure) -> (column: Column, isDescending: Bool) {
        let isDescending = text.hasPrefix("-")
        let wanted = isDescending ? String(text.dropFirst()) : text
        for column in columns where name(column) == wanted { return (column, isDescending) }
        let names = columns.map(name)
        let plain = String(wanted.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
        let heading = headings.first { $0.heading == plain }?.columns.first { names.contains($0) }
        let meant = heading.map { "did you mean \($0)?" }
        throw .usage(
            "--sort must be a column name, not '\(text)'",
            hint: meant ?? Suggestion.question(plain, among: names) ?? names.joined(separator: ", ")
        )
    }

    /// What tables for people, and people, call columns, and those of the CSV that are meant.
    private static let headings: [(heading: String, columns: [String])] = [
        ("ips", ["addresses", "ipv4_per_eni"]), ("ip", ["addresses", "ipv4_per_eni"]),
        ("per_pod", ["addresses_per_pod"]), ("per_eni", ["ipv4_per_eni"]),
        ("after_peak", ["addresses_after_scale_down"]), ("cpu", ["allocatable_cpu_m", "vcpus"]),
        ("cpus", ["allocatable_cpu_m", "vcpus"]), ("enis", ["enis", "max_enis"]),
        ("memory", ["allocatable_memory_mib", "memory_mib"]),
        ("ram", ["allocatable_memory_mib", "memory_mib"]),
        ("ebs", ["volumes", "max_ebs_attachments"]),
        ("fits", ["fits_pods"]), ("system", ["hypervisor"]), ("pods", ["pods", "max_pods"]),
        ("advised", ["recommended_max_pods"]), ("name", ["instance_type"]),
        ("type", ["instance_type"]), ("instance", ["instance_type"]),
    ]
}

/// Rows behind the last that `--limit` shows, whose place among them only the order of names decides.
enum LimitTies {
    /// What is said of them; `nil` where there are none.
    ///
    /// - Parameter areAlike: whether two rows stand at one place of the order.
    static func remark<Row>(
        _ rows: [Row], _ limit: Int?, by columns: String, _ areAlike: (Row, Row) -> Bool
    ) -> String? {
        guard let limit, limit < rows.count else { return nil }
        let ties = rows[limit...].prefix { areAlike(rows[limit - 1], $0) }.count
        guard ties > 0 else { return nil }
        let (have, them) = ties == 1 ? ("has", "it") : ("have", "them")
        return "\(ties.counted("more type")) \(have) the same \(columns) as the last one shown; "
            + "--limit \(limit + ties) shows \(them) too"
    }
}

extension Array {
    /// The elements in the order of a cell; what is not known last, and among equals as they were.
    func sorted(by cell: (Element) -> TableCell, isDescending: Bool) -> [Element] {
        let cells = map(cell)
        let ranked = indices.sorted { left, right in
            switch TableCell.order(cells[left], cells[right], isDescending: isDescending) {
            case .before: true
            case .behind: false
            case .equal: left < right
            }
        }
        return ranked.map { self[$0] }
    }
}
