import Foundation
import PackagePlugin

/// A module in fewer bytes, as the page opens it.
struct CompressedModule {
    /// What wrote the bytes: `lzma` is opened by a reader in the page, `gzip` by the browser itself.
    let format: String
    let bytes: Data
    /// What opens them where the browser does not: a module as well.
    let reader: Data?

    /// Compresses a module, beside which the reader is left.
    init(_ module: URL, package: URL, _ context: PluginContext) throws {
        guard let tool = try? Tool("xz", context) else {
            print("xz is not installed: the page is larger by half")
            format = "gzip"
            bytes = try Tool("gzip", context).output(["-9", "-n", "-c", module.path()])
            reader = nil
            return
        }
        format = "lzma"
        // Instructions are of any length: where a byte stands says nothing, the byte before it does.
        bytes = try tool.output([
            "--format=lzma", "--lzma1=preset=9e,lc=4,pb=0", "--stdout", module.path(),
        ])
        let file = module.deletingLastPathComponent().appending(path: "lzma.wasm")
        try Tool("clang", context).run([
            "--target=\(WasmModule.triple)", "-Os", "-ffreestanding", "-mbulk-memory", "-nostdlib",
            "-Wall", "-Wextra", "-Werror", "-Wl,--no-entry,-s",
            package.appending(path: "Plugins/WebAssembly/lzma.c").path(), "-o", file.path(),
        ])
        reader = try Data(contentsOf: file)
    }

    /// The elements of the page that hold it.
    var elements: [String] {
        var elements: [String] = []
        if let reader { elements.append(Self.element("reader", "", reader)) }
        elements.append(Self.element("module", " data-format=\"\(format)\"", bytes))
        return elements
    }

    private static func element(_ id: String, _ attributes: String, _ bytes: Data) -> String {
        "<script type=\"application/wasm\" id=\"\(id)\"\(attributes)>\(bytes.base64EncodedString())</script>"
    }
}
