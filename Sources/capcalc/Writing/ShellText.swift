/// Texts as words of a POSIX shell.
package enum ShellText {
    /// A word that the shell takes as it is: between single quotes, in which only they mean something.
    package static func quoted(_ text: String) -> String {
        let parts = text.split(separator: "'", omittingEmptySubsequences: false)
        return "'" + parts.joined(separator: #"'\''"#) + "'"
    }

    /// A word, between quotes only where it needs them.
    package static func word(_ text: String) -> String {
        text.utf8.allSatisfy(isPlain) && !text.isEmpty ? text : quoted(text)
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
