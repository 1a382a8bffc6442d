import Boundary
import Options
import Writing

/// What reports, help and messages are laid out for.
extension Surroundings {
    /// The page of the answer: COLUMNS, or else the terminal's own columns; of a file always the usual
    /// ones, so that it is the same wherever it is made.
    func outputPage(_ color: String? = "never", isFile: Bool = false) -> Page {
        if isFile { return Page() }
        var page = page(outputColumns, isTerminal: isOutputTerminal, color)
        page.isScreen = isOutputTerminal
        page.isEmbedded = isEmbedded
        return page
    }

    /// The page of a report on standard error.
    func errorPage(_ color: String? = "never") -> Page {
        page(errorColumns, isTerminal: isErrorTerminal, color)
    }

    /// The page of messages: as wide as COLUMNS says or the terminal is, otherwise a line for each, for `grep`.
    func messagePage(_ color: String? = "never") -> Page {
        let page = errorPage(color)
        return isErrorTerminal || givenColumns != nil ? page : .endless(page.ink)
    }

    /// COLUMNS, where it is a number of columns.
    private var givenColumns: Int? {
        columns.flatMap { WholeNumber.read($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    private func page(_ own: Int?, isTerminal: Bool, _ color: String?) -> Page {
        Page(
            columns: givenColumns ?? own ?? Page.usual,
            ink: Ink(isOn: isColoured(color, isTerminal: isTerminal)),
            isASCII: isTerminal && !isUTF8)
    }
}
