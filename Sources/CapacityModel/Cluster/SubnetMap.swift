/// The /28 blocks of a subnet, and how broken up it is.
public struct SubnetMap: Sendable, Hashable {
    /// The state of each block, from the lowest address on.
    public let blocks: [BlockState]

    /// The map of a subnet.
    ///
    /// - Parameters:
    ///   - block: the subnet: a /28 or larger.
    ///   - use: what its ENIs have taken; what lies outside the subnet is left out.
    ///   - reserved: CIDR reservations that no prefix comes from; blocks in them are reserved ones.
    /// - Complexity: O(b + n) for b blocks and n addresses and prefixes.
    public init(of block: CIDRBlock, use: SubnetUse, reserved: [CIDRBlock] = []) {
        let count = Int(max(1, block.addressCount >> 4))
        // A bit for each of a block's addresses.
        var taken = [UInt16](repeating: 0, count: count)
        var hasPrefix = [Bool](repeating: false, count: count)
        for address in use.addresses where block.contains(address) {
            let offset = address.rawValue - block.network.rawValue
            taken[Int(offset >> 4)] |= 1 << UInt16(offset & 15)
        }
        for prefix in use.prefixes where block.contains(prefix) {
            let place = Int(prefix.network.rawValue - block.network.rawValue) >> 4
            for index in place..<min(count, place + Int(max(1, prefix.addressCount >> 4))) {
                hasPrefix[index] = true
            }
        }
        var isReserved = [Bool](repeating: false, count: count)
        isReserved[0] = true
        isReserved[count - 1] = true
        for other in reserved where block.contains(other) {
            let place = Int(other.network.rawValue - block.network.rawValue) >> 4
            for index in place..<min(count, place + Int(max(1, other.addressCount >> 4))) {
                isReserved[index] = true
            }
        }
        blocks = (0..<count).map { index in
            if hasPrefix[index] { return .prefix }
            if isReserved[index] { return .reserved }
            return taken[index] == 0 ? .free : taken[index] == .max ? .full : .fragmented
        }
    }

    /// How many blocks are in a state.
    public func count(_ state: BlockState) -> Int { blocks.count { $0 == state } }

    /// Hundredths of the blocks that could hold a prefix, and cannot, rounded up; `nil` where none could.
    public var score: Int? {
        let (free, lost) = (count(.free), count(.fragmented) + count(.full))
        guard free + lost > 0 else { return nil }
        return (lost * 100).dividedRoundingUp(by: free + lost)
    }

    /// The score in a word; `nil` where there is none.
    public var health: Health? {
        guard let score else { return nil }
        return switch score {
        case ..<25: .healthy
        case ..<50: .low
        case ..<75: .medium
        case ..<100: .high
        default: count(.fragmented) > 0 ? .critical : .exhausted
        }
    }

    /// How broken up a subnet is, in the words of AWS's script.
    public enum Health: String, Sendable, CaseIterable {
        case healthy = "HEALTHY"
        case low = "LOW"
        case medium = "MEDIUM"
        case high = "HIGH"
        /// No whole block is left, and fragmented ones could become whole.
        case critical = "CRITICAL"
        /// Every block is full.
        case exhausted = "EXHAUSTED"
    }
}
