@testable import CapacityModel
import Testing

struct SubnetSizesTests {
    /// A need and the lengths of the subnets for it.
    struct Case: Sendable {
        let need: AddressNeed
        var tier = Tier.private
        let lengths: [Int]
    }

    // Usable addresses: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html; the /27:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
    static let cases: [Case] = [
        Case(need: AddressNeed(singles: 0), lengths: [28]),
        Case(need: AddressNeed(singles: 11), lengths: [28]),
        Case(need: AddressNeed(singles: 12), lengths: [27]),
        Case(need: AddressNeed(singles: 0), tier: .public, lengths: [27]),
        Case(need: AddressNeed(singles: 11), tier: .public, lengths: [27]),
        Case(need: AddressNeed(singles: 28), tier: .public, lengths: [26]),
        Case(need: AddressNeed(singles: 11), tier: .pod, lengths: [28]),
        Case(need: AddressNeed(singles: 312), lengths: [23]),
        Case(need: AddressNeed(singles: 507), lengths: [23]),
        Case(need: AddressNeed(singles: 508), lengths: [22]),
        Case(need: AddressNeed(singles: 27, prefixes: 30), lengths: [23]),
        // 508 addresses would be one too many; 29 prefixes leave one block for 16 more singles.
        Case(need: AddressNeed(singles: 28, prefixes: 30), lengths: [22]),
        Case(need: AddressNeed(singles: 43, prefixes: 29), lengths: [23]),
        // All addresses would fit a /28 or /27, the prefix does not.
        Case(need: AddressNeed(singles: 0, prefixes: 1), lengths: [26]),
        Case(need: AddressNeed(singles: 0, prefixes: 3), lengths: [25]),
        Case(need: AddressNeed(singles: 65531), lengths: [16]),
        Case(need: AddressNeed(singles: 65532), lengths: [16, 28]),
        Case(need: AddressNeed(singles: 65542), lengths: [16, 28]),
        Case(need: AddressNeed(singles: 65543), lengths: [16, 27]),
        Case(need: AddressNeed(singles: 65532), tier: .public, lengths: [16, 27]),
        Case(need: AddressNeed(singles: 131_062), lengths: [16, 16]),
        Case(need: AddressNeed(singles: 131_063), lengths: [16, 16, 28]),
        Case(need: AddressNeed(singles: 0, prefixes: 4095), lengths: [16, 26]),
    ]

    @Test(arguments: cases)
    func `sizes are the smallest that hold`(row: Case) {
        let sizes = SubnetSizes(for: row.need, tier: row.tier)
        #expect((0..<sizes.count).map { sizes.length(at: $0) } == row.lengths)
        for length in SubnetSizes.lengths {
            #expect(sizes.count(of: length) == row.lengths.filter { $0 == length }.count)
        }
        #expect(sizes.addressCount == row.lengths.reduce(0) { $0 + 1 << (32 - $1) })
    }

    /// Every choice of /16s and one last subnet, and whether it holds the need.
    private func smallestAddressCount(_ need: AddressNeed, _ tier: Tier) -> Int64? {
        var best: Int64?
        for sixteens in 0...8 {
            for length in 16...(tier == .public ? 27 : 28) {
                let lengths = Array(repeating: 16, count: sixteens) + [length]
                let count = Int64(sixteens << 16 + 1 << (32 - length))
                if PlanArithmetic.holds(lengths: lengths, need), count < best ?? .max {
                    best = count
                }
            }
        }
        return best
    }

    @Test func `no smaller choice of sizes holds a need`() throws {
        var random = SeededGenerator(seed: 41)
        for index in 0..<3000 {
            let scale = 1 << Int.random(in: 4...18, using: &random)
            let singles = Int.random(in: 0...scale, using: &random)
            let prefixes = index % 2 == 0 ? 0 : Int.random(in: 0...scale / 16, using: &random)
            let need = AddressNeed(singles: singles, prefixes: prefixes)
            let tier = Tier.allCases[index % 3]
            let sizes = SubnetSizes(for: need, tier: tier)
            let lengths = (0..<sizes.count).map { sizes.length(at: $0) }
            #expect(PlanArithmetic.holds(lengths: lengths, need), "\(need) \(tier)")
            let least = try #require(smallestAddressCount(need, tier))
            #expect(sizes.addressCount == least, "\(need) \(tier)")
            #expect(lengths == PlanArithmetic.smallest(for: need, tier: tier), "\(need) \(tier)")
        }
    }

    @Test func `the largest demand of all still has sizes`() {
        // Ten million pods a hundred times over, one to a node that takes two /16 of addresses.
        let need = AddressNeed(singles: 1_000_000_000 * 131_072)
        let sizes = SubnetSizes(for: need, tier: .private)
        #expect(sizes.wholeSixteens > 1_000_000)
        var capacity = SubnetCapacity(length: sizes.lastLength)
        capacity.add(length: 16, count: sizes.wholeSixteens)
        #expect(capacity.holds(need))
    }
}
