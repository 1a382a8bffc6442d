import CapacityModel
import Testing

struct AddressSetTests {
    @Test func `an address is there once`() {
        var set: AddressSet = []
        let numbers: [UInt32] = [0x0A00_0004, 0x0A00_0004, .max, 0]
        let areNew = numbers.map { set.insert(IPv4Address(rawValue: $0)) }
        #expect(areNew == [true, false, true, true])
        #expect(set.count == 3)
        #expect(set.map { $0.rawValue }.sorted() == [0, 0x0A00_0004, .max])
        #expect(set.contains(IPv4Address(rawValue: .max)))
        #expect(!set.contains(IPv4Address(rawValue: 0x0A00_0005)))
    }

    @Test func `sets are equal where their addresses are, whatever came first`() {
        let addresses = (0..<200).map { IPv4Address(rawValue: 0x0A00_0000 + 37 * $0) }
        var (one, other) = (AddressSet(), AddressSet())
        one.formUnion(addresses)
        other.formUnion(addresses.reversed())
        #expect(one == other)
        other.insert(IPv4Address(rawValue: 1))
        #expect(one != other)
    }

    @Test func `whatever is added, it holds what a set of the standard library holds`() {
        var random = SeededGenerator(seed: 81)
        for _ in 0..<60 {
            var (set, obvious) = (AddressSet(), Set<IPv4Address>())
            let spread = UInt32.random(in: 1...2_000, using: &random)
            for _ in 0..<Int.random(in: 0...400, using: &random) {
                let address = IPv4Address(
                    rawValue: 0x0A00_0000 + UInt32.random(in: 0..<spread, using: &random))
                let (isNew, isObviouslyNew) = (
                    set.insert(address), obvious.insert(address).inserted
                )
                #expect(isNew == isObviouslyNew)
            }
            #expect(set.count == obvious.count)
            #expect(Set(set) == obvious)
            for _ in 0..<20 {
                let block = CIDRBlock(
                    containing: IPv4Address(
                        rawValue: 0x0A00_0000 + UInt32.random(in: 0..<spread, using: &random)),
                    length: Int.random(in: 0...32, using: &random))
                #expect(set.count(in: block) == obvious.count { block.contains($0) }, "\(block)")
            }
        }
    }
}
