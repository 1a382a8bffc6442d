@testable import CapacityModel
import Testing

/// Pinned node groups against a slow second implementation: each zone summed by itself, for every choice of
/// zones that are lost.
struct PinnedZonesPropertyTests {
    /// A question at random.
    struct Question {
        let nodes: ClusterNodes
        let zones: [AvailabilityZone]
        let pods: Int
        let losses: Int
        let surge: Int?

        init(_ random: inout SeededGenerator) throws {
            zones = AvailabilityZone.lettered(Int.random(in: 1...5, using: &random))
            let types = ["t3.medium", "m5.large", "c6i.xlarge", "r5.2xlarge"]
            var groups: [PlannedNodeGroup] = []
            for index in 0..<Int.random(in: 1...4, using: &random) {
                var group = NodeGroup(
                    name: "g\(index)",
                    type: try Sample.type(types[Int.random(in: 0..<4, using: &random)]),
                    settings: NetworkSettings(mode: .secondaryIP),
                    daemonSetPods: Int.random(in: 0...2, using: &random),
                    weight: Int.random(in: 1...100, using: &random),
                    surge: Bool.random(using: &random) ? .percent(10) : nil)
                let own = zones.filter { _ in Bool.random(using: &random) }.map { $0.name }
                if index == 0 || Bool.random(using: &random) { group.zoneNames = own }
                groups.append(try PlannedNodeGroup(group))
            }
            nodes = try #require(ClusterNodes(groups))
            pods = Int.random(in: 1...3_000, using: &random)
            losses = Int.random(in: 0..<zones.count, using: &random)
            surge = Bool.random(using: &random) ? Int.random(in: 0...9, using: &random) : nil
        }

        func demand(pods: Int64) throws -> Demand {
            try Sample.demand(
                pods: Int(pods), hundredths: [100], zones: zones.count,
                toleratedZoneLosses: losses, surge: surge)
        }

        func own(_ group: PlannedNodeGroup) -> [AvailabilityZone] {
            let names = group.group.zoneNames
            return names.isEmpty ? zones : zones.filter { names.contains($0.name) }
        }

        func share(_ group: PlannedNodeGroup, of pods: Int64) -> Int64 {
            let total = Int64(nodes.groups.reduce(0) { $0 + $1.group.weight })
            return (pods * Int64(group.group.weight) + total - 1) / total
        }

        /// Every choice of so many zones.
        func choices(_ count: Int) -> [[AvailabilityZone]] {
            (0..<(1 << zones.count)).map { bits in
                zones.indices.filter { bits >> $0 & 1 == 1 }.map { zones[$0] }
            }.filter { $0.count == count }
        }

        /// What a zone needs: of each group the most that any loss brings there.
        func need(_ zone: AvailabilityZone, pods: Int64, losses: Int, perNode: Int? = nil) -> Int64
        {
            var sum: Int64 = 24
            for group in nodes.groups {
                let own = own(group)
                guard own.contains(zone) else { continue }
                let carried = min(perNode ?? group.node.pods, group.node.pods)
                let workload = Int64(carried - group.node.daemonSetPods)
                var most: Int64 = 0
                for lost in choices(losses) where !lost.contains(zone) {
                    let left = Int64(own.count { !lost.contains($0) })
                    let here = (share(group, of: pods) + left - 1) / left
                    let count = (here + workload - 1) / workload
                    most = max(most, count + surgeNodes(group, count, own.count))
                }
                sum += most * group.footprint(pods: carried).addresses
            }
            return sum
        }

        private func surgeNodes(_ group: PlannedNodeGroup, _ nodes: Int64, _ own: Int) -> Int64 {
            if group.group.surge != nil { return (nodes + 9) / 10 }
            return surge.map { Int64(($0 + own - 1) / own) } ?? 2
        }

        /// The pods of groups that have no zone left, where these are lost.
        func lostPods(_ lost: [AvailabilityZone], of pods: Int64) -> Int64 {
            nodes.groups.reduce(0) { sum, group in
                own(group).allSatisfy { lost.contains($0) } ? sum + share(group, of: pods) : sum
            }
        }
    }

    @Test func `needs and what is held agree with zones that are summed each by itself`() throws {
        var random = SeededGenerator(seed: 111)
        var lost = 0
        for _ in 0..<200 {
            let question = try Question(&random)
            let demand = try question.demand(pods: Int64(question.pods))
            let plan = Planner(
                nodes: question.nodes, demand: demand,
                vpc: try Sample.blocks(["10.0.0.0/16", "10.1.0.0/16"]),
                hasPublicTier: false
            ).plan()
            let row = plan.assessment.projection[0]
            for zone in row.zones {
                let need = question.need(zone.zone, pods: row.pods, losses: question.losses)
                #expect(zone.need[.private].addresses == need)
            }
            guard !plan.subnets.isEmpty else { continue }
            #expect(row.fits)
            let holds = plan.assessment.holds
            func fits(_ pods: Int64, _ losses: Int, perNode: Int? = nil) -> Bool {
                zip(question.zones, plan.assessment.capacities).allSatisfy { zone, capacity in
                    question.need(zone, pods: pods, losses: losses, perNode: perNode)
                        <= capacity[.private].usableAddresses
                }
            }
            #expect(fits(holds.pods, 0) && !fits(holds.pods + 1, 0))
            let tolerated = holds.podsTolerated
            #expect(fits(tolerated, question.losses) && !fits(tolerated + 1, question.losses))
            for (losses, held) in [(1, holds.podsOneZoneLost), (2, holds.podsTwoZonesLost)]
            where losses < question.zones.count {
                var (most, beyond) = (Int64(0), holds.pods + 1)
                while most + 1 < beyond {
                    let middle = (most + beyond) / 2
                    if fits(middle, losses) { most = middle } else { beyond = middle }
                }
                let worst = question.choices(losses).map { question.lostPods($0, of: most) }.max()
                #expect(held == max(0, most - (worst ?? 0)))
                if (worst ?? 0) > 0 { lost += 1 }
            }
            for losses in 1..<max(1, question.zones.count) {
                let worst = question.choices(losses).map { question.lostPods($0, of: 600) }.max()
                let left = demand.pods(600, of: question.nodes, survivingLossOf: losses)
                #expect(left == max(0, 600 - (worst ?? 0)))
            }
            let full = question.nodes.groups.map { $0.node.pods }.max() ?? 0
            let most = question.nodes.groups.map { $0.node.daemonSetPods }.max() ?? 0
            var least = full
            while least > most + 1, fits(row.pods, question.losses, perNode: least - 1) {
                least -= 1
            }
            #expect(row.leastPodsPerNode == least)
        }
        #expect(lost > 20)
    }
}
