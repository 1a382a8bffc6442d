import Testing

@testable import CapacityModel

struct SubnetCapacityTests {
    /// What AWS leaves of a subnet.
    struct Size: Sendable {
        let length, usable, prefixes: Int
    }

    // https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html: five addresses are AWS's,
    // the first four and the last. No prefix can be cut from the first and the last /28, which hold
    // them (awslabs/aws-support-tools EKS/subnet-fragmentation/subnet_frag.py counts them as reserved).
    static let sizes: [Size] = [
        Size(length: 16, usable: 65531, prefixes: 4094),
        Size(length: 17, usable: 32763, prefixes: 2046),
        Size(length: 18, usable: 16379, prefixes: 1022),
        Size(length: 19, usable: 8187, prefixes: 510),
        Size(length: 20, usable: 4091, prefixes: 254),
        Size(length: 21, usable: 2043, prefixes: 126), Size(length: 22, usable: 1019, prefixes: 62),
        Size(length: 23, usable: 507, prefixes: 30), Size(length: 24, usable: 251, prefixes: 14),
        Size(length: 25, usable: 123, prefixes: 6), Size(length: 26, usable: 59, prefixes: 2),
        Size(length: 27, usable: 27, prefixes: 0), Size(length: 28, usable: 11, prefixes: 0),
    ]

    @Test(arguments: sizes)
    func `usable addresses and prefixes of every length`(size: Size) {
        #expect(SubnetCapacity.usableAddresses(length: size.length) == size.usable)
        #expect(SubnetCapacity.prefixes(length: size.length) == size.prefixes)
        let capacity = SubnetCapacity(length: size.length)
        #expect(capacity.usableAddresses == size.usable)
        #expect(capacity.prefixes == size.prefixes)
        #expect(capacity.edgeAddresses == size.usable - 16 * size.prefixes)
    }

    /// A unit of so many single addresses and prefixes, and how many of them a /24 holds: 251 addresses, 14 blocks.
    static let units: [(singles: Int64, prefixes: Int64, count: Int64)] = [
        (0, 0, 0), (1, 0, 251), (18, 0, 13), (251, 0, 1), (252, 0, 0), (0, 1, 14), (0, 2, 7),
        (0, 15, 0), (1, 1, 14), (2, 1, 13), (1, 14, 1), (27, 14, 1), (28, 14, 0),
    ]

    @Test(arguments: units)
    func `units that find room in a subnet`(singles: Int64, prefixes: Int64, count: Int64) {
        let unit = AddressNeed(singles: singles, prefixes: prefixes)
        #expect(SubnetRoom(length: 24).count(of: unit) == count)
    }

    @Test func `lengths that AWS does not make have no negative capacity`() {
        for length in 29...32 {
            #expect(SubnetCapacity.usableAddresses(length: length) == (length == 29 ? 3 : 0))
            #expect(SubnetCapacity.prefixes(length: length) == 0)
        }
    }

    @Test(arguments: sizes)
    func `single addresses fill a subnet to the last one`(size: Size) {
        let capacity = SubnetCapacity(length: size.length)
        #expect(capacity.holds(AddressNeed(singles: 0)))
        #expect(capacity.holds(AddressNeed(singles: size.usable)))
        #expect(!capacity.holds(AddressNeed(singles: size.usable + 1)))
    }

    @Test(arguments: sizes)
    func `27 single addresses cost no prefix, the 28th does`(size: Size) {
        let capacity = SubnetCapacity(length: size.length)
        let (edges, prefixes) = (capacity.edgeAddresses, size.prefixes)
        #expect(!capacity.holds(AddressNeed(singles: 0, prefixes: prefixes + 1)))
        guard prefixes > 0 else { return }
        #expect(edges == 27)
        #expect(capacity.holds(AddressNeed(singles: 0, prefixes: prefixes)))
        #expect(capacity.holds(AddressNeed(singles: 27, prefixes: prefixes)))
        #expect(!capacity.holds(AddressNeed(singles: 28, prefixes: prefixes)))
        #expect(capacity.holds(AddressNeed(singles: 28, prefixes: prefixes - 1)))
        #expect(capacity.holds(AddressNeed(singles: 43, prefixes: prefixes - 1)))
        #expect(!capacity.holds(AddressNeed(singles: 44, prefixes: prefixes - 1)))
    }

    @Test(arguments: [(0, 14), (1, 13), (7, 13), (8, 12), (50, 7), (99, 0), (100, 0)])
    func `a part of a block that is broken up is a broken block`(percent: Int, whole: Int64) {
        // A /24 has 14 that a prefix can take: 7% of them are 0.98, 8% are 1.12.
        let spoiled = SubnetCapacity(length: 24).spoiled(percent: percent)
        #expect(spoiled.prefixes == whole)
        #expect(spoiled.holds(AddressNeed(singles: 0, prefixes: whole)))
        #expect(!spoiled.holds(AddressNeed(singles: 0, prefixes: whole + 1)))
    }

    @Test func `several subnets hold together what none holds alone`() throws {
        let blocks = try Sample.blocks(["10.0.0.0/25", "10.0.1.0/25", "10.0.2.0/28"])
        let capacity = SubnetCapacity(blocks)
        #expect(capacity.usableAddresses == 123 + 123 + 11)
        #expect(capacity.prefixes == 6 + 6)
        #expect(capacity.edgeAddresses == 27 + 27 + 11)
        #expect(capacity.holds(AddressNeed(singles: 65, prefixes: 12)))
        #expect(!capacity.holds(AddressNeed(singles: 66, prefixes: 12)))
        #expect(capacity.holds(AddressNeed(singles: 81, prefixes: 11)))
        #expect(!capacity.holds(AddressNeed(singles: 82, prefixes: 11)))
        var counted = SubnetCapacity()
        counted.add(length: 25, count: 2)
        counted.add(length: 28)
        #expect(counted == capacity)
    }

    @Test func `no subnet holds nothing but no need`() {
        let capacity = SubnetCapacity()
        #expect(capacity.holds(AddressNeed(singles: 0)))
        #expect(!capacity.holds(AddressNeed(singles: 1)))
        #expect(!capacity.holds(AddressNeed(singles: 0, prefixes: 1)))
    }

    @Test func `a need holds exactly when its places can be counted out`() {
        var random = SeededGenerator(seed: 40)
        for _ in 0..<5000 {
            let lengths = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                Int.random(in: 20...28, using: &random)
            }
            var capacity = SubnetCapacity()
            for length in lengths { capacity.add(length: length) }
            let need = AddressNeed(
                singles: Int.random(in: 0...200, using: &random),
                prefixes: Int.random(in: 0...80, using: &random))
            let expected = PlanArithmetic.holds(lengths: lengths, need)
            #expect(capacity.holds(need) == expected, "\(lengths) \(need)")
        }
    }
}
