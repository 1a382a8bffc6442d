/// What the name of an availability zone is, by how it is written.
package enum ZoneNotation: Equatable {
    /// A letter alone: the Region is not known.
    case letter
    /// A name, and its Region: `ap-northeast-2a`, `us-west-2-lax-1a`.
    case name(region: String)
    /// A zone ID: `use1-az1`, `usw2-lax1-az1`.
    case id
    /// Something that AWS has no zone of.
    case other

    /// The notation of a name
    /// (<https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html>).
    package init(_ name: String) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 1, name.utf8.count == 1, Self.isLetters(parts[0]) {
            self = .letter
        } else if parts.count > 1, Self.isID(parts) {
            self = .id
        } else if let region = Self.region(parts) {
            self = .name(region: region)
        } else {
            self = .other
        }
    }

    /// A short name of the Region with its number, and `az` with that of the zone.
    private static func isID(_ parts: [Substring]) -> Bool {
        guard let first = parts.first, let last = parts.last, last.hasPrefix("az") else {
            return false
        }
        return isDigits(last.dropFirst(2)) && isLetters(first.prefix { !$0.isNumber })
            && isDigits(first.drop { !$0.isNumber }) && parts.allSatisfy { !$0.isEmpty }
    }

    /// Words, then a number: what is behind it, a letter or a local zone's name, is the zone's.
    private static func region(_ parts: [Substring]) -> String? {
        guard let place = parts.firstIndex(where: { $0.first?.isNumber == true }), place >= 2,
            parts[..<place].allSatisfy({ isLetters($0) })
        else { return nil }
        let number = parts[place].prefix { $0.isNumber }
        let letter = parts[place].dropFirst(number.count)
        let rest = parts[(place + 1)...]
        let isZone =
            rest.isEmpty
            ? letter.utf8.count == 1 && isLetters(letter)
            : letter.isEmpty && rest.allSatisfy { !$0.isEmpty }
        return isZone ? (parts[..<place] + [number]).joined(separator: "-") : nil
    }

    private static func isLetters(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
}
