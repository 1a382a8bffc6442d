/// What a text for people is laid out for: the columns of a line, colours, and which signs can be shown.
package struct Page {
    /// Columns of a line, from 60 to 400.
    package private(set) var columns: Int
    package let ink: Ink
    /// Whether signs beyond ASCII are written with ASCII: `ASCIIText` does it, and this measures it.
    package let isASCII: Bool
    /// Whether it is a terminal that somebody looks at: a long list is cut there.
    package var isScreen = false
    /// Whether the page of a host stands around the output: a report in HTML is then its contents alone, for
    /// style and files are the host's.
    package var isEmbedded = false

    package init(columns: Int = usual, ink: Ink = Ink(isOn: false), isASCII: Bool = false) {
        self.columns = min(max(columns, Self.narrowest), Self.widest)
        self.ink = ink
        self.isASCII = isASCII
    }

    /// The columns where nothing tells them: of a file, and of a pipe.
    package static var usual: Int { 100 }
    private static var narrowest: Int { 60 }
    private static var widest: Int { 400 }

    /// A page of lines without an end, for messages that a program reads line by line.
    package static func endless(_ ink: Ink) -> Page {
        var page = Page(ink: ink)
        page.columns = Int(Int32.max)
        return page
    }

    /// The same page with lines that are easy to read: those of prose.
    package var ofProse: Page { narrowed(to: 96) }
    /// The same page with lines of help.
    package var ofHelp: Page { narrowed(to: Self.usual) }

    private func narrowed(to most: Int) -> Page {
        Page(columns: min(columns, most), ink: ink, isASCII: isASCII)
    }

    /// A text for the page, in UTF-8 or in ASCII.
    package func shown(_ text: [UInt8]) -> [UInt8] { isASCII ? ASCIIText.of(text) : text }

    /// The columns that a text takes.
    package func width(of text: String) -> Int { width(of: text.utf8Span.span) }

    /// The columns that a text takes, each character one: bytes that do not continue another.
    func width(of text: Span<UInt8>) -> Int {
        var width = 0
        for index in text.indices where text[index] & 0xC0 != 0x80 { width += 1 }
        return isASCII ? width + ASCIIText.growth(of: text) : width
    }
}
