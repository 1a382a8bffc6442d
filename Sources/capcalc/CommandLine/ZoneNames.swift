import Writing

/// Names of availability zones as they are given.
package enum ZoneNames {
    /// Why a text names no zones: what was found instead.
    package struct Refusal: Error {
        package let found: String
        /// What was probably meant; `nil` where nothing tells it.
        package var meant: String?
    }

    /// A number of zones, or their names.
    package static func read(_ text: String) throws(Refusal) -> OptionValue {
        if let count = WholeNumber.read64(text) {
            guard 1...26 ~= count else { throw Refusal(found: "not '\(text)'") }
            return .number(Int(count))
        }
        var names: [String] = []
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            let part = piece.trimmed
            let isLetter = part.utf8.count == 1 && part.utf8.first.map { isSmall($0) } == true
            // `ap-northeast-2a,b`: a letter alone is a further zone of the same Region.
            let name =
                isLetter && region(of: names.last) != nil
                ? "\(region(of: names.last) ?? "")\(part)" : String(part)
            guard isName(name) else { throw Refusal(found: "not '\(text)'") }
            if let meant = meant(by: name) {
                throw Refusal(found: "'\(name)' is none", meant: meant)
            }
            guard !names.contains(name) else { throw Refusal(found: "'\(name)' appears twice") }
            names.append(name)
        }
        guard names.count <= 26 else { throw Refusal(found: "not \(names.count) names") }
        return .words(names)
    }

    /// Whether a text may name a zone: small letters, digits and hyphens, 1 to 32.
    package static func isName(_ text: String) -> Bool {
        (1...32) ~= text.utf8.count
            && text.utf8.allSatisfy { isSmall($0) || $0.isDigit || $0 == UInt8(ascii: "-") }
            && text.utf8.first != UInt8(ascii: "-")
    }

    /// The name without its letter, where a letter follows a digit: `ap-northeast-2`.
    package static func region(of name: String?) -> String? {
        guard let name, let letter = name.utf8.last, isSmall(letter),
            let digit = name.utf8.dropLast().last, digit.isDigit
        else { return nil }
        return String(name.dropLast())
    }

    private static func isSmall(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
    }
}
