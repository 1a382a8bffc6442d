import Boundary
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
        throw .usage(
            "--sort must be a column name, not '\(text)'",
            hint: Suggestion.nearest(to: wanted, among: names).map { "did you mean \($0)?" }
                ?? names.joined(separator: ", "))
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
