import CapacityModel
import Writing

/// The parts that reports consist of.
extension HTMLWriter {
    /// A part with its heading; nothing where `body` writes nothing.
    mutating func section(_ name: String, _ title: String, _ body: (inout HTMLWriter) -> Void) {
        var inner = HTMLWriter()
        body(&inner)
        guard !inner.bytes.isEmpty else { return }
        let heading = "report-\(name)"
        block("section", [("aria-labelledby", heading)]) { html in
            html.line("h2", title, [("id", heading)])
            html.markup(inner.bytes)
        }
    }

    /// The answer, and on what it counts.
    mutating func verdict(
        _ word: String, _ colour: Ink.Colour, _ headline: String, _ lines: [String]
    ) {
        let name = colour.className.map { " \($0)" } ?? ""
        block("div", [("class", "verdict\(name)")]) { html in
            html.element("p") { html in
                html.element("strong") { $0.text(word) }
                html.text(" \(headline)")
            }
            html.endLine()
            for line in lines { html.line("p", line) }
        }
    }

    /// Lines behind labels; one without a label belongs to the label above.
    mutating func lines(_ lines: [(String, String)]) {
        guard !lines.isEmpty else { return }
        block("dl") { html in
            for (label, text) in lines {
                if !label.isEmpty { html.line("dt", label) }
                html.line("dd", Self.parted(text))
            }
        }
    }

    /// A text with a point for several blanks, of which HTML shows one.
    private static func parted(_ text: String) -> String {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        var (parted, blanks) = ("", 0)
        for part in parts {
            guard !part.isEmpty else {
                blanks += 1
                continue
            }
            if !parted.isEmpty { parted += blanks > 1 ? " · " : " " }
            parted += part
            blanks = 0
        }
        return parted
    }

    mutating func note(_ text: String) { line("p", text, [("class", "note")]) }

    /// A line to paste into a shell.
    mutating func command(_ line: String) {
        wide("command line") { html in
            html.element("pre") { $0.code(line) }
            html.endLine()
        }
    }

    /// What is shown when it is asked for.
    mutating func details(
        _ summary: String, isOpen: Bool = false, _ body: (inout HTMLWriter) -> Void
    ) {
        block("details", isOpen ? [("open", "")] : []) { html in
            html.line("summary", summary)
            body(&html)
        }
    }

    /// Every line of an arithmetic, with where its rule comes from.
    mutating func arithmetic(_ lines: [ArithmeticLine], isOpen: Bool) {
        guard !lines.isEmpty else { return }
        details("Every line, with its source", isOpen: isOpen) { html in
            html.block("dl") { html in
                for line in lines {
                    html.line("dt", line.what)
                    html.element("dd") { html in
                        html.text(line.arithmetic)
                        if let source = line.source {
                            html.markup(" ")
                            html.link(source)
                        }
                    }
                    html.endLine()
                }
            }
        }
    }

    /// A link to an address of the program's own, which is called by its host, or as it is.
    mutating func link(_ address: String, isWhole: Bool = false) {
        let host = address.split(separator: "/").dropFirst().first.map { String($0) } ?? address
        element("a", [("href", address), ("rel", "noreferrer")]) {
            $0.text(isWhole ? address : host)
        }
    }

    /// What is wrong or worth knowing, each with its guide.
    mutating func findings(_ findings: [Finding]) {
        section("findings", "Findings") { html in
            guard !findings.isEmpty else { return html.line("p", "None.") }
            for finding in findings { html.finding(finding) }
        }
    }

    private mutating func finding(_ finding: Finding) {
        let severity = finding.severity.rawValue
        let guide = finding.code.guide
        block("article", [("class", "finding \(severity)")]) { html in
            html.element("h3") { html in
                html.element("span", [("class", "severity")]) { $0.text(severity) }
                html.markup(" ")
                html.code(finding.code.rawValue)
            }
            html.endLine()
            html.line("p", finding.message.spelled(.commandLine))
            html.line(
                "p", "Hint: \(finding.hint.spelled(.commandLine))", [("class", "hint")])
            html.details("What it means, and what cures it") { html in
                html.line("p", guide.meaning.spelled(.commandLine))
                html.line("p", guide.why.spelled(.commandLine))
                html.line("p", guide.cure.spelled(.commandLine))
                html.element("p") { html in
                    html.text("Source: ")
                    html.link(finding.source)
                }
                html.endLine()
            }
        }
    }

    /// Pictures, each in the page's own style.
    mutating func pictures(_ sheets: [PictureSheet]) {
        section("pictures", "Pictures") { html in
            for sheet in sheets {
                var sheet = sheet
                html.wide(sheet.title) { $0.markup(sheet.markup()) }
            }
        }
    }

    /// Files to take along, which a host gives itself; those without text are none.
    mutating func files(
        _ frame: ReportFrame, _ files: @autoclosure () -> [(name: String, text: [UInt8])]
    ) {
        guard !frame.isEmbedded else { return }
        section("files", "Files") { html in
            for file in files() where !file.text.isEmpty {
                html.block("div", [("class", "file")]) { html in
                    html.element("button", [("type", "button"), ("data-file", file.name)]) {
                        $0.text("Download \(file.name)")
                    }
                    html.details("Show \(file.name)") { html in
                        html.wide(file.name) { html in
                            html.element("pre") { $0.file(file.text) }
                            html.endLine()
                        }
                    }
                }
            }
        }
    }
}
