import Boundary
import CapacityModel
import Testing

@testable import Program

struct MigrationTests {
    /// A cluster, the setting it goes to, and what one zone of the private tier needs at each stage,
    /// worked out by hand.
    struct Case: Sendable {
        let name: String
        let type: String
        let mode: NetworkMode
        let target: NetworkSwitch
        let tier: Tier
        let pods: Int
        let surge: Int
        /// Addresses before, at the peak of the rolling replacement, side by side, and after.
        let needs: [Int?]
    }

    static let cases: [Case] = [
        // 200 pods a zone: 10 nodes of 20 pods take 30 each, then 1 + 3 prefixes = 49 each; 24 for the
        // control plane and load balancers. Two at once: 2 old and 10 new ones are the most.
        Case(
            name: "m5.large to prefixes", type: "m5.large", mode: .secondaryIP,
            target: .prefixDelegation, tier: .private, pods: 600, surge: 6,
            needs: [324, 2 * 30 + 10 * 49 + 24, 10 * 30 + 10 * 49 + 24, 514]),
        // One at once: the last old node goes when the tenth new one is there.
        Case(
            name: "one node at once", type: "m5.large", mode: .secondaryIP,
            target: .prefixDelegation, tier: .private, pods: 600, surge: 0,
            needs: [324, 1 * 30 + 10 * 49 + 24, 10 * 30 + 10 * 49 + 24, 514]),
        // All at once is side by side.
        Case(
            name: "all nodes at once", type: "m5.large", mode: .secondaryIP,
            target: .prefixDelegation, tier: .private, pods: 600, surge: 300,
            needs: [324, 814, 814, 514]),
        // 100 pods a zone: 5 nodes of 20; 18 pods are left of an ENI less, so 6 nodes, which take one
        // address of the private subnets each.
        Case(
            name: "m5.large to custom networking", type: "m5.large", mode: .secondaryIP,
            target: .customNetworking, tier: .private, pods: 300, surge: 6,
            needs: [174, 5 * 30 + 2 + 24, 5 * 30 + 6 + 24, 30]),
        // Of the pods' own subnets 2 × 10 addresses a node.
        Case(
            name: "pods of custom networking", type: "m5.large", mode: .secondaryIP,
            target: .customNetworking, tier: .pod, pods: 300, surge: 6,
            needs: [nil, 120, 120, 120]),
        // From custom networking the other setting is added, not taken away: 5 nodes of 20 pods for 6
        // of 18, two at once; with the last one there are 6 - 6 × 4 / 5 = 2 old ones left.
        Case(
            name: "custom networking to both", type: "m5.large", mode: .customNetworking,
            target: .prefixDelegation, tier: .pod, pods: 300, surge: 6,
            needs: [6 * 20, 5 * 49 + 2 * 20, 5 * 49 + 6 * 20, 5 * 49]),
    ]

    @Test(arguments: cases)
    func `each stage needs what its nodes take`(_ example: Case) throws {
        let before = ClusterNodes(try Sample.node(example.type, example.mode))
        let migration = try Self.migration(
            before, example.target, pods: example.pods, surge: example.surge,
            subnets: Sample.subnets(.private, ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]))
        for (stage, needed) in zip(MigrationStage.allCases, example.needs) {
            let steps = migration.steps.filter { $0.stage == stage && $0.tier == example.tier }
            #expect(steps.map { $0.zone.name } == (needed == nil ? [] : ["a", "b", "c"]))
            for step in steps {
                #expect(step.need.addresses == needed.map { Int64($0) }, "\(example.name) \(stage)")
            }
        }
    }

    // https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html: prefixes need whole
    // blocks, whatever is free.
    static let broken: [(whole: Int64, fitting: [MigrationStage])] = [
        (0, [.before, .after]), (5, [.before, .after]),
        // Two new nodes of the first batch take three prefixes each, ten in all.
        (6, [.before, .rolling, .after]), (29, [.before, .rolling, .after]),
        (30, [.before, .rolling, .sideBySide, .after]),
    ]

    @Test(arguments: broken)
    func `blocks that are broken today have no prefix until old nodes have gone`(
        whole: Int64, fitting: [MigrationStage]
    ) throws {
        let before = ClusterNodes(try Sample.node("m5.large"))
        let after = ClusterNodes(try Sample.node("m5.large", .prefixDelegation))
        let migration = Migration(
            of: before, to: .prefixDelegation, after,
            demand: try Sample.demand(pods: 200, hundredths: [100], zones: 1),
            subnets: try Sample.subnets(.private, ["10.0.0.0/22"]), vpc: [], offered: [],
            wholeBlocks: { _, tier in tier == .private ? whole : nil })
        #expect(MigrationStage.allCases.filter { migration.fits($0) } == fitting)
        #expect(migration.firstUnsure?.stage != .sideBySide)
    }

    @Test func `the pods' subnets hold the largest density`() throws {
        let before = ClusterNodes(try Sample.node("m5.large"))
        let after = ClusterNodes(try Sample.node("m5.large", .customNetworking))
        let migration = Migration(
            of: before, to: .customNetworking, after,
            demand: try Sample.demand(pods: 300, hundredths: [100, 300]),
            subnets: try Sample.subnets(.private, ["10.0.0.0/22", "10.0.4.0/22", "10.0.8.0/22"]),
            vpc: [], offered: [.sharedAddressSpace])
        // 300 pods a zone on 17 nodes and two more, 20 addresses each: 380 of 507.
        #expect(migration.newSubnets.map { $0.block.length } == [23, 23, 23])
    }

    static func migration(
        _ before: ClusterNodes, _ target: NetworkSwitch, pods: Int, surge: Int? = nil,
        subnets: [Subnet], zones: Int = 3, offered: [CIDRBlock] = [.sharedAddressSpace]
    ) throws -> Migration {
        let after = try ClusterNodes(
            before.groups.map { try PlannedNodeGroup(target.turnedOn(in: $0)) })
        return Migration(
            of: before, to: target, try #require(after),
            demand: try Sample.demand(pods: pods, hundredths: [100], zones: zones, surge: surge),
            subnets: subnets, vpc: [try Sample.block("10.0.0.0/16")], offered: offered)
    }

    @Test func `the surge of the new nodes says how many come at once`() {
        // 200 pods a zone: 23 nodes of 9 pods take 12 addresses each, then 10 of 20 pods take 49; 24 beside.
        // Of 20% two come at once, not five: with the last two, 23 − 23 × 8 / 10 = 5 old ones are left.
        let outcome = Program.run(
            "migrate --to prefix-delegation --private 10.0.0.0/20@a --private 10.0.16.0/20@b "
                + "--private 10.0.32.0/20@c --instance-type t3.small --pods 600 --density 1 "
                + "--surge 20% --format json")
        let steps = JSONTree(outcome.text)?["steps"].list ?? []
        let rolling = steps.filter { $0["stage"] == .text("rolling") }
        // 5 × 12 + 10 × 49 + 24.
        #expect(rolling.map { $0["needed_addresses"].number } == [574, 574, 574])
    }

    /// Private subnets of one zone, and which stages have room in them for 200 pods.
    static let rooms: [(block: String, fitting: [MigrationStage], verdict: Migration.Verdict)] = [
        ("10.0.0.0/24", [], .no),
        ("10.0.0.0/23", [.before], .no),
        // Old addresses that are scattered leave too few whole blocks.
        ("10.0.0.0/22", MigrationStage.allCases, .tight),
        ("10.0.0.0/20", MigrationStage.allCases, .tight),
        ("10.0.0.0/19", MigrationStage.allCases, .yes),
    ]

    @Test(arguments: rooms)
    func `a verdict is what the stages say`(
        block: String, fitting: [MigrationStage], verdict: Migration.Verdict
    ) throws {
        let migration = try Self.migration(
            ClusterNodes(try Sample.node("m5.large")), .prefixDelegation, pods: 200,
            subnets: Sample.subnets(.private, [block]), zones: 1)
        #expect(MigrationStage.allCases.filter { migration.fits($0) } == fitting)
        #expect(migration.verdict == verdict)
        #expect(
            migration.firstFailing?.stage
                == MigrationStage.allCases.first { !fitting.contains($0) })
    }

    @Test func `only one way has room where both kinds of node together have not`() throws {
        // 8 old and 8 new nodes: 8 × 49 + 2 × 30 + 24 = 476 of 507, side by side 656.
        let migration = try Self.migration(
            ClusterNodes(try Sample.node("m5.large")), .prefixDelegation, pods: 160, surge: 2,
            subnets: Sample.subnets(.private, ["10.0.0.0/23"]), zones: 1)
        #expect(migration.verdict == .tight)
        #expect(migration.fits(.rolling) && !migration.fits(.sideBySide))
        #expect(Findings.of(migration).first?.severity == .warning)
        #expect(Findings.of(migration).first?.code == .migrationHasNoRoom)
    }

    @Test func `pods that CPU binds keep their number, and those that max pods bind follow it`()
        throws
    {
        let bound = try PlannedNodeGroup(
            NodeGroup(
                type: try Sample.type("m5.large"), settings: NetworkSettings(mode: .secondaryIP),
                kubeletMaxPods: 29, podsPerNode: 12))
        let full = try PlannedNodeGroup(
            NodeGroup(
                type: try Sample.type("m5.large"), settings: NetworkSettings(mode: .secondaryIP),
                kubeletMaxPods: 29, podsPerNode: 27))
        let target = NetworkSwitch.prefixDelegation
        #expect(try PlannedNodeGroup(target.turnedOn(in: bound)).node.pods == 12)
        #expect(try PlannedNodeGroup(target.turnedOn(in: bound)).node.kubeletMaxPods == 110)
        #expect(try PlannedNodeGroup(target.turnedOn(in: full)).node.pods == 20)
        // 22 pods, which CPU allows, have no room with an ENI less: as many as have.
        let crowded = try PlannedNodeGroup(
            NodeGroup(
                type: try Sample.type("m5.large"), settings: NetworkSettings(mode: .secondaryIP),
                kubeletMaxPods: 29, podsPerNode: 22))
        let moved = try PlannedNodeGroup(NetworkSwitch.customNetworking.turnedOn(in: crowded))
        #expect(moved.node.pods == 18)
        // Fewer pods have room with an ENI less.
        let custom = try PlannedNodeGroup(NetworkSwitch.customNetworking.turnedOn(in: full))
        #expect(custom.node.pods == 18 && custom.node.kubeletMaxPods == 20)
    }

    // Managed node groups and NodePools are replaced each by itself:
    // https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html
    @Test func `groups are replaced each by itself, so their peaks add up`() throws {
        let groups = try [("web", 200), ("batch", 40)].map { name, weight in
            try PlannedNodeGroup(
                NodeGroup(
                    name: name, type: try Sample.type("m5.large"),
                    settings: NetworkSettings(mode: .secondaryIP), weight: weight))
        }
        let migration = try Self.migration(
            try #require(ClusterNodes(groups)), .prefixDelegation, pods: 240,
            subnets: Sample.subnets(.private, ["10.0.0.0/20"]), zones: 1)
        let rolling = migration.steps.first { $0.stage == .rolling }
        // Of 10 nodes 2 old and 10 new ones, of 2 nodes 2 old and 2 new ones are the most.
        let (web, batch): (Int64, Int64) = (2 * 30 + 10 * 49, 2 * 30 + 2 * 49)
        #expect(rolling?.need.addresses == web + batch + 24)
        #expect(rolling?.oldNodes == 4 && rolling?.newNodes == 12)
    }

    @Test(arguments: [("t3.small", 9), ("m5.large", 27), ("m5.large", 12)])
    func `pods of a node that are wanted stay`(type: String, pods: Int) throws {
        var group = NodeGroup(
            type: try Sample.type(type), settings: NetworkSettings(mode: .secondaryIP),
            podsPerNode: pods)
        group.arePodsGiven = true
        let moved = NetworkSwitch.prefixDelegation.turnedOn(in: try PlannedNodeGroup(group))
        #expect(try PlannedNodeGroup(moved).node.pods == pods)
        let line =
            "migrate --to prefix-delegation --instance-type \(type) --pods-per-node \(pods) "
            + "--private=10.0.0.0/20 --pods 200"
        let text = Program.run(line).text
        #expect(text.contains("; afterwards \(pods) take"), "\(text)")
    }

    @Test func `what each authority has to be told`() throws {
        let network = try Sample.network("m5.large", .prefixDelegation)
        let settings = MaxPodsSetting.all(of: network, needed: 110)
        #expect(settings.map { $0.own } == [110, 29, 110, 29, 27])
        #expect(settings.map { $0.isOpen } == [false, true, false, true, true])
        #expect(settings[1].line == "NodeConfig: spec.kubelet.config.maxPods: 110")
        #expect(settings[3].line == "EC2NodeClass: spec.kubelet.maxPods: 110")
    }
}
