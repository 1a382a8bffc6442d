/// Free address space, handed out as CIDR blocks: best fit, then lowest address.
///
/// Each length from 0 to 32 has its free blocks in order. A request is cut from the smallest free
/// block that holds it, and of several such from the one with the lowest address; because blocks are
/// powers of two and aligned, requests that come biggest first never leave a hole that one of them
/// could have used.
///
/// Neighbouring blocks are not joined: the blocks of a VPC are separate, and a subnet lies in one of
/// them (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html>). There is no way to
/// give a block back: a subnet that exists is never moved.
public struct AddressPool: Sendable {
    /// The first address of the lowest free block of each length; 0 where there is none.
    private var lowest: [UInt32]

    /// Those of the other free blocks of each length, highest first; empty until some length has any.
    private var others: [[UInt32]] = []

    /// Bit n is set when there is a free block of length n.
    private var lengths: UInt64 = 0

    /// Creates a pool of these blocks; where they overlap, the space counts once.
    ///
    /// - Parameters:
    ///   - blocks: the space, in any order.
    ///   - taken: what is left out of it, in any order; they may overlap and reach beyond.
    /// - Complexity: O(n · log n) for n blocks of both kinds.
    public init(_ blocks: [CIDRBlock], apartFrom taken: [CIDRBlock] = []) {
        lowest = Array(repeating: 0, count: 33)
        let taken = taken.count > 1 ? taken.sorted() : taken
        var next = 0
        // In order a block comes before its parts, so each is held against the last one that counts.
        var last: CIDRBlock?
        for block in blocks.count > 1 ? blocks.sorted() : blocks {
            if let last, last.contains(block) { continue }
            last = block
            var (start, end) = block.range
            while next < taken.count {
                let (first, beyond) = taken[next].range
                if first >= end { break }
                if first > start { append(from: start, to: first) }
                start = max(start, beyond)
                // What reaches beyond this block is taken out of the following ones too.
                if beyond > end { break }
                next += 1
            }
            append(from: start, to: end)
        }
        for length in others.indices where others[length].count > 1 { others[length].reverse() }
    }

    /// Adds a range that lies behind all that is free, as the fewest blocks.
    private mutating func append(from start: UInt64, to end: UInt64) {
        var start = start
        while start < end {
            let most = 63 &- (end &- start).leadingZeroBitCount
            let bits = min(most, start.trailingZeroBitCount)
            let (address, length) = (UInt32(truncatingIfNeeded: start), 32 &- bits)
            if has(length) {
                makeOthers()
                others[length].append(address)
            } else {
                setLowest(address, length: length)
            }
            start += 1 &<< UInt64(bits)
        }
    }

    /// The number of free addresses.
    ///
    /// - Complexity: O(1): 33 lengths are looked at.
    public var freeAddressCount: Int64 {
        var count: Int64 = 0
        for length in 0...32 where has(length) {
            let blocks = 1 + (others.isEmpty ? 0 : others[length].count)
            count += Int64(blocks) << (32 - Int64(length))
        }
        return count
    }

    /// The free blocks, biggest first and, among equals, lowest address first.
    public var freeBlocks: [CIDRBlock] {
        var blocks: [CIDRBlock] = []
        blocks.reserveCapacity(lengths.nonzeroBitCount)
        for length in 0...32 where has(length) {
            blocks.append(CIDRBlock.range(lowest[length], length))
            guard !others.isEmpty else { continue }
            for address in others[length].reversed() {
                blocks.append(CIDRBlock.range(address, length))
            }
        }
        return blocks
    }

    /// Takes a block of this length out of the pool.
    ///
    /// - Parameter length: 0 to 32; for any other there is no block.
    /// - Returns: the block, or `nil` when no free block holds one of this length.
    /// - Complexity: O(32), whatever the number of blocks.
    public mutating func allocate(length: Int) -> CIDRBlock? {
        guard length >= 0, length <= 32 else { return nil }
        // The free block with the longest mask that is not longer than the one asked for.
        let candidates = lengths & (1 &<< (UInt64(length) &+ 1) &- 1)
        guard candidates != 0 else { return nil }
        let found = 63 &- candidates.leadingZeroBitCount
        let address = takeLowest(length: found)
        // Best fit: there is no block between the two lengths, so each half is the only one of its length.
        var half = found
        while half < length {
            half &+= 1
            setLowest(address | 1 &<< (32 &- UInt32(half)), length: half)
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
        for length in 0...block.length where has(length) {
            guard take(address & CIDRBlock.mask(length), length: length) else { continue }
            var half = length
            while half < block.length {
                half += 1
                insert(address & CIDRBlock.mask(half) ^ 1 << (32 - UInt32(half)), length: half)
            }
            return
        }
        guard block.length < 32 else { return }
        let mask = CIDRBlock.mask(block.length)
        for length in block.length + 1...32 where has(length) {
            if !others.isEmpty { others[length].removeAll { $0 & mask == address } }
            if lowest[length] & mask == address { _ = takeLowest(length: length) }
        }
    }

    private func has(_ length: Int) -> Bool { lengths & 1 &<< UInt64(length) != 0 }

    private mutating func setLowest(_ address: UInt32, length: Int) {
        lowest[length] = address
        lengths |= 1 &<< UInt64(length)
    }

    private mutating func makeOthers() {
        if others.isEmpty { others = Array(repeating: [], count: 33) }
    }

    /// Takes the lowest of the free blocks of a length that has one.
    private mutating func takeLowest(length: Int) -> UInt32 {
        let address = lowest[length]
        if !others.isEmpty, let next = others[length].popLast() {
            lowest[length] = next
        } else {
            lowest[length] = 0
            lengths &= ~(1 &<< UInt64(length))
        }
        return address
    }

    /// Takes the free block of a length that starts at an address; `false` where there is none.
    private mutating func take(_ address: UInt32, length: Int) -> Bool {
        if lowest[length] == address {
            _ = takeLowest(length: length)
            return true
        }
        guard !others.isEmpty else { return false }
        let place = place(of: address, length: length)
        guard place < others[length].count, others[length][place] == address else { return false }
        others[length].remove(at: place)
        return true
    }

    private mutating func insert(_ address: UInt32, length: Int) {
        guard has(length) else { return setLowest(address, length: length) }
        makeOthers()
        if address < lowest[length] {
            others[length].append(lowest[length])
            lowest[length] = address
        } else {
            others[length].insert(address, at: place(of: address, length: length))
        }
    }

    /// Where an address stands, or would stand, among the others of a length.
    private func place(of address: UInt32, length: Int) -> Int {
        var low = 0
        var high = others[length].count
        while low < high {
            let middle = (low + high) / 2
            if others[length][middle] > address { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension AddressPool: Hashable {
    /// Pools are equal where the same blocks are free.
    public static func == (left: AddressPool, right: AddressPool) -> Bool {
        left.freeBlocks == right.freeBlocks
    }

    /// Hashes the free blocks.
    public func hash(into hasher: inout Hasher) { hasher.combine(freeBlocks) }
}

extension CIDRBlock {
    /// The first address, and the first one behind the block.
    fileprivate var range: (start: UInt64, end: UInt64) {
        let start = UInt64(network.rawValue)
        return (start, start + 1 << (32 - UInt64(length)))
    }
}
