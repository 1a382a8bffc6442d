/// What the program sees of the world beside its arguments and files.
struct Surroundings {
    var isOutputTerminal = false
    var isErrorTerminal = false
    var noColor: String?
    var forceColor: String?
    var term: String?
    var columns: String?

    /// Those of this process.
    static var current: Surroundings {
        Surroundings(
            isOutputTerminal: System.isTerminal(1), isErrorTerminal: System.isTerminal(2),
            noColor: System.environment("NO_COLOR"),
            forceColor: System.environment("FORCE_COLOR"), term: System.environment("TERM"),
            columns: System.environment("COLUMNS"))
    }

    /// The width of help: COLUMNS, from 60 to 100.
    var helpWidth: Int {
        min(max(columns.flatMap { WholeNumber.read($0) } ?? 100, 60), 100)
    }

    /// Whether a stream gets colours: as `--color` asks; otherwise by NO_COLOR
    /// (<https://no-color.org>), FORCE_COLOR, and whether it is a terminal that has them.
    func isColoured(_ choice: String?, isTerminal: Bool) -> Bool {
        switch choice {
        case "always": return true
        case "never": return false
        default:
            if noColor?.isEmpty == false { return false }
            if forceColor?.isEmpty == false { return true }
            return isTerminal && term != "dumb"
        }
    }
}
