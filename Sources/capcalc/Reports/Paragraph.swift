/// Text in lines of at most 96 characters.
enum Paragraph {
    /// The words of a text in lines, each behind so many blanks.
    static func wrap(_ text: String, indent: Int) -> String {
        var wrapped = ""
        var width = 0
        for word in text.split(separator: " ") {
            if width > 0, width + 1 + word.count <= 96 {
                wrapped += " "
                width += 1
            } else {
                if width > 0 { wrapped += "\n" }
                wrapped += String(repeating: " ", count: indent)
                width = indent
            }
            wrapped += word
            width += word.count
        }
        return wrapped + "\n"
    }
}
