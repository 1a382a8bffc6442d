extension CIDRBlock {
    /// The three ranges for private networks ([RFC 1918](https://www.rfc-editor.org/rfc/rfc1918)),
    /// lowest first.
    public static var privateRanges: [CIDRBlock] { [.range10, .range172, .range192] }

    static var range10: CIDRBlock { range(0x0A00_0000, 8) }
    static var range172: CIDRBlock { range(0xAC10_0000, 12) }
    static var range192: CIDRBlock { range(0xC0A8_0000, 16) }

    /// Blocks of 100.64.0.0/10 can be added to every VPC ([RFC 6598](https://www.rfc-editor.org/rfc/rfc6598),
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html>).
    public static var sharedAddressSpace: CIDRBlock { range(0x6440_0000, 10) }

    /// 198.19.0.0/16, of the range for benchmarks
    /// ([RFC 2544](https://www.rfc-editor.org/rfc/rfc2544)).
    static var range198: CIDRBlock { range(0xC613_0000, 16) }

    /// 172.17.0.0/16, of Docker's bridge
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/troubleshooting.html>).
    static var dockerBridge: CIDRBlock { range(0xAC11_0000, 16) }

    static func range(_ network: UInt32, _ length: Int) -> CIDRBlock {
        CIDRBlock(containing: IPv4Address(rawValue: network), length: length)
    }

    /// The part of this block that has a length and overlaps none of those in use; of several the one
    /// with the lowest address.
    ///
    /// - Parameters:
    ///   - length: 0 to 32; where it is shorter than the block's own there is no such part.
    ///   - used: the blocks in use.
    /// - Complexity: O(n · log n) for n blocks in use.
    public func firstFree(length: Int, apartFrom used: [CIDRBlock]) -> CIDRBlock? {
        guard length >= self.length, length <= 32 else { return nil }
        let size = UInt64(1) << UInt64(32 - length)
        var start = UInt64(network.rawValue)
        let end = start + UInt64(addressCount)
        for block in used.filter({ overlaps($0) }).sorted() {
            let first = UInt64(block.network.rawValue)
            if first >= start + size { break }
            let next = first + UInt64(block.addressCount)
            if next > start { start = (next + size - 1) / size * size }
        }
        return start < end ? Self.range(UInt32(start), length) : nil
    }
}
