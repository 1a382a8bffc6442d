import Foundation
import PackagePlugin

/// A program of the toolchain or of the system.
struct Tool {
    private let executable: URL

    /// The digest of a file with SHA-256, by coreutils, or on macOS by Perl's program.
    static func sha256(of file: URL, _ context: PluginContext) throws -> Data {
        let hexadecimal =
            if let tool = try? Tool("sha256sum", context) {
                try tool.output([file.path()])
            } else {
                try Tool("shasum", context).output(["-a", "256", file.path()])
            }
        let digits = hexadecimal.prefix(64).compactMap {
            Character(Unicode.Scalar($0)).hexDigitValue
        }
        return Data(
            stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
        )
    }

    /// The program of this name: the toolchain's, or the first in PATH.
    init(_ name: String, _ context: PluginContext) throws {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
            .split(separator: ":")
        let found = folders.map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
        if let found {
            executable = found
        } else {
            executable = try context.tool(named: name).url
        }
    }

    /// Runs the program; what it says is shown.
    func run(_ arguments: [String]) throws {
        try finish(Process(), arguments)
    }

    /// What the program writes on standard output.
    func output(_ arguments: [String]) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.standardOutput = pipe
        var output = Data()
        try finish(process, arguments) {
            output = pipe.fileHandleForReading.readDataToEndOfFile()
        }
        return output
    }

    private func finish(
        _ process: Process, _ arguments: [String], _ read: () -> Void = {}
    ) throws {
        process.executableURL = executable
        process.arguments = arguments
        try process.run()
        read()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw PageFault(
                "\(executable.lastPathComponent) ended with \(process.terminationStatus): "
                    + arguments.prefix(6).joined(separator: " "))
        }
    }
}
