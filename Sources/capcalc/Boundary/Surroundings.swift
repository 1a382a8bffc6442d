/// What the program sees of the world beside its arguments and files.
package struct Surroundings {
    package var isOutputTerminal: Bool
    package var isErrorTerminal: Bool
    package var noColor: String?
    package var forceColor: String?
    package var term: String?
    package var columns: String?

    package init(
        isOutputTerminal: Bool = false, isErrorTerminal: Bool = false, noColor: String? = nil,
        forceColor: String? = nil, term: String? = nil, columns: String? = nil
    ) {
        self.isOutputTerminal = isOutputTerminal
        self.isErrorTerminal = isErrorTerminal
        self.noColor = noColor
        self.forceColor = forceColor
        self.term = term
        self.columns = columns
    }

    /// Whether a stream gets colours: as `--color` asks; otherwise by NO_COLOR
    /// (<https://no-color.org>), FORCE_COLOR, and whether it is a terminal that has them.
    package func isColoured(_ choice: String?, isTerminal: Bool) -> Bool {
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
