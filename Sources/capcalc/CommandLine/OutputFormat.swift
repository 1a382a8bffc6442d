/// The formats of an answer.
enum OutputFormat: String, CaseIterable {
    case table
    case csv
    case json
    case value

    /// The format that the name of a file stands for.
    static func ofFile(named name: String) -> OutputFormat? {
        if name.hasSuffix(".csv") { return .csv }
        if name.hasSuffix(".json") { return .json }
        return nil
    }
}
