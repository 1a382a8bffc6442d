/// An SVG read back, the slow and obvious way: its elements, and where its texts stand.
struct Drawing {
    struct Text {
        let words: String
        let left, top, right, bottom: Double

        func overlaps(_ other: Text) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    private(set) var texts: [Text] = []
    private(set) var title = "", desc = ""
    private(set) var width = 0.0, height = 0.0
    /// What is wrong with the document; empty where it is well-formed.
    private(set) var faults: [String] = []

    init(_ document: String) {
        var open: [String] = []
        var rest = document[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...].dropFirst()
            guard let end = rest.firstIndex(of: ">") else {
                faults.append("an element that does not end")
                return
            }
            let tag = String(rest[..<end])
            rest = rest[end...].dropFirst()
            let words = String(rest.prefix { $0 != "<" })
            if tag.hasPrefix("/") {
                if open.popLast() != String(tag.dropFirst()) { faults.append("</\(tag)") }
                continue
            }
            let name = String(tag.prefix { $0 != " " && $0 != "/" })
            if !tag.hasSuffix("/") { open.append(name) }
            take(name, Self.attributes(of: tag), words)
        }
        if !open.isEmpty { faults.append("open: \(open)") }
    }

    private mutating func take(_ name: String, _ attributes: [String: String], _ words: String) {
        func number(_ key: String) -> Double { Double(attributes[key] ?? "") ?? 0 }
        switch name {
        case "svg": (width, height) = (number("width"), number("height"))
        case "title": title = words
        case "desc": desc = words
        case "text" where attributes["aria-hidden"] == nil:
            let size = number("font-size")
            let text = Self.unescaped(words)
            let length = text.unicodeScalars.reduce(0.0) { $0 + ($1.value > 0x2E80 ? 1 : 0.6) }
            let width = length * size
            let left =
                switch attributes["text-anchor"] {
                case "middle": number("x") - width / 2
                case "end": number("x") - width
                default: number("x")
                }
            texts.append(
                Text(
                    words: text, left: left, top: number("y") - 0.8 * size, right: left + width,
                    bottom: number("y") + 0.2 * size))
        default: break
        }
    }

    private static func attributes(of tag: String) -> [String: String] {
        let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
        var attributes: [String: String] = [:]
        for place in stride(from: 0, to: parts.count - 1, by: 2) {
            let name = parts[place].split(separator: " ").last.map { String($0.dropLast()) }
            attributes[name ?? ""] = String(parts[place + 1])
        }
        return attributes
    }

    static func unescaped(_ text: String) -> String {
        var text = text
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        {
            text = text.split(separator: entity, omittingEmptySubsequences: false)
                .joined(separator: character)
        }
        return text
    }

    /// Texts that lie on another, or out of the picture.
    var misplaced: [String] {
        var found: [String] = []
        for (place, text) in texts.enumerated() {
            if text.left < 0 || text.top < 0 || text.right > width || text.bottom > height {
                found.append("outside: \(text.words)")
            }
            for other in texts[(place + 1)...] where text.overlaps(other) {
                found.append("\(text.words) on \(other.words)")
            }
        }
        return found
    }
}
