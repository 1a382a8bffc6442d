import Foundation
import PackagePlugin

/// The sources of the library targets and the exports, as one module has them: without imports of each other.
struct ModuleSources {
    let package: Package
    /// Where the files of the module lie; nothing else does.
    let folder: URL

    /// Writes what has changed; returns all files.
    func written() throws -> [URL] {
        let targets = package.targets.compactMap { $0 as? any SourceModuleTarget }
            .filter { $0.kind == .generic }
        let names = Set(targets.map { $0.name })
        var texts: [String: String] = [:]
        for target in targets {
            for file in target.sourceFiles(withSuffix: ".swift") where isOwn(file.url) {
                let name = file.url.lastPathComponent
                texts["\(target.name).\(name)"] = try text(of: file.url, without: names)
            }
        }
        let exports = package.directoryURL.appending(path: "Plugins/WebAssembly/Exports.swift")
        texts["Exports.swift"] = try text(of: exports, without: names)
        texts["EmbeddedInstanceTable.swift"] = try table()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for old in try FileManager.default.contentsOfDirectory(atPath: folder.path())
        where texts[old] == nil {
            try FileManager.default.removeItem(at: folder.appending(path: old))
        }
        return try texts.sorted { $0.key < $1.key }.map { name, text in
            let file = folder.appending(path: name)
            if (try? String(contentsOf: file, encoding: .utf8)) != text {
                try Data(text.utf8).write(to: file)
            }
            return file
        }
    }

    /// Whether the file is no output of a plugin: the table is written here.
    private func isOwn(_ file: URL) -> Bool {
        file.path().hasPrefix(package.directoryURL.appending(path: "Sources/").path())
    }

    /// The text of a file; a line that imports one of the modules is empty, so that numbers of lines stay.
    private func text(of file: URL, without modules: Set<String>) throws -> String {
        try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                let words = line.split(separator: " ")
                let isImport =
                    words.dropLast().last == "import" && modules.contains(String(words.last ?? ""))
                return isImport ? "" : String(line)
            }
            .joined(separator: "\n")
    }

    /// The table of instance types, as the build plugin writes it.
    private func table() throws -> String {
        let csv = package.directoryURL.appending(path: "Resources/eni-limits.csv")
        return "enum EmbeddedInstanceTable {\n    static let csv: StaticString = #\"\"\"\n"
            + (try String(contentsOf: csv, encoding: .utf8)) + "\n\"\"\"#\n}\n"
    }
}
