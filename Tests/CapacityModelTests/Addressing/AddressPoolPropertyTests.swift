import CapacityModel
import Testing

/// The pool against `ObviousAddressPool`, over random operations that are the same in every run.
struct AddressPoolPropertyTests {
    struct Root: Sendable {
        let address: UInt32
        let length: Int
    }

    /// The smallest parts are /8, /28 and /32; the last two blocks end where the address space ends.
    static let roots: [Root] = [
        Root(address: 0, length: 0), Root(address: 0xAC10_4000, length: 20),
        Root(address: 0xFFFF_FF00, length: 24), Root(address: 0xFFFF_F000, length: 20),
    ]

    @Test(arguments: roots)
    func `allocate and remove do what the obvious pool does`(of: Root) {
        let root = CIDRBlock(containing: IPv4Address(rawValue: of.address), length: of.length)
        var random = SeededGenerator(seed: UInt64(of.address) + 7)
        var given = 0
        for round in 0..<25 {
            let initial = initialBlocks(of: root, round: round, using: &random)
            var pool = AddressPool(initial)
            var obvious = ObviousAddressPool(root: root, blocks: initial)
            var used: [CIDRBlock] = []
            for _ in 0..<25 {
                if Int.random(in: 0..<4, using: &random) == 0 {
                    let block = randomBlock(in: root, using: &random)
                    pool.remove(block)
                    obvious.remove(block)
                } else {
                    let length = of.length + .random(in: -1...8, using: &random)
                    let block = pool.allocate(length: length)
                    #expect(block == obvious.allocate(length: length), "round \(round)")
                    if let block { used.append(block) }
                }
                #expect(pool.freeBlocks == obvious.freeBlocks, "round \(round)")
                #expect(pool.freeAddressCount == obvious.freeAddressCount, "round \(round)")
            }
            #expect(areDisjoint(used + pool.freeBlocks), "round \(round)")
            given += used.count
        }
        #expect(given > 100)
    }

    @Test(arguments: roots)
    func `a pool apart from blocks is a pool that they are removed from`(of: Root) {
        let root = CIDRBlock(containing: IPv4Address(rawValue: of.address), length: of.length)
        var random = SeededGenerator(seed: UInt64(of.address) + 11)
        var free = 0
        for round in 0..<120 {
            let initial = initialBlocks(of: root, round: round, using: &random)
            var taken = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                randomBlock(in: root, using: &random)
            }
            // One that reaches beyond what there is, and one that lies beside it.
            if round % 4 == 0 {
                taken.append(CIDRBlock(containing: taken.first?.network ?? root.last, length: 6))
            }
            taken.append(CIDRBlock(containing: IPv4Address(rawValue: 0x0102_0300), length: 24))
            var removed = AddressPool(initial)
            for block in taken { removed.remove(block) }
            let pool = AddressPool(initial, apartFrom: taken.shuffled(using: &random))
            #expect(pool.freeBlocks == removed.freeBlocks, "round \(round)")
            #expect(pool.freeAddressCount == removed.freeAddressCount, "round \(round)")
            free += pool.freeBlocks.count
        }
        #expect(free > 100)
    }

    @Test func `blocks of every length stay disjoint and inside, and no address is lost`() throws {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<60 {
            let initial = (0..<Int.random(in: 1...4, using: &random)).map { place in
                CIDRBlock(
                    containing: IPv4Address(rawValue: UInt32(place) << 30 | 0x0AFF_FFFF),
                    length: .random(in: 2...32, using: &random))
            }
            var pool = AddressPool(initial)
            let all = pool.freeAddressCount
            #expect(all == initial.reduce(0) { $0 + $1.addressCount })
            var used: [CIDRBlock] = []
            for _ in 0..<40 {
                let length = Int.random(in: 0...32, using: &random)
                let hadRoom = pool.freeBlocks.contains { $0.length <= length }
                let block = pool.allocate(length: length)
                #expect((block != nil) == hadRoom)
                guard let block else { continue }
                #expect(block.length == length)
                used.append(block)
            }
            let blocks = used + pool.freeBlocks
            #expect(areDisjoint(blocks))
            #expect(blocks.allSatisfy { block in initial.contains { $0.contains(block) } })
            #expect(blocks.reduce(0) { $0 + $1.addressCount } == all)
        }
    }

    @Test func `requests that come biggest first fill a block to its last address`() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<40 {
            // Halves of halves: lengths whose blocks fill the root exactly.
            var lengths = [16]
            for _ in 0..<60 {
                let place = Int.random(in: lengths.indices, using: &random)
                guard lengths[place] < 28 else { continue }
                lengths[place] += 1
                lengths.append(lengths[place])
            }
            var pool = AddressPool([
                CIDRBlock(containing: IPv4Address(rawValue: 0xAC10_0000), length: 16)
            ])
            let given = lengths.sorted().compactMap { pool.allocate(length: $0) }
            #expect(given.count == lengths.count)
            #expect(pool.freeAddressCount == 0)
            #expect(given == given.sorted())
        }
    }

    /// The root itself, its halves as neighbours, or random blocks that may overlap.
    private func initialBlocks(
        of root: CIDRBlock, round: Int, using random: inout SeededGenerator
    ) -> [CIDRBlock] {
        switch round % 3 {
        case 0: return [root]
        case 1:
            return [root.last, root.first].map {
                CIDRBlock(containing: $0, length: root.length + 1)
            }
        default:
            return (0..<6).map { _ in randomBlock(in: root, using: &random) }
        }
    }

    private func randomBlock(
        in root: CIDRBlock, using random: inout SeededGenerator
    ) -> CIDRBlock {
        CIDRBlock(
            containing: IPv4Address(
                rawValue: .random(in: root.first.rawValue...root.last.rawValue, using: &random)),
            length: root.length + .random(in: 1...8, using: &random))
    }

    private func areDisjoint(_ blocks: [CIDRBlock]) -> Bool {
        let sorted = blocks.sorted()
        return zip(sorted, sorted.dropFirst()).allSatisfy { $0.last < $1.first }
    }
}
