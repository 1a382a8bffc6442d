/// Texts as words of a POSIX shell.
package enum ShellText {
    /// A word that the shell takes as it is: between single quotes, in which only they mean something.
    package static func quoted(_ text: String) -> String {
        let parts = text.split(separator: "'", omittingEmptySubsequences: false)
        return "'" + parts.joined(separator: #"'\''"#) + "'"
    }
}
