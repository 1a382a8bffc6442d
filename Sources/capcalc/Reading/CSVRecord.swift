/// One record of a CSV file.
struct CSVRecord: Equatable {
    /// The line on which it begins, counted from 1.
    let line: Int
    let cells: [String]
}
