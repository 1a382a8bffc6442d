import CapacityModel

/// A cell of a report in columns; `nil` inside where the value is not known.
enum TableCell {
    case number(Int64?)
    case text(String?)

    static func number(_ number: Int?) -> TableCell { .number(number.map { Int64($0) }) }

    /// The cell of a table of instance types; `nil` where it is not known.
    init(_ value: InstanceTableValue?) {
        switch value {
        case .number(let number): self = .number(number)
        case .word(let word): self = .text(word)
        case nil: self = .text(nil)
        }
    }

    /// How one cell stands to another of its column.
    enum Order {
        case before
        case equal
        case behind
    }

    /// The order of two cells: numbers by value, texts by bytes, what is not known behind both.
    static func order(_ left: TableCell, _ right: TableCell, isDescending: Bool) -> Order {
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
    mutating func cell(_ cell: TableCell) {
        switch cell {
        case .number(let number): self.cell(number)
        case .text(let text): self.cell(text ?? "")
        }
    }
}

extension JSONWriter {
    /// A cell of a report, behind the name of its column.
    mutating func member(_ key: String, _ cell: TableCell) {
        switch cell {
        case .number(let number): member(key, number)
        case .text(let text): member(key, text)
        }
    }
}
