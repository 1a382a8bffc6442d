import Boundary
import Options
import Writing

/// What reports, help and messages are laid out for.
extension Surroundings {
    /// The page of the answer: COLUMNS, or else the terminal's own columns; of a file always the usual
    /// ones, so that it is the same wherever it is made.
    func outputPage(_ color: String? = "never", isFile: Bool = false) -> Page {
        if isFile { return Page() }
        return page(outputColumns, isTerminal: isOutputTerminal, color)
    }

    /// The page of a report on standard error.
    func errorPage(_ color: String? = "never") -> Page {
        page(errorColumns, isTerminal: isErrorTerminal, color)
    }

    /// The page of messages: on a terminal as wide as it is, otherwise a line for each, for `grep`.
    func messagePage(_ color: String? = "never") -> Page {
        let page = errorPage(color)
        return isErrorTerminal ? page : .endless(page.ink)
    }

    private func page(_ own: Int?, isTerminal: Bool, _ color: String?) -> Page {
        let given = columns.flatMap { WholeNumber.read($0) }.flatMap { $0 > 0 ? $0 : nil }
        return Page(
            columns: given ?? own ?? Page.usual,
            ink: Ink(isOn: isColoured(color, isTerminal: isTerminal)),
            isASCII: isTerminal && !isUTF8)
    }
}
