import CapacityModel
import Testing

struct CIDRBlockTests {
    struct Extent: Sendable {
        let block: String
        let first: String
        let last: String
        let addresses: Int
    }

    /// The counts and the range are those of apparentlymart/go-cidr cidr/cidr_test.go.
    static let extents: [Extent] = [
        Extent(
            block: "0.0.0.0/0", first: "0.0.0.0", last: "255.255.255.255", addresses: 4_294_967_296),
        Extent(
            block: "192.168.0.0/17", first: "192.168.0.0", last: "192.168.127.255",
            addresses: 32_768),
        Extent(
            block: "100.64.0.0/10", first: "100.64.0.0", last: "100.127.255.255",
            addresses: 4_194_304),
        Extent(block: "10.0.0.2/31", first: "10.0.0.2", last: "10.0.0.3", addresses: 2),
        Extent(
            block: "255.255.255.255/32", first: "255.255.255.255", last: "255.255.255.255",
            addresses: 1),
    ]

    @Test(arguments: extents)
    func `a block has a first and a last address and a number of them`(of: Extent) throws {
        let block = try CIDRBlock(parsing: of.block)
        #expect(block.first.description == of.first)
        #expect(block.last.description == of.last)
        #expect(block.addressCount == of.addresses)
    }

    /// golang/go src/net/netip/netip_test.go (TestPrefixContains).
    @Test func `the shared address space ends where RFC 6598 ends it`() throws {
        let block = try CIDRBlock(parsing: "100.64.0.0/10")
        #expect(!block.contains(IPv4Address(rawValue: 0x643F_FFFF)))
        #expect(block.contains(IPv4Address(rawValue: 0x6440_0000)))
        #expect(block.contains(IPv4Address(rawValue: 0x647F_FFFF)))
        #expect(!block.contains(IPv4Address(rawValue: 0x6480_0000)))
        #expect(
            try !CIDRBlock(parsing: "192.168.1.0/24").contains(IPv4Address(rawValue: 0xC0A8_027B)))
    }

    struct Pair: Sendable {
        let left: String
        let right: String
        let overlap: Bool
    }

    /// aws/aws-cdk packages/aws-cdk-lib/aws-ec2/test/network-utils.test.ts and kubernetes/kops
    /// pkg/util/subnet/subnet_test.go.
    static let pairs: [Pair] = [
        Pair(left: "10.0.2.0/23", right: "10.0.20.0/24", overlap: false),
        Pair(left: "10.0.0.0/24", right: "10.0.0.128/25", overlap: true),
        Pair(left: "192.168.1.0/24", right: "192.168.0.1/32", overlap: false),
        Pair(left: "0.0.0.0/0", right: "255.255.255.255/32", overlap: true),
    ]

    @Test(arguments: pairs)
    func `blocks overlap as other planners say`(of: Pair) throws {
        let (left, right) = try (CIDRBlock(parsing: of.left), CIDRBlock(parsing: of.right))
        #expect(left.overlaps(right) == of.overlap)
        #expect(right.overlaps(left) == of.overlap)
    }

    @Test(arguments: [0, 0x0A00_0040, 0xFFFF_FFE0] as [UInt32])
    func `contains, overlaps and the extent agree with sets of addresses`(start: UInt32) {
        var small: [(block: CIDRBlock, addresses: Set<UInt32>)] = []
        for length in 27...32 {
            let size = UInt32(1) << UInt32(32 - length)
            for place in 0..<32 / size {
                let first = start + place * size
                let block = CIDRBlock(containing: IPv4Address(rawValue: first), length: length)
                small.append((block, Set(first...(first + (size - 1)))))
            }
        }
        var wrong: [String] = []
        for (block, addresses) in small {
            if block.first.rawValue != addresses.min() { wrong.append("\(block) first") }
            if block.last.rawValue != addresses.max() { wrong.append("\(block) last") }
            if block.addressCount != addresses.count { wrong.append("\(block) count") }
            for address in start...(start + 31)
            where block.contains(IPv4Address(rawValue: address)) != addresses.contains(address) {
                wrong.append("\(block) contains \(address)")
            }
            for other in small {
                if block.contains(other.block) != addresses.isSuperset(of: other.addresses) {
                    wrong.append("\(block) contains \(other.block)")
                }
                if block.overlaps(other.block) == addresses.isDisjoint(with: other.addresses) {
                    wrong.append("\(block) overlaps \(other.block)")
                }
            }
        }
        #expect(wrong == [])
    }

    @Test func `the block around an address is the one whose multiple the address lies in`() {
        var random = SeededGenerator(seed: 5)
        for length in 0...32 {
            let size = 1 << (32 - length)
            for _ in 0..<50 {
                let address = Int.random(in: 0...0xFFFF_FFFF, using: &random)
                let block = CIDRBlock(
                    containing: IPv4Address(rawValue: UInt32(address)), length: length)
                #expect(block.length == length)
                #expect(Int(block.first.rawValue) == address / size * size)
                #expect(Int(block.last.rawValue) == address / size * size + size - 1)
            }
        }
    }

    struct Clamping: Sendable {
        let length: Int
        let block: String
    }

    static let clampings: [Clamping] = [
        Clamping(length: -1, block: "0.0.0.0/0"),
        Clamping(length: .min, block: "0.0.0.0/0"),
        Clamping(length: 33, block: "172.16.12.64/32"),
        Clamping(length: .max, block: "172.16.12.64/32"),
    ]

    @Test(arguments: clampings)
    func `a length outside 0 to 32 is taken as the nearest`(of: Clamping) {
        let address = IPv4Address(rawValue: 0xAC10_0C40)
        #expect(CIDRBlock(containing: address, length: of.length).description == of.block)
    }

    @Test func `blocks are ordered by address, and a block comes before its parts`() throws {
        let sorted = try blocks(
            "0.0.0.0/0 0.0.0.0/32 9.255.255.0/24 10.0.0.0/8 10.0.0.0/9 10.0.0.0/16 10.2.0.0/16 "
                + "10.10.0.0/16 100.0.0.0/8 255.255.255.255/32")
        var random = SeededGenerator(seed: 6)
        for _ in 0..<20 {
            #expect(sorted.shuffled(using: &random).sorted() == sorted)
        }
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            #expect(left < right)
            #expect(!(right < left))
        }
    }

    @Test func `blocks made from different addresses of one block are equal`() throws {
        let block = CIDRBlock(containing: IPv4Address(rawValue: 0xAC10_0C7F), length: 26)
        #expect(try block == CIDRBlock(parsing: "172.16.12.64/26"))
        #expect(try Set([block, CIDRBlock(parsing: "172.16.12.64/26")]).count == 1)
        #expect(try block != CIDRBlock(parsing: "172.16.12.64/27"))
    }
}
