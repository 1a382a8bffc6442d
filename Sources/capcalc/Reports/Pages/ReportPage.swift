import Writing

/// A report as one document in HTML that needs nothing else: no network, no other file.
enum ReportPage {
    /// The document.
    ///
    /// - Parameters:
    ///   - title: what it is about.
    ///   - frame: what stands around it.
    ///   - tableEdition: of the table of instance types; `nil` where it is the user's own, or none.
    ///   - body: writes what stands below the title.
    static func bytes(
        _ title: String, _ frame: ReportFrame, tableEdition: String?,
        _ body: (inout HTMLWriter) -> Void
    ) -> [UInt8] {
        var html = HTMLWriter()
        let edition = Self.edition(frame.version, tableEdition)
        guard !frame.isEmbedded else {
            contents(title, edition, body, &html)
            return html.bytes
        }
        html.markup("<!DOCTYPE html>\n")
        html.block("html", [("lang", "en")]) { html in
            html.block("head") { head(title, &$0) }
            html.block("body") { html in
                html.block("main", [("id", "report")]) { contents(title, edition, body, &$0) }
                html.element("script") { $0.markup(ReportScript.text) }
                html.endLine()
            }
        }
        return html.bytes
    }

    private static func contents(
        _ title: String, _ edition: String, _ body: (inout HTMLWriter) -> Void,
        _ html: inout HTMLWriter
    ) {
        html.line("h1", title)
        body(&html)
        html.line("footer", edition)
    }

    /// The last line: what made the report.
    private static func edition(_ version: String, _ table: String?) -> String {
        "capcalc \(version)" + (table.map { " · table of instance types of \($0)" } ?? "")
    }

    private static func head(_ title: String, _ html: inout HTMLWriter) {
        html.markup("<meta charset=\"utf-8\">\n")
        html.start(
            "meta",
            [("http-equiv", "Content-Security-Policy"), ("content", ReportPolicy.text)])
        html.markup("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
        html.line("title", title)
        html.element("style") { $0.markup(ReportStyle.text) }
        html.endLine()
    }
}
