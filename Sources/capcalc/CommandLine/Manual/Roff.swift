/// Writes a page in roff with the macros of man(7).
struct Roff {
    private(set) var text = ""

    /// The first line of a page of section 1.
    mutating func title(_ name: String, _ version: String) {
        let source = quoted("capcalc " + version)
        text += ".TH " + quoted(name) + " 1 " + quoted("") + " " + source + " " + quoted("capcalc")
        text += "\n.nh\n"
    }

    mutating func section(_ title: String) { text += ".SH \(quoted(title.uppercased()))\n" }

    mutating func paragraph(_ words: String) { text += line(words) }

    /// A label, and its text beside or under it.
    mutating func item(_ label: String, _ words: String) {
        text += ".TP\n.B \(quoted(label))\n" + line(words)
    }

    /// A command line as it is typed, and what it shows.
    mutating func example(_ command: String, _ shows: String) {
        text += ".TP\n.nf\n" + line(command) + ".fi\n" + line(shows)
    }

    /// A line of text: a point or quote at its start would be a request.
    private func line(_ words: String) -> String {
        let escaped = escaped(words)
        let isRequest = escaped.hasPrefix(".") || escaped.hasPrefix("'")
        return (isRequest ? "\\&" : "") + escaped + "\n"
    }

    private func quoted(_ words: String) -> String {
        var quoted = "\""
        for character in escaped(words) {
            if character == "\"" { quoted += "\\(dq" } else { quoted.append(character) }
        }
        return quoted + "\""
    }

    /// Hyphens are options here, and stay what can be searched for and copied.
    private func escaped(_ words: String) -> String {
        var escaped = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "'": escaped += "\\(aq"
            case "^": escaped += "\\(ha"
            case "~": escaped += "\\(ti"
            case "`": escaped += "\\(ga"
            case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
            default: escaped += "\\[u\(Self.hexadecimal(scalar.value))]"
            }
        }
        return escaped
    }

    /// At least four digits, as roff names characters.
    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
