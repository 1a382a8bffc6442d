import Foundation

/// The page, put together: one file without a reference to another.
///
/// In `page.html` a line `<!-- style NAME -->`, `<!-- script NAME -->` or `<!-- module -->` stands for what
/// belongs there, and `STYLES` and `SCRIPTS` in its policy for the digests of the texts: nothing else runs.
struct PageText {
    let root: URL
    /// The digest of a file with SHA-256, by which a content security policy names a text.
    let digest: (URL) throws -> Data

    private var folder: URL { root.appending(path: "Plugins/MakePage/Page") }

    /// The page with a module, compressed.
    ///
    /// - Parameter scratch: a file for texts whose digests are made.
    func bytes(module: CompressedModule, scratch: URL) throws -> Data {
        var digests: [String: [String]] = ["style": [], "script": []]
        var lines: [String] = []
        for line in try text("page.html").split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.split(separator: " ").map { String($0) }
            guard words.first == "<!--", words.last == "-->" else {
                lines.append(String(line))
                continue
            }
            switch words[1] {
            case "module":
                lines += module.elements
            case let kind where digests[kind] != nil && words.count == 4:
                let text = try text(words[2])
                try Data(text.utf8).write(to: scratch)
                let digest = try digest(scratch).base64EncodedString()
                digests[kind]?.append("'sha256-\(digest)'")
                let name = words[2].split(separator: "/").last?.prefix { $0 != "." } ?? ""
                lines.append("<\(kind) id=\"\(name)-\(kind)\">\(text)</\(kind)>")
            default: throw PageFault("page.html: \(line)")
            }
        }
        for (place, kind) in [("STYLES", "style"), ("SCRIPTS", "script")] {
            let names = (digests[kind] ?? []).joined(separator: " ")
            for index in lines.indices where lines[index].hasPrefix("<meta http-equiv=") {
                lines[index] = lines[index].replacing(place, with: names)
            }
        }
        return Data(lines.joined(separator: "\n").utf8)
    }

    /// A text of the folder; or, of a source file of the program, its literal: reports bring a script.
    private func text(_ name: String) throws -> String {
        guard name.hasSuffix(".swift") else {
            return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }
        let source = try String(contentsOf: root.appending(path: name), encoding: .utf8)
        let parts = source.components(separatedBy: "#\"\"\"")
        guard parts.count == 2, let end = parts[1].range(of: "\"\"\"#") else {
            throw PageFault("\(name) has not one literal")
        }
        return String(parts[1][..<end.lowerBound])
    }
}
