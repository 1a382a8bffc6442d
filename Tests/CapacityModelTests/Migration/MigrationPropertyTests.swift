import CapacityModel
import Testing

/// What holds of every migration, looked at node by node.
struct MigrationPropertyTests {
    @Test func `random migrations agree with a replacement that is played node by node`() throws {
        var random = SeededGenerator(seed: 41)
        var seen: Set<Migration.Verdict> = []
        for _ in 0..<400 {
            guard let migration = try Self.migration(&random) else { continue }
            seen.insert(migration.verdict)
            let group = (migration.before.first, migration.after.first)
            for zone in migration.demand.zones {
                for tier in [Tier.private, .pod] {
                    let room = (migration.newSubnets + Self.subnets).filter {
                        $0.zone == zone && $0.tier == tier
                    }
                    let usable = room.reduce(0) { $0 + $1.block.addressCount - 5 }
                    let played = Self.play(migration, group, tier)
                    for (stage, needs) in zip(MigrationStage.allCases, played) {
                        let step = migration.steps.first {
                            $0.stage == stage && $0.zone == zone && $0.tier == tier
                        }
                        guard let step else {
                            #expect(needs.allSatisfy { $0.addresses == 0 })
                            continue
                        }
                        #expect(step.usable == usable)
                        #expect(needs.contains(step.need))
                        let fits = needs.allSatisfy { Self.fits($0, in: room.map { $0.block }) }
                        #expect(step.fits == fits, "\(stage) \(tier) \(step)")
                        if fits { #expect(step.need.addresses == needs.map { $0.addresses }.max()) }
                    }
                }
            }
            Self.expectOrder(of: migration)
            try Self.expectCure(of: migration)
        }
        #expect(seen == [.yes, .tight, .no])
    }

    /// With the subnets that a migration says it lacks its nodes can be replaced in batches.
    private static func expectCure(of migration: Migration) throws {
        let isShort = migration.steps.contains {
            $0.tier == .private && !$0.fits && $0.stage != .sideBySide
        }
        guard let further = migration.furtherSubnets else { return #expect(!isShort) }
        #expect(isShort && further.blocks.count == further.zones.count)
        let added = zip(further.zones, further.blocks).map {
            Subnet(name: "further-\($0.name)", tier: .private, zone: $0, block: $1)
        }
        let cured = Migration(
            of: migration.before, to: migration.target, migration.after, demand: migration.demand,
            subnets: subnets + added, vpc: [try Sample.block("10.0.0.0/16")],
            offered: [.sharedAddressSpace])
        for stage in [MigrationStage.before, .rolling, .after] {
            #expect(cured.fits(stage), "\(stage) \(further)")
        }
    }

    static let blocks = ["10.0.0.0/22", "10.0.8.0/21", "10.0.16.0/23"]
    static let subnets = (try? Sample.subnets(.private, blocks)) ?? []

    private static func migration(_ random: inout SeededGenerator) throws -> Migration? {
        let names = ["m5.large", "t3.medium", "c5.xlarge", "m6g.medium", "r5.4xlarge"]
        let mode = NetworkMode.allCases[Int.random(in: 0..<4, using: &random)]
        let target: NetworkSwitch =
            Bool.random(using: &random) ? .prefixDelegation : .customNetworking
        if target.isOn(in: mode) { return nil }
        let before = ClusterNodes(
            try Sample.node(names[Int.random(in: 0..<names.count, using: &random)], mode))
        return try MigrationTests.migration(
            before, target, pods: Int.random(in: 1...1_500, using: &random),
            surge: Int.random(in: 0...30, using: &random), subnets: subnets,
            offered: [
                try Sample.block(Bool.random(using: &random) ? "100.64.0.0/10" : "100.64.0.0/21")
            ]
        )
    }

    /// What one zone needs of a tier at every moment of each stage: new nodes come a batch at a time, and
    /// after each batch as many old ones leave as the new ones carry pods of.
    private static func play(
        _ migration: Migration, _ group: (old: PlannedNodeGroup, new: PlannedNodeGroup),
        _ tier: Tier
    ) -> [[AddressNeed]] {
        let zones = migration.demand.zones.count
        let pods = (Int(migration.demand.pods) + zones - 1) / zones
        let (oldK, newK) = (group.old.node.pods, group.new.node.pods)
        let (old, new) = ((pods + oldK - 1) / oldK, (pods + newK - 1) / newK)
        let surge: Int =
            if case .nodes(let nodes) = migration.demand.surge { nodes } else { 0 }
        let batch = max(1, (surge + zones - 1) / zones)
        func need(_ old: Int, _ new: Int) -> AddressNeed {
            var need = AddressNeed(singles: tier == .private ? 16 + 8 : 0)
            for (count, planned) in [(old, group.old), (new, group.new)] {
                for _ in 0..<count {
                    let footprint = planned.footprint
                    need =
                        need + (tier == .private ? footprint.nodeSubnet : footprint.podSubnet)
                }
            }
            return need
        }
        var rolling: [AddressNeed] = []
        var (oldLeft, newThere) = (old, 0)
        while newThere < new {
            newThere = min(new, newThere + batch)
            rolling.append(need(oldLeft, newThere))
            // The share of the old nodes that the new ones stand for may go.
            while oldLeft > 0, (old - oldLeft + 1) * new <= old * newThere { oldLeft -= 1 }
        }
        return [[need(old, 0)], rolling, [need(old, new)], [need(0, new)]]
    }

    /// Whether a need fits subnets: all addresses, and whole blocks beside those that singles break.
    private static func fits(_ need: AddressNeed, in blocks: [CIDRBlock]) -> Bool {
        let usable = blocks.reduce(0) { $0 + $1.addressCount - 5 }
        guard need.singles + 16 * need.prefixes <= usable else { return false }
        var (whole, edges): (Int64, Int64) = (0, 0)
        for block in blocks {
            let inner = max(0, block.addressCount / 16 - 2)
            whole += inner
            edges += block.addressCount - 5 - 16 * inner
        }
        var singles = need.singles - edges
        while singles > 0 {
            whole -= 1
            singles -= 16
        }
        return need.prefixes == 0 || need.prefixes <= whole
    }

    /// New subnets lie apart, inside what was offered, and the order of the needs is as it must be.
    private static func expectOrder(of migration: Migration) {
        let ranges = (migration.newSubnets + subnets).map { PlanCheck.range($0.block) }
            .sorted { $0.lowerBound < $1.lowerBound }
        for (left, right) in zip(ranges, ranges.dropFirst()) { #expect(!left.overlaps(right)) }
        for subnet in migration.newSubnets {
            #expect(subnet.tier == .pod)
            #expect(migration.newBlocks.contains { $0.contains(subnet.block) })
            #expect(CIDRBlock.sharedAddressSpace.contains(subnet.block))
        }
        for step in migration.steps where step.stage != .sideBySide {
            let most = migration.steps.first {
                $0.stage == .sideBySide && $0.zone == step.zone && $0.tier == step.tier
            }
            #expect(step.need.addresses <= most?.need.addresses ?? 0)
        }
    }
}
