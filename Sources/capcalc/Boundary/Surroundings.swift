/// What the program sees of the world beside its arguments and files.
package struct Surroundings {
    package var isOutputTerminal: Bool
    package var isErrorTerminal: Bool
    package var noColor: String?
    package var forceColor: String?
    package var term: String?
    /// COLUMNS, and the columns that the terminals of the streams have themselves.
    package var columns: String?
    package var outputColumns: Int?
    package var errorColumns: Int?
    /// LC_ALL, LC_CTYPE or LANG: the first that is set and not empty.
    package var locale: String?
    /// Whether a page of the host's stands around the output: `Page.isEmbedded`.
    package var isEmbedded = false

    package init(
        isOutputTerminal: Bool = false, isErrorTerminal: Bool = false, noColor: String? = nil,
        forceColor: String? = nil, term: String? = nil, columns: String? = nil,
        outputColumns: Int? = nil, errorColumns: Int? = nil, locale: String? = nil
    ) {
        self.isOutputTerminal = isOutputTerminal
        self.isErrorTerminal = isErrorTerminal
        self.noColor = noColor
        self.forceColor = forceColor
        self.term = term
        self.columns = columns
        self.outputColumns = outputColumns
        self.errorColumns = errorColumns
        self.locale = locale
    }

    /// Whether the locale's encoding is UTF-8; without a locale it is ASCII, as POSIX has it
    /// (<https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html>).
    package var isUTF8: Bool {
        guard let locale, let point = locale.utf8.firstIndex(of: UInt8(ascii: ".")) else {
            return false
        }
        let encoding = locale.utf8[locale.utf8.index(after: point)...]
            .prefix { $0 != UInt8(ascii: "@") }
            .compactMap { $0 == UInt8(ascii: "-") ? nil : $0 | 0x20 }
        return encoding == [UInt8(ascii: "u"), UInt8(ascii: "t"), UInt8(ascii: "f"), 0x38]
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
