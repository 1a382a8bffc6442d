/// One record of a CSV file.
package struct CSVRecord: Equatable {
    /// The line on which it begins, counted from 1.
    package let line: Int
    package let cells: [String]
}
