import Boundary

@testable import Program

/// The command lines of the README and the guide, those of fences that show output, run one after the other.
enum GuideCommands {
    struct Command {
        let line: String
        /// The folder that it is run in.
        let folder: String
        let words: [String]
    }

    static func all() throws -> [Command] {
        try GuidePages.all().flatMap { commands(of: $0.text) }
    }

    private static func commands(of text: String) -> [Command] {
        var isConsole = false
        var commands: [Command] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("```") { isConsole = line == "```console" }
            guard isConsole, line.hasPrefix("$ ") else { continue }
            var rest = line.dropFirst(2)
            var folder = ""
            if rest.hasPrefix("cd "), let end = rest.firstRange(of: " && ") {
                folder = String(rest[..<end.lowerBound].dropFirst(3)) + "/"
                rest = rest[end.upperBound...]
            }
            // What another program makes of the answer is its own.
            if let end = rest.firstRange(of: " | ") { rest = rest[..<end.lowerBound] }
            guard rest.hasPrefix("capcalc ") else { continue }
            commands.append(
                Command(
                    line: String(line), folder: folder, words: Array(words(of: rest).dropFirst())))
        }
        return commands
    }

    /// The outcome of each, the files that one writes being there for the next.
    static func outcomes(in surroundings: Surroundings) throws -> [(Command, Outcome)] {
        var made: [String: [UInt8]] = [:]
        return try all().map { command in
            let names = Set(made.keys)
            let written = Files.inMemory(made)
            let files = Files { path throws(Fault) in
                if names.contains(path) { return try written.open(path) }
                return try ProjectFile.open(command.folder + path)
            }
            let outcome = Run.outcome(of: command.words, surroundings, files)
            if let file = outcome.file { made[file] = outcome.output }
            return (command, outcome)
        }
    }

    /// The words of a line of a shell: quotes taken off, braces written out.
    private static func words(of line: Substring) -> [String] {
        var words: [String] = []
        var (word, quote, isEmpty) = ("", Character?.none, true)
        for character in line + " " {
            switch character {
            case quote: quote = nil
            case _ where quote != nil: word.append(character)
            case "'", "\"": (quote, isEmpty) = (character, false)
            case " ":
                if !isEmpty { words += expanded(word) }
                (word, isEmpty) = ("", true)
            default:
                word.append(character)
                isEmpty = false
            }
        }
        return words
    }

    private static func expanded(_ word: String) -> [String] {
        guard let start = word.firstIndex(of: "{"), let end = word.firstIndex(of: "}") else {
            return [word]
        }
        return word[word.index(after: start)..<end].split(separator: ",").map {
            String(word[..<start] + $0 + word[word.index(after: end)...])
        }
    }
}
