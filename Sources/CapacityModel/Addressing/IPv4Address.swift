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
        String(ofAtMost: 16) { appendText(to: &$0) }
    }

    /// Appends the four octets in decimal: 7 to 15 bytes.
    ///
    /// - Precondition: `output` has room for 16 bytes.
    /// - Complexity: O(1), without allocation.
    public func appendText(to output: inout OutputSpan<UInt8>) {
        output.appendOctets(of: rawValue)
        output.removeLast(1)
    }
}

extension String {
    /// A text of so many bytes at most, which are written on the stack.
    init(ofAtMost count: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
        self = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { buffer in
            var output = unsafe OutputSpan(buffer: buffer, initializedCount: 0)
            write(&output)
            let written = unsafe output.finalize(for: buffer)
            return unsafe String(
                decoding: UnsafeBufferPointer(rebasing: buffer[..<written]), as: UTF8.self)
        }
    }
}

extension OutputSpan<UInt8> {
    /// Appends the four octets of an address, each with a point behind it: 8 to 16 bytes.
    ///
    /// An octet is made as one word of four characters and stored at once; what it has too many of
    /// is written over by the next.
    mutating func appendOctets(of address: UInt32) {
        precondition(freeCapacity >= 16, "there is no room for the text of an address")
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            var address = address
            for _ in 0..<4 {
                let octet = address &>> 24
                address &<<= 8
                let hundreds = (octet &* 41) &>> 12  // octet / 100 for every octet
                let rest = octet &- hundreds &* 100
                let tens = (rest &* 103) &>> 10  // rest / 10 for every rest below 100
                let ones = rest &- tens &* 10
                // The characters in the order of memory: hundreds, tens, ones, point.
                let digits = hundreds | tens &<< 8 | ones &<< 16
                let text = digits | 0x2E30_3030
                let width = octet >= 100 ? 4 : octet >= 10 ? 3 : 2
                let word = text &>> (8 &* UInt32(4 &- width))
                unsafe bytes.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt32.self)
                count &+= width
            }
        }
    }
}
