import Boundary
import CapacityModel

extension JSONReader {
    /// Takes a CIDR block.
    mutating func block() throws(Failure) -> CIDRBlock {
        _ = try next()
        let place = buffer.discarded + index
        let text = try string()
        do {
            return try CIDRBlock(parsing: text)
        } catch {
            throw Failure(
                .badInput, "\(name): byte \(place.grouped): \(error)", hint: error.hint)
        }
    }

    /// Takes an address.
    mutating func address() throws(Failure) -> IPv4Address {
        _ = try next()
        let place = buffer.discarded + index
        let range = try quotedText().range
        if let address = buffer.address(range) { return address }
        let text = JSONText.unescaped(buffer.bytes(range))
        guard let block = try? CIDRBlock(parsing: text + "/32") else {
            throw Failure(
                .badInput, "\(name): byte \(place.grouped): expected an IPv4 address, not '\(text)'"
            )
        }
        return block.network
    }
}

extension JSONBuffer {
    /// The address whose four numbers stand in a range; `nil` of any other text.
    ///
    /// A document of ENIs has a million addresses: this one makes no text of them.
    fileprivate func address(_ range: Range<Int>) -> IPv4Address? {
        var (address, index): (UInt32, Int) = (0, range.lowerBound)
        for place in 0..<4 {
            if place > 0 {
                guard byte(at: index) == UInt8(ascii: ".") else { return nil }
                index &+= 1
            }
            guard let octet = octet(&index) else { return nil }
            address = address &<< 8 | octet
        }
        return index == range.upperBound ? IPv4Address(rawValue: address) : nil
    }

    /// Takes a number from 0 to 255 without a zero in front. Behind the range of a text is no digit.
    @inline(__always)
    private func octet(_ index: inout Int) -> UInt32? {
        var octet = UInt32(byte(at: index)) &- 48
        guard octet <= 9 else { return nil }
        index &+= 1
        while true {
            let digit = UInt32(byte(at: index)) &- 48
            guard digit <= 9 else { return octet }
            guard octet > 0 else { return nil }
            octet = octet &* 10 &+ digit
            guard octet <= 255 else { return nil }
            index &+= 1
        }
    }
}
