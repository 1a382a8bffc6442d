/// Why a text is not a CIDR block.
public struct CIDRTextError: Error, Sendable, Hashable {
    /// The text as it was given.
    public let text: String

    /// What is wrong with it.
    public let reason: Reason

    /// The classes of mistake, in the order in which they are looked for.
    public enum Reason: Sendable, Hashable {
        /// Nothing was given.
        case empty
        /// A character that no block has: a space, a sign, a letter, a digit of another script.
        case strayCharacter(String)
        /// No slash, or more than one.
        case slashes(Int)
        /// A dotted mask stands in the place of the length.
        case dottedMask
        /// The part before the slash has not four octets.
        case octets(Int)
        /// An octet has no digit.
        case emptyOctet
        /// A number starts with a zero, which some readers take as octal.
        case leadingZero(String, meant: String)
        /// An octet is greater than 255.
        case octetTooLarge(String)
        /// The length is missing.
        case emptyLength
        /// The length is greater than 32.
        case lengthTooLarge(String)
        /// Bits are set behind the mask; the block that was probably meant.
        case hostBits(CIDRBlock)
    }

    /// Finds the first mistake in a text that the strict reader refused.
    init(diagnosing text: String) {
        self.text = text
        reason = Self.reason(text)
    }

    private static func reason(_ text: String) -> Reason {
        if text.utf8.isEmpty { return .empty }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9", ".", "/": continue
            default: return .strayCharacter(String(Character(scalar)))
            }
        }
        let parts = split(text, at: UInt8(ascii: "/"))
        guard parts.count == 2 else { return .slashes(parts.count - 1) }
        let octets = split(parts[0], at: UInt8(ascii: "."))
        guard octets.count == 4 else { return .octets(parts[0].utf8.isEmpty ? 0 : octets.count) }
        var address: UInt32 = 0
        for octet in octets {
            if octet.utf8.isEmpty { return .emptyOctet }
            guard let value = decimal(octet), value <= 255 else { return .octetTooLarge(octet) }
            if isPadded(octet) { return .leadingZero(octet, meant: "\(value)") }
            address = address << 8 | UInt32(value)
        }
        let length = parts[1]
        if length.utf8.isEmpty { return .emptyLength }
        if split(length, at: UInt8(ascii: ".")).count > 1 { return .dottedMask }
        guard let value = decimal(length), value <= 32 else { return .lengthTooLarge(length) }
        if isPadded(length) { return .leadingZero(length, meant: "\(value)") }
        return .hostBits(CIDRBlock(containing: IPv4Address(rawValue: address), length: value))
    }

    private static func isPadded(_ digits: String) -> Bool {
        digits.utf8.count > 1 && digits.utf8.first == UInt8(ascii: "0")
    }

    /// The value of a string of digits; `nil` from 10⁹ on, which is too large everywhere here.
    private static func decimal(_ digits: String) -> Int? {
        var value = 0
        for byte in digits.utf8 {
            value = value * 10 + Int(byte) - 48
            if value >= 1_000_000_000 { return nil }
        }
        return value
    }

    private static func split(_ text: String, at separator: UInt8) -> [String] {
        var parts: [[UInt8]] = [[]]
        for byte in text.utf8 {
            if byte == separator { parts.append([]) } else { parts[parts.count - 1].append(byte) }
        }
        return parts.map { String(decoding: $0, as: UTF8.self) }
    }
}

extension CIDRTextError: CustomStringConvertible {
    /// One line that says what is wrong, without an end stop: `'10.0.0.300/16': octet 300 is greater than 255`.
    public var description: String {
        switch reason {
        case .empty: "an empty text is not a CIDR block"
        case .strayCharacter(let character):
            "'\(text)': unexpected '\(character)' in a CIDR block"
        case .slashes(0): "'\(text)' has no prefix length"
        case .slashes(let count): "'\(text)' has \(count) slashes"
        case .dottedMask: "'\(text)': give the prefix length, not a dotted mask"
        case .octets(let count): "'\(text)' has \(count) of 4 octets"
        case .emptyOctet: "'\(text)' has an empty octet"
        case .leadingZero(let number, _):
            "'\(text)': \(number) has a leading zero, which some tools read as octal"
        case .octetTooLarge(let octet): "'\(text)': octet \(octet) is greater than 255"
        case .emptyLength: "'\(text)' has no prefix length after the slash"
        case .lengthTooLarge(let length): "'\(text)': prefix length \(length) is greater than 32"
        case .hostBits: "'\(text)' has host bits set"
        }
    }

    /// The range of private networks, of 100.64.0.0/10 or of 198.19.0.0/16 that begins with an address and
    /// has a longer mask than was given: 100.64.0.0/8 is meant for 100.64.0.0/10.
    private static func range(beginning text: String, shorterThan length: Int) -> CIDRBlock? {
        let ranges = CIDRBlock.privateRanges + [.sharedAddressSpace, .range198]
        return ranges.first {
            length < $0.length
                && text.utf8.prefix { $0 != UInt8(ascii: "/") }
                    .elementsEqual($0.network.description.utf8)
        }
    }

    /// What to give instead.
    public var hint: String {
        switch reason {
        case .leadingZero(let number, let meant): "write \(meant) instead of \(number)"
        case .hostBits(let block):
            if let range = Self.range(beginning: text, shorterThan: block.length) {
                "the range that starts there is \(range)"
            } else {
                "the block that contains it is \(block)"
            }
        case .empty, .strayCharacter, .slashes, .dottedMask, .octets, .emptyOctet, .octetTooLarge,
            .emptyLength, .lengthTooLarge:
            "four octets, a slash and a prefix length, such as 172.16.0.0/16"
        }
    }
}
