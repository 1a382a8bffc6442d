import Writing

/// A command line as text: what a shell splits into the same words.
package enum CommandText {
    /// `capcalc` and the words, with the value of an option behind a blank where it can stand there, as people
    /// write it.
    package static func of(_ words: [String]) -> String {
        var text = "capcalc"
        var isOperand = false
        for word in words {
            let bytes = word.utf8
            guard !isOperand, word.hasPrefix("--"),
                let sign = bytes.firstIndex(of: UInt8(ascii: "=")),
                let first = bytes[bytes.index(after: sign)...].first, first != UInt8(ascii: "-")
            else {
                isOperand = isOperand || word == "--"
                text += " " + shown(word)
                continue
            }
            text += " " + shown(String(word[..<sign]))
            text += " " + shown(String(word[bytes.index(after: sign)...]))
        }
        return text
    }

    /// A word, between quotes only where it needs them.
    private static func shown(_ word: String) -> String {
        word.utf8.allSatisfy(isPlain) && !word.isEmpty ? word : ShellText.quoted(word)
    }

    /// Whether a byte means nothing to sh, bash, zsh and fish.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-_./:,@%+=".utf8.contains(byte)
        }
    }
}
