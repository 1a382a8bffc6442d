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
        let range = try rangeOfString()
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
        var (address, octet, digits, dots): (UInt32, UInt32, Int, Int) = (0, 0, 0, 0)
        for index in range {
            let byte = byte(at: index)
            if byte == UInt8(ascii: ".") {
                guard digits > 0, dots < 3 else { return nil }
                (address, octet, digits, dots) = (address << 8 | octet, 0, 0, dots + 1)
            } else {
                let digit = byte &- UInt8(ascii: "0")
                // No number has a zero in front.
                guard digit <= 9, digits == 0 || octet > 0 else { return nil }
                (octet, digits) = (octet * 10 + UInt32(digit), digits + 1)
                guard octet <= 255 else { return nil }
            }
        }
        guard dots == 3, digits > 0 else { return nil }
        return IPv4Address(rawValue: address << 8 | octet)
    }
}
