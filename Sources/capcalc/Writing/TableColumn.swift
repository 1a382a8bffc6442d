/// A column: its title, in one or two lines, the side to which it is pushed, and what becomes of it on
/// a narrow page.
package struct TableColumn {
    package let upperTitle: String
    package let title: String
    package let isNumber: Bool
    /// How soon the column is left out, those with the lowest rank first; `nil` stays.
    var rank: Int?
    /// Whether texts may go on in a further line of the column.
    var wraps = false
    /// The boxes of a bar in front of the text, at most.
    var boxes = 0

    package static func text(_ title: String) -> TableColumn {
        TableColumn(upperTitle: "", title: title, isNumber: false)
    }

    package static func number(_ title: String) -> TableColumn {
        TableColumn(upperTitle: "", title: title, isNumber: true)
    }

    package static func number(_ upperTitle: String, _ title: String) -> TableColumn {
        TableColumn(upperTitle: upperTitle, title: title, isNumber: true)
    }

    /// A column of bars, with at most so many boxes.
    package static func bar(_ title: String, boxes: Int) -> TableColumn {
        var column = text(title)
        column.boxes = boxes
        return column
    }

    /// The column, left out sooner than those of a higher rank where the page is too narrow.
    package func leaving(_ rank: Int) -> TableColumn {
        var column = self
        column.rank = rank
        return column
    }

    /// The column, whose texts may go on in a further line.
    package var wrapping: TableColumn {
        var column = self
        column.wraps = true
        return column
    }
}
