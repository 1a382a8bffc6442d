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
    /// Appends the four octets of an address, with points between them, and the length of a mask behind a slash
    /// where there is one: 7 to 18 bytes.
    ///
    /// The text of an octet is looked up as one word and stored at once; what it has too many of is written over
    /// by the next.
    ///
    /// - Precondition: there is room for 16 bytes, and for 18 with a mask.
    @inline(__always)
    mutating func appendOctets(of address: UInt32, maskLength: UInt8? = nil) {
        precondition(
            freeCapacity >= (maskLength == nil ? 16 : 18),
            "there is no room for the text of an address")
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            let table = unsafe UnsafeRawPointer(OctetText.table.utf8Start)
            var address = address
            for _ in 0..<4 {
                let octet = Int(truncatingIfNeeded: address &>> 24)
                address &<<= 8
                let word = unsafe table.loadUnaligned(fromByteOffset: octet &<< 2, as: UInt32.self)
                unsafe bytes.storeBytes(of: word, toByteOffset: count, as: UInt32.self)
                count &+= 4 &- UInt32(littleEndian: word).leadingZeroBitCount &>> 3
            }
            guard let maskLength else {
                // The last point goes.
                count &-= 1
                return
            }
            unsafe bytes.storeBytes(of: UInt8(ascii: "/"), toByteOffset: count &- 1, as: UInt8.self)
            let text = unsafe table.loadUnaligned(
                fromByteOffset: Int(maskLength) &<< 2, as: UInt16.self)
            unsafe bytes.storeBytes(of: text, toByteOffset: count, as: UInt16.self)
            count &+= maskLength >= 10 ? 2 : 1
        }
    }
}
