import Boundary
import CapacityModel
import Options

/// Names of availability zones as they are given.
enum ZoneNames {
    /// The zones of `--azs`: a number of them, or their names.
    static func zones(_ text: String) throws(Failure) -> [AvailabilityZone] {
        if let count = WholeNumber.read64(text) {
            guard 1...26 ~= count else { throw failure("not '\(text)'") }
            return AvailabilityZone.lettered(Int(count))
        }
        var names: [String] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let isLetter = part.utf8.count == 1 && part.utf8.first.map { isSmall($0) } == true
            // `ap-northeast-2a,b`: a letter alone is a further zone of the same Region.
            let name =
                isLetter && region(of: names.last) != nil
                ? "\(region(of: names.last) ?? "")\(part)" : String(part)
            guard isName(name) else { throw failure("not '\(text)'") }
            guard !names.contains(name) else { throw failure("'\(name)' stands twice") }
            names.append(name)
        }
        guard names.count <= 26 else { throw failure("not \(names.count) names") }
        return zones(named: names)
    }

    /// Zones of these names. Their suffix is the letter where they are of one Region, or letters
    /// already; otherwise the whole name.
    static func zones(named names: [String]) -> [AvailabilityZone] {
        let regions = Set(names.map { region(of: $0) ?? $0 })
        let isOneRegion = regions.count == 1 && names.allSatisfy { region(of: $0) != nil }
        return names.map { name in
            AvailabilityZone(name: name, suffix: isOneRegion ? String(name.suffix(1)) : name)
        }
    }

    /// Whether a text may name a zone: small letters, digits and hyphens, 1 to 32.
    static func isName(_ text: String) -> Bool {
        (1...32) ~= text.utf8.count
            && text.utf8.allSatisfy { isSmall($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
            && text.utf8.first != UInt8(ascii: "-")
    }

    /// The name without its letter, where a letter follows a digit: `ap-northeast-2`.
    private static func region(of name: String?) -> String? {
        guard let name, let letter = name.utf8.last, isSmall(letter),
            let digit = name.utf8.dropLast().last, isDigit(digit)
        else { return nil }
        return String(name.dropLast())
    }

    private static func isSmall(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    private static func failure(_ found: String) -> Failure {
        .usage(
            "--azs is a number from 1 to 26, or names of zones, each once: \(found)",
            hint: "--azs 3, or --azs ap-northeast-2a,b,c")
    }
}
