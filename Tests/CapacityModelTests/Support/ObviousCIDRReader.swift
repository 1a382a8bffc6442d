import CapacityModel

/// A second reader of CIDR blocks, slow and obvious: it splits at the slash and the points and looks
/// at every part by itself.
enum ObviousCIDRReader {
    /// The address and the length of a text whose shape is right, whatever bits it sets.
    static func parts(of text: String) -> (address: Int, length: Int)? {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, let length = number(halves[1], upTo: 32) else { return nil }
        let octets = halves[0].split(separator: ".", omittingEmptySubsequences: false)
            .map { number($0, upTo: 255) }
        guard octets.count == 4 else { return nil }
        var address = 0
        for octet in octets {
            guard let octet else { return nil }
            address = address * 256 + octet
        }
        return (address, length)
    }

    /// The block of a text, when no bit is set behind its mask.
    static func block(of text: String) -> CIDRBlock? {
        guard let (address, length) = parts(of: text), address % (1 << (32 - length)) == 0 else {
            return nil
        }
        return CIDRBlock(containing: IPv4Address(rawValue: UInt32(address)), length: length)
    }

    /// Every number that a part can be, by the one way to write it.
    private static let numbers: [Substring: Int] = Dictionary(
        uniqueKeysWithValues: (0...255).map { (Substring("\($0)"), $0) })

    private static func number(_ text: Substring, upTo limit: Int) -> Int? {
        guard let number = numbers[text], number <= limit else { return nil }
        return number
    }
}
