import Foundation
import PackagePlugin

/// Makes capcalc.html: the whole program, compiled for wasm32, in one page that opens from the disk.
///
///     swift package --allow-writing-to-package-directory make-page [--output FILE] [--debug]
///
/// FILE is `.build/capcalc.html`; the module lies in `.build/wasm32/capcalc.wasm`. With `--debug` nothing is
/// optimised: that takes a quarter of the time. Needs a toolchain of swift.org, which has Embedded Swift for
/// wasm32; `wasm-opt` (binaryen) and `xz` are used where they are installed: without them the page is larger.
@main
struct MakePage: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        var extractor = ArgumentExtractor(arguments)
        let root = context.package.directoryURL
        let output = extractor.extractOption(named: "output").last
        let isDebug = extractor.extractFlag(named: "debug") > 0
        guard extractor.remainingArguments.isEmpty else {
            throw PageFault("make-page takes --output FILE and --debug alone")
        }
        let build = root.appending(path: ".build/wasm32")
        try FileManager.default.createDirectory(at: build, withIntermediateDirectories: true)
        let module = try WasmModule(
            package: context.package, build: build, compiler: Tool("swiftc", context),
            clang: Tool("clang", context), isDebug: isDebug
        ).made()
        let final = isDebug ? module : try Self.optimised(module, context)
        let compressed = try CompressedModule(final, package: root, context)
        let page = try PageText(root: root) { try Tool.sha256(of: $0, context) }
            .bytes(module: compressed, scratch: build.appending(path: "text.txt"))
        let file = URL(filePath: output ?? ".build/capcalc.html", relativeTo: root)
        try page.write(to: file, options: .atomic)
        let size = try Data(contentsOf: final).count
        print(
            "\(file.path()): \(page.count) bytes, of a module of \(size) (\(compressed.bytes.count) by \(compressed.format))"
        )
    }

    /// The module in fewer bytes where binaryen is installed, else the module as it is.
    private static func optimised(_ module: URL, _ context: PluginContext) throws -> URL {
        guard let tool = try? Tool("wasm-opt", context) else {
            print("wasm-opt is not installed: the page is larger by a tenth")
            return module
        }
        let output = module.deletingLastPathComponent().appending(path: "capcalc.small.wasm")
        // What browsers have had for years: with all features of binaryen they refuse the result.
        let features = [
            "bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "multivalue",
            "reference-types",
        ]
        try tool.run(
            // Functions stay apart from their one caller: a long function compresses worse.
            ["-Oz", "-ocimfs", "40", module.path(), "-o", output.path()]
                + features.map { "--enable-\($0)" })
        return output
    }
}

/// Why no page was made.
struct PageFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
