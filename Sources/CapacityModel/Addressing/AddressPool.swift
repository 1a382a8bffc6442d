/// Free address space, handed out as CIDR blocks: best fit, then lowest address.
///
/// Each length from 0 to 32 has a list of its free blocks. A request is cut from the smallest free
/// block that holds it, and of several such from the one with the lowest address; because blocks are
/// powers of two and aligned, requests that come biggest first never leave a hole that one of them
/// could have used.
///
/// Neighbouring blocks are not joined: the blocks of a VPC are separate, and a subnet lies in one of
/// them (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html>). There is no way to
/// give a block back: a subnet that exists is never moved.
public struct AddressPool: Sendable, Hashable {
    /// The first addresses of the free blocks of each length, highest first.
    private var free: [[UInt32]]

    /// Bit n is set when there is a free block of length n.
    private var lengths: UInt64 = 0

    /// Creates a pool of these blocks; where they overlap, the space counts once.
    public init(_ blocks: [CIDRBlock]) {
        free = Array(repeating: [], count: 33)
        var kept: [CIDRBlock] = []
        for block in blocks.sorted(by: { $0.length < $1.length })
        where !kept.contains(where: { $0.contains(block) }) {
            kept.append(block)
            insert(block.network.rawValue, length: block.length)
        }
    }

    /// The number of free addresses.
    ///
    /// - Complexity: O(1): 33 lengths are looked at.
    public var freeAddressCount: Int64 {
        var count: Int64 = 0
        for length in 0...32 { count += Int64(free[length].count) << (32 - Int64(length)) }
        return count
    }

    /// The free blocks, biggest first and, among equals, lowest address first.
    public var freeBlocks: [CIDRBlock] {
        var blocks: [CIDRBlock] = []
        for length in 0...32 {
            for address in free[length].reversed() {
                blocks.append(
                    CIDRBlock(containing: IPv4Address(rawValue: address), length: length))
            }
        }
        return blocks
    }

    /// Takes a block of this length out of the pool.
    ///
    /// - Parameter length: 0 to 32; for any other there is no block.
    /// - Returns: the block, or `nil` when no free block holds one of this length.
    /// - Complexity: amortised O(32), whatever the number of blocks.
    public mutating func allocate(length: Int) -> CIDRBlock? {
        guard length >= 0, length <= 32 else { return nil }
        // The free block with the longest mask that is not longer than the one asked for.
        let candidates = lengths & (1 &<< (UInt64(length) &+ 1) &- 1)
        guard candidates != 0 else { return nil }
        let found = 63 &- candidates.leadingZeroBitCount
        let address = free[found].removeLast()
        if free[found].isEmpty { lengths &= ~(1 &<< UInt64(found)) }
        // Best fit: no list between the two lengths has a block, so each half goes into an empty list.
        var half = found
        while half < length {
            half &+= 1
            free[half].append(address | 1 &<< (32 &- UInt32(half)))
            lengths |= 1 &<< UInt64(half)
        }
        return CIDRBlock(containing: IPv4Address(rawValue: address), length: length)
    }

    /// Adds a block to what is free.
    ///
    /// - Parameter block: one that shares no address with those in the pool.
    mutating func add(_ block: CIDRBlock) {
        insert(block.network.rawValue, length: block.length)
    }

    /// Takes whatever part of a block is still free out of the pool.
    ///
    /// - Complexity: O(32 · log n) for n free blocks, and O(n) moves in the worst case.
    public mutating func remove(_ block: CIDRBlock) {
        let address = block.network.rawValue
        for length in 0...block.length {
            let parent = address & CIDRBlock.mask(length)
            let place = place(of: parent, length: length)
            guard place < free[length].count, free[length][place] == parent else { continue }
            free[length].remove(at: place)
            if free[length].isEmpty { lengths &= ~(1 &<< UInt64(length)) }
            var half = length
            while half < block.length {
                half += 1
                insert(address & CIDRBlock.mask(half) ^ 1 << (32 - UInt32(half)), length: half)
            }
            return
        }
        guard block.length < 32 else { return }
        for length in block.length + 1...32 {
            free[length].removeAll { $0 & CIDRBlock.mask(block.length) == address }
            if free[length].isEmpty { lengths &= ~(1 &<< UInt64(length)) }
        }
    }

    private mutating func insert(_ address: UInt32, length: Int) {
        free[length].insert(address, at: place(of: address, length: length))
        lengths |= 1 &<< UInt64(length)
    }

    /// Where an address stands, or would stand, in the descending list of a length.
    private func place(of address: UInt32, length: Int) -> Int {
        var low = 0
        var high = free[length].count
        while low < high {
            let middle = (low + high) / 2
            if free[length][middle] > address { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
