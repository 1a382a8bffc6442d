/// A block of IPv4 addresses in Classless Inter-Domain Routing form: a network address and the
/// length of its mask ([RFC 4632](https://www.rfc-editor.org/rfc/rfc4632)).
///
/// The bits behind the mask are zero in every value, so equality, hashing and order are those of
/// the blocks themselves.
public struct CIDRBlock: Sendable, Hashable {
    /// The first address of the block.
    public let network: IPv4Address

    private let maskLength: UInt8

    /// The number of leading bits that are the same in every address of the block: 0 to 32.
    public var length: Int { Int(maskLength) }

    /// Creates the block of this length that holds an address.
    ///
    /// - Parameters:
    ///   - address: any address of the block; the bits behind the mask are cleared.
    ///   - length: the length of the mask; values outside 0 to 32 are taken as the nearest of these.
    public init(containing address: IPv4Address, length: Int) {
        let length = min(max(length, 0), 32)
        network = IPv4Address(rawValue: address.rawValue & Self.mask(length))
        maskLength = UInt8(length)
    }

    /// The first address of the block.
    public var first: IPv4Address { network }

    /// The last address of the block.
    public var last: IPv4Address {
        IPv4Address(rawValue: network.rawValue | ~Self.mask(length))
    }

    /// The number of addresses in the block: 1 to 2³².
    public var addressCount: Int64 { 1 << (32 - Int64(length)) }

    /// Whether an address lies in the block.
    public func contains(_ address: IPv4Address) -> Bool {
        address.rawValue & Self.mask(length) == network.rawValue
    }

    /// Whether every address of another block lies in this one.
    public func contains(_ other: CIDRBlock) -> Bool {
        other.length >= length && contains(other.network)
    }

    /// Whether the two blocks share an address, which is when one contains the other.
    public func overlaps(_ other: CIDRBlock) -> Bool {
        contains(other.network) || other.contains(network)
    }

    /// The mask of a length from 0 to 32, in host byte order.
    static func mask(_ length: Int) -> UInt32 {
        // A smart shift: by 32 it gives 0.
        UInt32.max << UInt32(32 - length)
    }
}

extension CIDRBlock: Comparable {
    /// Blocks are ordered by their first address, and a longer block comes before its parts.
    public static func < (left: CIDRBlock, right: CIDRBlock) -> Bool {
        (left.network, left.length) < (right.network, right.length)
    }
}

extension CIDRBlock: CustomStringConvertible {
    /// The block as text, such as `172.16.0.0/16`.
    public var description: String {
        String(ofAtMost: 18) { appendText(to: &$0) }
    }

    /// Appends the block as text: 9 to 18 bytes.
    ///
    /// - Precondition: `output` has room for 18 bytes.
    /// - Complexity: O(1), without allocation.
    public func appendText(to output: inout OutputSpan<UInt8>) {
        output.appendOctets(of: network.rawValue, maskLength: maskLength)
    }
}
