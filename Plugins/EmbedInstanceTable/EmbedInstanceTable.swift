import Foundation
import PackagePlugin

/// Puts Resources/eni-limits.csv into the library as one raw string literal.
///
/// A literal of rows takes the compiler minutes and gigabytes; a literal of text takes it nothing
/// and lies in the read-only part of the program.
@main
struct EmbedInstanceTable: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) -> [Command] {
        let table = context.package.directoryURL.appending(path: "Resources/eni-limits.csv")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedInstanceTable.swift")
        let script = """
            set -e
            {
                printf 'enum EmbeddedInstanceTable {\\n'
                printf '    static let csv: StaticString = #\"\"\"\\n'
                cat "$0"
                printf '\\n\"\"\"#\\n}\\n'
            } > "$1.partial"
            mv "$1.partial" "$1"
            """
        return [
            .buildCommand(
                displayName: "Embedding eni-limits.csv",
                executable: URL(filePath: "/bin/sh"),
                arguments: ["-c", script, table.path(), output.path()],
                inputFiles: [table],
                outputFiles: [output]
            )
        ]
    }
}
