/// A cell of a report in columns; `nil` inside where the value is not known.
package enum TableCell {
    case number(Int64?)
    case text(String?)

    package static func number(_ number: Int?) -> TableCell { .number(number.map { Int64($0) }) }

    /// How one cell stands to another of its column.
    package enum Order {
        case before
        case equal
        case behind
    }

    /// The order of two cells: numbers by value, texts by bytes, what is not known behind both.
    package static func order(_ left: TableCell, _ right: TableCell, isDescending: Bool) -> Order {
        switch (left, right) {
        case (.number(let left?), .number(let right?)):
            left == right ? .equal : (left < right) != isDescending ? .before : .behind
        case (.text(let left?), .text(let right?)):
            left == right
                ? .equal
                : left.utf8.lexicographicallyPrecedes(right.utf8) != isDescending
                    ? .before : .behind
        default: order(left.isKnown, right.isKnown)
        }
    }

    /// Whether two cells say the same.
    package static func areAlike(_ left: TableCell, _ right: TableCell) -> Bool {
        switch order(left, right, isDescending: false) {
        case .equal: true
        case .before, .behind: false
        }
    }

    private static func order(_ left: Bool, _ right: Bool) -> Order {
        left == right ? .equal : left ? .before : .behind
    }

    private var isKnown: Bool {
        switch self {
        case .number(let number): number != nil
        case .text(let text): text != nil
        }
    }
}

extension CSVWriter {
    /// A cell of a report.
    package mutating func cell(_ cell: TableCell) {
        switch cell {
        case .number(let number): self.cell(number)
        case .text(let text): self.cell(text ?? "")
        }
    }
}

extension JSONWriter {
    /// A cell of a report, behind the name of its column.
    package mutating func member(named key: String, _ cell: TableCell) {
        switch cell {
        case .number(let number): member(named: key, number)
        case .text(let text): member(named: key, text)
        }
    }
}
