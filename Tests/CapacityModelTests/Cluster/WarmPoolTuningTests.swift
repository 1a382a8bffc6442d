import Testing

@testable import CapacityModel

struct WarmPoolTuningTests {
    private static let types = ["t3.small", "t3.medium", "m5.large", "m5.2xlarge", "c6i.xlarge"]

    /// Nodes of one or two types, in either mode, with up to as many pods as they have addresses.
    private static func nodes(
        _ random: inout SeededGenerator
    ) throws -> [WarmPoolTuning.Node] {
        let mode: NetworkMode =
            Int.random(in: 0..<3, using: &random) == 0 ? .prefixDelegation : .secondaryIP
        return try (0..<Int.random(in: 1...9, using: &random)).map { _ in
            let name = types[Int.random(in: 0..<types.count, using: &random)]
            let network = NodeNetwork(
                type: try Sample.type(name), settings: NetworkSettings(mode: mode))
            let maxPods = network.recommendedMaxPods ?? network.maxPods
            return WarmPoolTuning.Node(
                network: network, kubeletMaxPods: maxPods, zone: "",
                pods: Int.random(in: 0...(maxPods - 2), using: &random))
        }
    }

    private static func product(_ row: WarmPoolTuning.Row) -> Int64 {
        row.addresses * max(1, row.calls)
    }

    @Test func `what is recommended takes no more than the targets of the CNI itself`() throws {
        var random = SeededGenerator(seed: 14)
        var (pairs, own) = (0, 0)
        for _ in 0..<150 {
            let tuning = try #require(WarmPoolTuning(try Self.nodes(&random)))
            let first = tuning.rows[0]
            let least = tuning.rows.dropFirst().filter { $0.addresses <= first.addresses }
                .map { Self.product($0) }.min()
            switch tuning.advice {
            case .pair(let row):
                pairs += 1
                #expect(row.addresses <= first.addresses && row == tuning.recommended)
                #expect(Self.product(row) == least && Self.product(row) < Self.product(first))
            case .ownIsBest:
                own += 1
                #expect(tuning.recommended == nil)
                #expect(least.map { $0 >= Self.product(first) } ?? true)
            case .short: Issue.record("every node has addresses for its pods")
            }
        }
        #expect(pairs > 50 && own > 0, "\(pairs) \(own)")
    }

    @Test func `the frontier is what nothing before it in order undercuts`() throws {
        var random = SeededGenerator(seed: 15)
        var alike = 0
        for _ in 0..<60 {
            let rows = try #require(WarmPoolTuning(try Self.nodes(&random))).rows
            // By addresses, then by calls, then as they stand: each on it has fewer calls than all before.
            let order = rows.indices.sorted {
                (rows[$0].addresses, rows[$0].calls, Int64($0))
                    < (rows[$1].addresses, rows[$1].calls, Int64($1))
            }
            var fewest = Int64.max
            for place in order {
                #expect(rows[place].isOnFrontier == (rows[place].calls < fewest), "\(rows)")
                fewest = min(fewest, rows[place].calls)
            }
            for (place, next) in zip(order, order.dropFirst())
            where rows[place].addresses == rows[next].addresses
                && rows[place].calls < rows[next].calls
            { alike += 1 }
        }
        #expect(alike > 20, "\(alike) pairs differ in their calls only")
    }

    @Test func `pods beyond the addresses of a node are counted`() throws {
        let network = try Sample.network("m5.large")
        let full = WarmPoolTuning.Node(
            network: network, kubeletMaxPods: 110, zone: "a", pods: 40)
        let other = WarmPoolTuning.Node(network: network, kubeletMaxPods: 110, zone: "a", pods: 9)
        let tuning = try #require(WarmPoolTuning([full, full, other]))
        #expect(tuning.advice == .short && tuning.recommended == nil)
        // m5.large has 3 ENIs of 9 places.
        #expect(tuning.rows.allSatisfy { $0.shortNodes == 2 && $0.podsWithoutAddress == 2 * 13 })
    }

    @Test func `the minimums are the fewest pods, and those at half, nine tenths and all nodes`()
        throws
    {
        let network = try Sample.network("m5.large")
        let nodes = (0...100).map { place in
            let pods =
                switch place {
                case ..<50: 3
                case 50: 7
                case ..<90: 8
                case 90: 11
                case ..<100: 12
                default: 20
                }
            return WarmPoolTuning.Node(
                network: network, kubeletMaxPods: 29, zone: "a", pods: pods)
        }
        let tuning = try #require(WarmPoolTuning(nodes.reversed()))
        let minimums = tuning.rows.dropFirst().map { $0.targets.minimumAddresses }
        #expect(Set(minimums) == [3, 7, 11, 20])
        #expect(Set(tuning.rows.dropFirst().map { $0.targets.addresses }) == [1, 2, 3, 5, 8])
        #expect(minimums.count == 20)
    }
}
