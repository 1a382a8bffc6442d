/// Several things in a sentence.
package enum Enumeration {
    /// `a`, `a and b`, `a, b and c`; or with another word between the last two.
    package static func text(_ parts: [String], _ word: String = "and") -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return Array(parts.dropLast()).joined(by: ", ") + " \(word) " + last
    }
}

extension [String] {
    /// The texts with a separator between them. The standard library's `joined(separator:)` looks up its
    /// generic types first, which is a tenth of what a short report costs.
    package func joined(by separator: String) -> String {
        var text = ""
        for (place, part) in enumerated() {
            if place > 0 { text += separator }
            text += part
        }
        return text
    }
}
