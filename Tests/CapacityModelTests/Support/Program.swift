import Boundary

@testable import Program

/// Runs of the program inside the tests.
enum Program {
    /// Runs a command line, its words separated by blanks, with files in memory by their paths. Those
    /// of the disk can be read too.
    static func run(_ line: String, _ files: [String: [UInt8]] = [:]) -> Outcome {
        run(line.split(separator: " ").map { String($0) }, files: files)
    }

    static func run(
        _ words: [String], _ surroundings: Surroundings = Surroundings(),
        files: [String: [UInt8]] = [:]
    ) -> Outcome {
        Run.outcome(of: words, surroundings, Self.files(files))
    }

    /// Files in memory, and behind them those of the disk.
    static func files(_ files: [String: [UInt8]]) -> Files {
        let inMemory = Files.inMemory(files)
        return Files(names: inMemory.names) { path throws(Fault) in
            try files[path] == nil ? ProjectFile.open(path) : inMemory.open(path)
        }
    }
}

extension Outcome {
    /// The output as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    /// The output in JSON without the documents that it was made of.
    var conclusions: [String] { lines.filter { !$0.hasPrefix(#"  "documents": "#) } }

    /// The lines of a plan in CSV without the columns at the end that repeat the request.
    var rows: [String] {
        let own = (lines.first ?? "").split(separator: ",").prefix { $0 != "instance_type" }.count
        return lines.map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).prefix(own)
                .joined(separator: ",")
        }
    }

    /// The lines of the output.
    var lines: [String] {
        text.split(separator: "\n").map { String($0) }
    }
}
