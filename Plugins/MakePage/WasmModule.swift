import Foundation
import PackagePlugin

/// The library targets of the package, the exports and the C runtime as one module for wasm32.
///
/// All sources are one Swift module there: Embedded Swift compiles what a module imports once more in each module, so
/// that seven of them took three times as long. What has not changed is not compiled again.
struct WasmModule {
    static let triple = "wasm32-unknown-none-wasm"

    let package: Package
    let build: URL
    let compiler: Tool
    let clang: Tool
    let isDebug: Bool

    /// Compiles and links; returns the file.
    func made() throws -> URL {
        let objects = [try runtime(), try program()]
        let module = build.appending(path: "capcalc.wasm")
        var words = ["-target", Self.triple, "-enable-experimental-feature", "Embedded", "-wmo"]
        words += ["-Xclang-linker", "-nostdlib"]
        // Beyond the stack lies nothing, so that a call too many traps and overwrites no data.
        for word in [
            "--no-entry", "-z", "stack-size=1048576", "--stack-first", "--gc-sections", "-s",
        ] { words += ["-Xlinker", word] }
        words += objects.map { $0.path() } + [try unicodeTables(), "-o", module.path()]
        try compiler.run(words)
        return module
    }

    /// The sources as one object.
    private func program() throws -> URL {
        let sources = try ModuleSources(package: package, folder: build.appending(path: "sources"))
            .written()
        let object = build.appending(path: isDebug ? "debug.o" : "capcalc.o")
        let words =
            [
                "-target", Self.triple, "-parse-as-library", "-swift-version", "6",
                "-enable-experimental-feature", "Embedded",
                "-enable-upcoming-feature", "ExistentialAny",
                "-enable-upcoming-feature", "InternalImportsByDefault",
                "-enable-upcoming-feature", "MemberImportVisibility", "-warnings-as-errors",
                "-wmo", isDebug ? "-Onone" : "-Osize", "-module-name", "CapcalcPage",
                "-package-name", "capcalc", "-c",
            ] + sources.map { $0.path() } + ["-o", object.path()]
        let stamp = object.appendingPathExtension("words.txt")
        let text = words.joined(separator: "\n")
        if try isCurrent(stamp, text, sources) { return object }
        try? FileManager.default.removeItem(at: stamp)
        print("compiling \(sources.count) files")
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
