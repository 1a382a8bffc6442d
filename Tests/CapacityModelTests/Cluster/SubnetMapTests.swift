import CapacityModel
import Testing

struct SubnetMapTests {
    /// The classification of AWS's script once more, address by address
    /// (<https://github.com/awslabs/aws-support-tools/blob/main/EKS/subnet-fragmentation/subnet_frag.py>,
    /// `analyze_subnet`).
    static func obvious(_ block: CIDRBlock, _ use: SubnetUse) -> (states: [BlockState], score: Int?)
    {
        let first = Int(block.network.rawValue)
        let last = first + Int(block.addressCount) - 1
        let kept: Set<Int> = [first, first + 1, first + 2, first + 3, last]
        let used = Set(use.addresses.map { Int($0.rawValue) })
        let prefixes = Set(use.prefixes.map { Int($0.network.rawValue) })
        var states: [BlockState] = []
        for start in stride(from: first, through: last, by: 16) {
            let addresses = Set(start..<start + 16)
            if prefixes.contains(start) {
                states.append(.prefix)
            } else if !addresses.isDisjoint(with: kept) {
                states.append(.reserved)
            } else if addresses.isDisjoint(with: used) {
                states.append(.free)
            } else {
                states.append(addresses.isSubset(of: used) ? .full : .fragmented)
            }
        }
        let lost = states.filter { $0 == .fragmented || $0 == .full }.count
        let candidates = lost + states.filter { $0 == .free }.count
        return (states, candidates == 0 ? nil : (lost * 100 + candidates - 1) / candidates)
    }

    @Test func `blocks and score are those of AWS's script, whatever is taken`() throws {
        var random = SeededGenerator(seed: 500)
        for _ in 0..<300 {
            let length = Int.random(in: 20...28, using: &random)
            let block = CIDRBlock(
                containing: IPv4Address(rawValue: 0x0A00_0000 | random.next(upperBound: 1 << 20)),
                length: length)
            let blocks = block.addressCount >> 4
            var use = SubnetUse()
            for index in 0..<blocks {
                let start = block.network.rawValue + UInt32(index << 4)
                switch Int.random(in: 0..<6, using: &random) {
                case 0, 1: break
                case 2:
                    use.prefixes.append(
                        CIDRBlock(containing: IPv4Address(rawValue: start), length: 28))
                case 3:
                    use.addresses.formUnion((0..<16).map { IPv4Address(rawValue: start + $0) })
                default:
                    let count = Int.random(in: 1...20, using: &random)
                    for _ in 0..<count {
                        use.addresses.insert(
                            IPv4Address(rawValue: start + UInt32.random(in: 0..<16, using: &random))
                        )
                    }
                }
            }
            let map = SubnetMap(of: block, use: use)
            let (states, score) = Self.obvious(block, use)
            #expect(map.blocks == states)
            #expect(map.score == score)
        }
    }

    struct Level: Sendable {
        let free, fragmented, full: Int
        let score: Int
        let health: SubnetMap.Health
    }

    static let levels: [Level] = [
        Level(free: 510, fragmented: 1, full: 0, score: 1, health: .healthy),
        Level(free: 76, fragmented: 24, full: 0, score: 24, health: .healthy),
        Level(free: 75, fragmented: 20, full: 5, score: 25, health: .low),
        Level(free: 50, fragmented: 25, full: 25, score: 50, health: .medium),
        Level(free: 25, fragmented: 75, full: 0, score: 75, health: .high),
        Level(free: 0, fragmented: 1, full: 9, score: 100, health: .critical),
        Level(free: 0, fragmented: 0, full: 10, score: 100, health: .exhausted),
    ]

    @Test(arguments: levels)
    func `the score has the words of AWS's script`(level: Level) throws {
        // A /19 has room for all of them; prefixes take the rest of its 510 blocks.
        let block = CIDRBlock(containing: IPv4Address(rawValue: 0x0A00_0000), length: 19)
        var use = SubnetUse()
        var start = block.network.rawValue + 16
        func take(_ addresses: UInt32) {
            use.addresses.formUnion((0..<addresses).map { IPv4Address(rawValue: start + $0) })
            start += 16
        }
        for _ in 0..<level.fragmented { take(3) }
        for _ in 0..<level.full { take(16) }
        for _ in level.fragmented + level.full + level.free..<max(510, level.free + 1) {
            use.prefixes.append(CIDRBlock(containing: IPv4Address(rawValue: start), length: 28))
            start += 16
        }
        let map = SubnetMap(of: block, use: use)
        #expect(map.count(.fragmented) == level.fragmented)
        #expect(map.score == level.score)
        #expect(map.health == level.health)
    }

    @Test func `where no block could hold a prefix there is no score`() {
        let block = CIDRBlock(containing: IPv4Address(rawValue: 0x0A00_0000), length: 27)
        let map = SubnetMap(of: block, use: SubnetUse())
        #expect(map.blocks == [.reserved, .reserved])
        #expect(map.score == nil)
        #expect(map.health == nil)
    }
}

extension SeededGenerator {
    fileprivate mutating func next(upperBound: UInt32) -> UInt32 {
        UInt32.random(in: 0..<upperBound, using: &self)
    }
}
