/// Several things in a sentence.
package enum Enumeration {
    /// `a`, `a and b`, `a, b and c`.
    package static func text(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }
}
