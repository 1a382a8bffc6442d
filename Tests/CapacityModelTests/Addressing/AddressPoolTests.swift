import CapacityModel
import Testing

struct AddressPoolTests {
    @Test func `blocks are given out as other planners give them out`() throws {
        let records = try Fixture.records("address-pool.csv")
        #expect(records.count == 30)
        for record in records {
            let source = try #require(record["source"])
            var pool = try AddressPool(blocks(#require(record["pool"])))
            for block in try blocks(#require(record["removed"])) { pool.remove(block) }
            let lengths = try #require(record["lengths"]).split(separator: " ").map { Int($0) }
            var given: [String] = []
            for length in lengths {
                given.append(pool.allocate(length: try #require(length))?.description ?? "-")
            }
            #expect(given.joined(separator: " ") == record["blocks"], "\(source)")
            let free = try #require(record["free"])
            if free == "none" {
                #expect(pool.freeBlocks == [], "\(source)")
                #expect(pool.freeAddressCount == 0, "\(source)")
            } else if !free.isEmpty {
                #expect(try pool.freeBlocks == blocks(free), "\(source)")
            }
        }
    }

    @Test func `a range of many blocks is free once the ends are taken out`() throws {
        var pool = try AddressPool(blocks("0.0.0.0/0"))
        for block in try blocks("0.0.0.0/32 255.255.255.255/32") { pool.remove(block) }
        #expect(pool.freeBlocks.count == 62)
        #expect(pool.freeAddressCount == 4_294_967_294)
    }

    struct Initial: Sendable {
        let blocks: String
        let free: String
        let addresses: Int
    }

    static let initials: [Initial] = [
        Initial(blocks: "", free: "", addresses: 0),
        Initial(blocks: "10.0.0.0/24 10.0.0.0/24", free: "10.0.0.0/24", addresses: 256),
        Initial(
            blocks: "10.0.0.64/26 10.0.0.0/24 10.0.0.0/25 10.0.1.0/25",
            free: "10.0.0.0/24 10.0.1.0/25", addresses: 384),
        Initial(
            blocks: "10.0.1.0/24 10.0.0.0/24", free: "10.0.0.0/24 10.0.1.0/24", addresses: 512),
        Initial(blocks: "255.255.255.255/32 0.0.0.0/0", free: "0.0.0.0/0", addresses: 1 << 32),
    ]

    @Test(arguments: initials)
    func `space given twice counts once`(of: Initial) throws {
        let pool = try AddressPool(blocks(of.blocks))
        #expect(try pool.freeBlocks == blocks(of.free))
        #expect(pool.freeAddressCount == of.addresses)
    }

    @Test func `pools are equal where the same blocks are free, however that came about`() throws {
        var cut = try AddressPool(blocks("10.0.0.0/24 10.1.0.0/24"))
        for block in try blocks("10.0.0.128/25 10.0.0.0/26 10.1.0.0/26") { cut.remove(block) }
        let made = try AddressPool(blocks("10.1.0.128/25 10.1.0.64/26 10.0.0.64/26"))
        #expect(cut == made)
        #expect(cut.hashValue == made.hashValue)
        _ = cut.allocate(length: 26)
        #expect(cut != made)
    }

    @Test func `neighbouring blocks are not joined`() throws {
        var pool = try AddressPool(blocks("10.0.0.0/17 10.0.128.0/17"))
        #expect(pool.allocate(length: 16) == nil)
        #expect(try pool.allocate(length: 17) == CIDRBlock(parsing: "10.0.0.0/17"))
        #expect(try pool.allocate(length: 17) == CIDRBlock(parsing: "10.0.128.0/17"))
        #expect(pool.allocate(length: 32) == nil)
    }

    @Test(arguments: [-1, 33, 64, 65, .min, .max] as [Int])
    func `a length that no block has gives none and changes nothing`(length: Int) throws {
        var pool = try AddressPool(blocks("0.0.0.0/0"))
        #expect(pool.allocate(length: length) == nil)
        #expect(try pool.freeBlocks == blocks("0.0.0.0/0"))
    }

    @Test func `every length from 0 to 32 can be cut from the whole space`() {
        for length in 0...32 {
            let zero = CIDRBlock(containing: IPv4Address(rawValue: 0), length: length)
            var pool = AddressPool([CIDRBlock(containing: zero.first, length: 0)])
            #expect(pool.allocate(length: length) == zero)
            #expect(pool.freeAddressCount == (1 << 32) - zero.addressCount)
        }
    }

    @Test func `a block that is used in part loses what is left of it`() throws {
        var pool = try AddressPool(blocks("10.0.0.0/16"))
        let allocated = pool.allocate(length: 20)
        let used = try #require(allocated)
        #expect(used.description == "10.0.0.0/20")
        pool.remove(try CIDRBlock(parsing: "10.0.0.0/18"))
        #expect(try pool.freeBlocks == blocks("10.0.128.0/17 10.0.64.0/18"))
        let rest = pool
        pool.remove(used)
        pool.remove(try CIDRBlock(parsing: "10.0.0.0/18"))
        pool.remove(try CIDRBlock(parsing: "11.0.0.0/8"))
        #expect(pool == rest)
        pool.remove(try CIDRBlock(parsing: "0.0.0.0/0"))
        #expect(pool.freeBlocks == [])
        #expect(pool.allocate(length: 32) == nil)
    }

    @Test func `best fit leaves the bigger blocks whole`() throws {
        var pool = try AddressPool(blocks("10.0.0.0/16 10.9.0.0/24 10.5.0.0/20 10.7.0.0/24"))
        #expect(try pool.allocate(length: 26) == CIDRBlock(parsing: "10.7.0.0/26"))
        #expect(try pool.allocate(length: 24) == CIDRBlock(parsing: "10.9.0.0/24"))
        #expect(try pool.allocate(length: 24) == CIDRBlock(parsing: "10.5.0.0/24"))
        #expect(try pool.allocate(length: 16) == CIDRBlock(parsing: "10.0.0.0/16"))
    }
}
