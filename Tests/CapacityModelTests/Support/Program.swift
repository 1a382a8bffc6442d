@testable import capcalc

/// Runs of the program inside the tests.
enum Program {
    /// Runs a command line, its words separated by blanks.
    static func run(_ line: String) -> Completion {
        run(line.split(separator: " ").map { String($0) })
    }

    static func run(_ words: [String], _ surroundings: Surroundings = Surroundings()) -> Completion
    {
        Capcalc.run(words, surroundings)
    }
}

extension Completion {
    /// The output as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    /// The lines of the output.
    var lines: [String] {
        text.split(separator: "\n").map { String($0) }
    }
}
