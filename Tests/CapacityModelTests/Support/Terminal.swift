import Boundary
import Testing

@testable import Program

/// A terminal that the program runs in, without colours.
struct Terminal: Sendable, CustomTestStringConvertible {
    let columns: Int
    var isASCII = false

    var testDescription: String { "\(columns) columns, \(isASCII ? "ASCII" : "UTF-8")" }

    /// The widths that people have, in both kinds of locale.
    static let usual: [Terminal] = [60, 80, 100, 160].flatMap {
        [Terminal(columns: $0), Terminal(columns: $0, isASCII: true)]
    }

    /// A terminal of the same locale in which nothing has to be broken.
    var wide: Terminal { Terminal(columns: 400, isASCII: isASCII) }

    var surroundings: Surroundings {
        Surroundings(
            isOutputTerminal: true, isErrorTerminal: true, noColor: "1", outputColumns: columns,
            errorColumns: columns, locale: isASCII ? "C" : "en_US.UTF-8")
    }

    /// What a person sees: the answer, then the messages.
    func shows(_ outcome: Outcome) -> [String] {
        ((outcome.file == nil ? outcome.text : "") + outcome.messages)
            .split(separator: "\n").map { String($0) }
    }

    func run(_ words: [String], files: [String: [UInt8]] = [:]) -> [String] {
        shows(Program.run(words, surroundings, files: files))
    }

    func run(_ line: String, files: [String: [UInt8]] = [:]) -> [String] {
        run(line.split(separator: " ").map { String($0) }, files: files)
    }

    /// Why lines are not as a terminal of this width is to show them; empty where they are.
    ///
    /// - Parameter wide: the same answer in 400 columns, which has all words in one piece.
    func faults(of lines: [String], wide: [String]) -> [String] {
        var faults: [String] = []
        var whole: Set<String> = []
        for line in wide { whole.formUnion(Self.words(of: line)) }
        for line in lines {
            let words = Self.words(of: line)
            // A long word may have the sign behind it that the line goes on.
            let isOneWord = words.count - (words.last == "\\" ? 1 : 0) < 2
            if line.count > columns, !isOneWord { faults.append("over the width: \(line)") }
            if isASCII, line.utf8.contains(where: { $0 > 0x7F }) {
                faults.append("no ASCII: \(line)")
            }
            for word in words where !whole.contains(word) && !Self.isOfNarrow(word, whole) {
                faults.append("'\(word)' in: \(line)")
            }
        }
        return faults
    }

    private static func words(of line: String) -> [String] {
        line.split(separator: " ").map { String($0) }
    }

    /// Whether only a narrow page has the word: a bar or a map with fewer signs, a number of things that
    /// are left out, the end of a line that goes on, or a title that is broken behind its slash.
    private static func isOfNarrow(_ word: String, _ whole: Set<String>) -> Bool {
        if ["and", "more", "smaller", "blocks", "per", "character", "\\", "nodes"].contains(word) {
            return true
        }
        if word.allSatisfy({ "█░►#.>rPxAe+".contains($0) }) { return true }
        if word.allSatisfy({ $0.isNumber || $0 == "," }) { return true }
        let isTitle = word.allSatisfy { $0.isUppercase || $0 == "/" }
        return isTitle && whole.contains { $0.hasPrefix(word) || $0.hasSuffix("/\(word)") }
    }
}
