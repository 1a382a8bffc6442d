import Foundation
import PackagePlugin

/// The library targets of the package, the exports and the C runtime as one module for wasm32.
///
/// What was compiled with the same words from files that are no newer is not compiled again.
struct WasmModule {
    private static let triple = "wasm32-unknown-none-wasm"

    let package: Package
    let build: URL
    let compiler: Tool
    let clang: Tool
    let isDebug: Bool

    /// Compiles and links; returns the file.
    func made() throws -> URL {
        var objects = [try runtime()]
        var isStale = false
        for target in Self.targets(of: package) {
            var sources = target.sourceFiles(withSuffix: ".swift").map { $0.url }
            if target.name == "CapacityModel" { sources.append(try table()) }
            objects.append(
                try compiled(target.name, sources, emitsModule: true, isStale: &isStale))
        }
        let exports = package.directoryURL.appending(path: "Plugins/WebAssembly/Exports.swift")
        objects.append(try compiled("Exports", [exports], emitsModule: false, isStale: &isStale))
        let module = build.appending(path: "capcalc.wasm")
        var words = common + ["-Xclang-linker", "-nostdlib"]
        // Beyond the stack lies nothing, so that a call too many traps and overwrites no data.
        for word in [
            "--no-entry", "-z", "stack-size=1048576", "--stack-first", "--gc-sections", "-s",
        ] { words += ["-Xlinker", word] }
        words += objects.map { $0.path() } + [try unicodeTables(), "-o", module.path()]
        try compiler.run(words)
        return module
    }

    /// The library targets, each behind those that it depends on.
    private static func targets(of package: Package) -> [any SourceModuleTarget] {
        var ordered: [any SourceModuleTarget] = []
        func visit(_ target: any Target) {
            guard let target = target as? any SourceModuleTarget, target.kind == .generic,
                !ordered.contains(where: { $0.id == target.id })
            else { return }
            for case .target(let other) in target.dependencies { visit(other) }
            ordered.append(target)
        }
        for target in package.targets.sorted(by: { $0.name < $1.name }) { visit(target) }
        return ordered
    }

    private var common: [String] {
        [
            "-target", Self.triple, "-parse-as-library", "-swift-version", "6", "-package-name",
            "capcalc", "-enable-experimental-feature", "Embedded",
            "-enable-upcoming-feature", "ExistentialAny",
            "-enable-upcoming-feature", "InternalImportsByDefault",
            "-enable-upcoming-feature", "MemberImportVisibility", "-warnings-as-errors", "-wmo",
            isDebug ? "-Onone" : "-Osize", "-I", build.path(),
        ]
    }

    private func compiled(
        _ name: String, _ sources: [URL], emitsModule: Bool, isStale: inout Bool
    ) throws -> URL {
        let object = build.appending(path: "\(name).o")
        var words = common + ["-module-name", name]
        if emitsModule {
            let interface = build.appending(path: "\(name).swiftmodule")
            words += ["-emit-module", "-emit-module-path", interface.path()]
        }
        words += ["-c"] + sources.map { $0.path() } + ["-o", object.path()]
        let stamp = build.appending(path: "\(name).words.txt")
        let text = words.joined(separator: "\n")
        if !isStale, try isCurrent(stamp, text, sources) { return object }
        isStale = true
        try? FileManager.default.removeItem(at: stamp)
        print("compiling \(name)")
        try compiler.run(words)
        try Data(text.utf8).write(to: stamp)
        return object
    }

    /// Whether the words are those of the last time, and no source is newer than that.
    private func isCurrent(_ stamp: URL, _ text: String, _ sources: [URL]) throws -> Bool {
        guard let old = try? Data(contentsOf: stamp), old == Data(text.utf8) else { return false }
        let made = try date(of: stamp)
        return try sources.allSatisfy { try date(of: $0) < made }
    }

    private func date(of file: URL) throws -> Date {
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path())
        return attributes[.modificationDate] as? Date ?? .distantFuture
    }

    /// The table of instance types as a source file, as the build plugin writes it.
    private func table() throws -> URL {
        let csv = package.directoryURL.appending(path: "Resources/eni-limits.csv")
        let file = build.appending(path: "EmbeddedInstanceTable.swift")
        let text =
            "enum EmbeddedInstanceTable {\n    static let csv: StaticString = #\"\"\"\n"
            + (try String(contentsOf: csv, encoding: .utf8)) + "\n\"\"\"#\n}\n"
        if (try? String(contentsOf: file, encoding: .utf8)) != text {
            try Data(text.utf8).write(to: file)
        }
        return file
    }

    private func runtime() throws -> URL {
        let source = package.directoryURL.appending(path: "Plugins/WebAssembly/runtime.c")
        let object = build.appending(path: "runtime.o")
        try clang.run([
            "--target=\(Self.triple)", "-O2", "-ffreestanding", "-fno-builtin", "-mbulk-memory",
            "-nostdlib", "-Wall", "-Wextra", "-Werror", "-c", source.path(), "-o", object.path(),
        ])
        return object
    }

    /// The toolchain's tables of Unicode: strings are compared by them.
    private func unicodeTables() throws -> String {
        struct Information: Decodable {
            struct Paths: Decodable { let runtimeResourcePath: String }
            let paths: Paths
        }
        let json = try compiler.output(["-print-target-info"])
        let resources = URL(
            filePath: try JSONDecoder().decode(Information.self, from: json).paths
                .runtimeResourcePath)
        let library = resources.deletingLastPathComponent().appending(
            path: "swift/embedded/\(Self.triple)/libswiftUnicodeDataTables.a")
        guard FileManager.default.fileExists(atPath: library.path()) else {
            throw PageFault(
                "the toolchain has no Embedded Swift for \(Self.triple): "
                    + "take one of https://www.swift.org/install")
        }
        return library.path()
    }
}
