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
                text += " " + ShellText.word(word)
                continue
            }
            text += " " + ShellText.word(String(word[..<sign]))
            text += " " + ShellText.word(String(word[bytes.index(after: sign)...]))
        }
        return text
    }
}
