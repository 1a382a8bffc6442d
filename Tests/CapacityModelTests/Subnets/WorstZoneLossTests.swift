@testable import CapacityModel
import Testing

struct WorstZoneLossTests {
    /// Groups, by the letters of their zones, and what goes with zones that are lost.
    struct Case: Sendable, CustomTestStringConvertible {
        let groups: [(zones: String, pods: Int64)]
        let losses: Int
        let most: Int64

        var testDescription: String { "\(groups), \(losses) lost" }
    }

    static let cases = [
        Case(groups: [], losses: 1, most: 0),
        Case(groups: [("a", 5)], losses: 0, most: 0),
        Case(groups: [("a", 5)], losses: 1, most: 5),
        Case(groups: [("ab", 5)], losses: 1, most: 0),
        Case(groups: [("ab", 5), ("ab", 3), ("c", 7)], losses: 2, most: 8),
        Case(groups: [("ab", 5), ("c", 7)], losses: 3, most: 12),
        Case(groups: [("ab", 5), ("bc", 4), ("ca", 4)], losses: 2, most: 5),
        Case(groups: [("ab", 5), ("bc", 4), ("ca", 4)], losses: 3, most: 13),
        Case(groups: [("az", 5), ("mz", 4), ("am", 2), ("z", 1)], losses: 2, most: 6),
    ]

    private static func loss(_ groups: [(zones: [Int], pods: Int64)]) -> WorstZoneLoss {
        var loss = WorstZoneLoss()
        for (zones, pods) in groups { loss.add(pods, in: zones) }
        return loss
    }

    @Test(arguments: cases)
    func `the worst loss takes the groups that have most`(example: Case) {
        var loss = Self.loss(
            example.groups.map { (zones: $0.zones.utf8.map { Int($0) - 97 }, pods: $0.pods) })
        let most = loss.mostPods(lost: example.losses)
        #expect(most == example.most)
    }

    /// The most pods that go with so many of the zones, by trying each choice of them.
    private static func slow(
        _ groups: [(zones: [Int], pods: Int64)], zones: Int, _ losses: Int
    ) -> Int64 {
        let sets = groups.map { ($0.zones.reduce(0) { $0 | 1 << $1 }, $0.pods) }
        var most: Int64 = 0
        for lost in 0..<1 << zones where lost.nonzeroBitCount == losses {
            var sum: Int64 = 0
            for (zones, pods) in sets where zones & ~lost == 0 { sum += pods }
            most = max(most, sum)
        }
        return most
    }

    @Test func `whatever the groups are, no choice of zones takes more`() {
        var random = SeededGenerator(seed: 26)
        for _ in 0..<300 {
            let zones = Int.random(in: 1...11, using: &random)
            var groups: [(zones: [Int], pods: Int64)] = []
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                let own = Array(0..<zones).shuffled(using: &random)
                    .prefix(Int.random(in: 1...min(zones, 4), using: &random)).sorted()
                groups.append((own, Int64.random(in: 0...30, using: &random)))
            }
            for losses in 0...zones {
                var loss = Self.loss(groups)
                let most = loss.mostPods(lost: losses)
                #expect(
                    most == Self.slow(groups, zones: zones, losses), "\(groups), \(losses) lost")
            }
        }
    }

    @Test func `zones behind the 64th count as lost`() {
        var loss = Self.loss([(zones: [3, 70], pods: 5), (zones: [4, 5], pods: 9)])
        let most = loss.mostPods(lost: 1)
        #expect(most == 5)
    }
}
