/// An IPv4 address: a number from 0 to 2³² − 1 ([RFC 791](https://www.rfc-editor.org/rfc/rfc791)).
public struct IPv4Address: Sendable, Hashable, Comparable {
    /// The address in host byte order: `10.0.0.1` is `0x0A000001`.
    public let rawValue: UInt32

    /// Creates the address with this number, in host byte order.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Addresses are ordered by number.
    public static func < (left: IPv4Address, right: IPv4Address) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension IPv4Address: CustomStringConvertible {
    /// The four octets in decimal, such as `172.16.0.0`.
    public var description: String {
        String(decoding: [UInt8](capacity: 15) { appendText(to: &$0) }, as: UTF8.self)
    }

    /// Appends the four octets in decimal: 7 to 15 bytes.
    ///
    /// - Precondition: `output` has room for 15 bytes.
    /// - Complexity: O(1), without allocation.
    public func appendText(to output: inout OutputSpan<UInt8>) {
        output.appendOctet(UInt8(truncatingIfNeeded: rawValue &>> 24))
        output.append(UInt8(ascii: "."))
        output.appendOctet(UInt8(truncatingIfNeeded: rawValue &>> 16))
        output.append(UInt8(ascii: "."))
        output.appendOctet(UInt8(truncatingIfNeeded: rawValue &>> 8))
        output.append(UInt8(ascii: "."))
        output.appendOctet(UInt8(truncatingIfNeeded: rawValue))
    }
}

extension OutputSpan<UInt8> {
    /// Appends a number from 0 to 255 in decimal, without leading zeros.
    @inline(__always)
    mutating func appendOctet(_ octet: UInt8) {
        let value = UInt32(octet)
        let hundreds = (value &* 41) &>> 12  // value / 100 for every value below 256
        let rest = value &- hundreds &* 100
        let tens = (rest &* 103) &>> 10  // rest / 10 for every rest below 100
        if value >= 100 { append(UInt8(truncatingIfNeeded: 48 &+ hundreds)) }
        if value >= 10 { append(UInt8(truncatingIfNeeded: 48 &+ tens)) }
        append(UInt8(truncatingIfNeeded: 48 &+ rest &- tens &* 10))
    }
}
