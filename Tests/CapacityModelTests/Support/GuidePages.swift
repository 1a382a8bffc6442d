/// The README and the articles of the guide, as the guide's landing page lists them.
enum GuidePages {
    struct Page {
        /// The path below the project's root.
        let path: String
        let text: String
    }

    private static var folder: String { "Sources/capcalc/Documentation.docc/" }

    static func all() throws -> [Page] {
        let landing = try page(folder + "Documentation.md")
        var pages = [try page("README.md"), landing]
        for line in landing.text.split(separator: "\n") where line.hasSuffix(".md)") {
            guard let start = line.lastIndex(of: "(") else { continue }
            pages.append(try page(folder + line[line.index(after: start)...].dropLast()))
        }
        return pages
    }

    private static func page(_ path: String) throws -> Page {
        Page(path: path, text: String(decoding: try Fixture.project(path), as: UTF8.self))
    }
}
