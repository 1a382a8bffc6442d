import CapacityModel

/// A second allocator, slow and obvious: a flag for each of the 256 smallest parts of a root block,
/// searched from the start for every request.
struct ObviousAddressPool {
    private static let parts = 256

    private let root: CIDRBlock
    private let initial: [Range<Int>]
    private var isFree = Array(repeating: false, count: parts)

    /// A pool of blocks inside `root`, none longer than the length of its smallest parts.
    init(root: CIDRBlock, blocks: [CIDRBlock]) {
        self.root = root
        var ranges: [Range<Int>] = []
        for block in blocks {
            let start = Int(block.first.rawValue - root.first.rawValue) / Self.size(of: root)
            let range = start..<start + Int(block.addressCount) / Self.size(of: root)
            for part in range { isFree[part] = true }
            ranges.append(range)
        }
        initial = ranges
    }

    /// The free blocks, biggest first and, among equals, lowest address first.
    var freeBlocks: [CIDRBlock] {
        maximal(in: 0..<Self.parts)
            .sorted { (-$0.count, $0.lowerBound) < (-$1.count, $1.lowerBound) }
            .map { CIDRBlock(containing: address(of: $0.lowerBound), length: length(of: $0.count)) }
    }

    var freeAddressCount: Int { isFree.count { $0 } * Self.size(of: root) }

    /// Takes the lowest place in the smallest free block that holds the length, lowest address first.
    mutating func allocate(length: Int) -> CIDRBlock? {
        guard length >= root.length else { return nil }
        let count = Self.parts >> (length - root.length)
        let fitting = maximal(in: 0..<Self.parts).filter { $0.count >= count }
        let best = fitting.min { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
        guard let start = best?.lowerBound else { return nil }
        for part in start..<start + count { isFree[part] = false }
        return CIDRBlock(containing: address(of: start), length: length)
    }

    mutating func remove(_ block: CIDRBlock) {
        for part in 0..<Self.parts where block.contains(address(of: part)) { isFree[part] = false }
    }

    /// The blocks inside an aligned range that are free, in one of the blocks of the pool, and in no
    /// bigger such block.
    private func maximal(in range: Range<Int>) -> [Range<Int>] {
        let isInside = initial.contains {
            $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
        }
        if isInside, range.allSatisfy({ isFree[$0] }) { return [range] }
        guard range.count > 1 else { return [] }
        let middle = range.lowerBound + range.count / 2
        return maximal(in: range.lowerBound..<middle) + maximal(in: middle..<range.upperBound)
    }

    private func address(of part: Int) -> IPv4Address {
        IPv4Address(rawValue: root.first.rawValue + UInt32(part * Self.size(of: root)))
    }

    private func length(of count: Int) -> Int {
        root.length + Self.parts.trailingZeroBitCount - count.trailingZeroBitCount
    }

    /// The number of addresses in one of the smallest parts.
    private static func size(of root: CIDRBlock) -> Int { Int(root.addressCount) / parts }
}
