import Testing

@testable import CapacityModel

/// Nodes of a cluster counted by group and zone, worked out by hand.
struct NodeCensusTests {
    private static let use = NodeUse(
        footprint: NodeFootprint(
            nodeSubnet: AddressNeed(singles: 30), podSubnet: AddressNeed(singles: 0)),
        networkInterfaces: 3, isMeasured: true)

    private static func node(
        _ group: RunningNode.Group? = nil, isLeaving: Bool = false
    ) -> RunningNode {
        RunningNode(
            name: "n", instanceType: "m5.large", zone: "a", maxPods: nil, isLeaving: isLeaving,
            group: group)
    }

    private static func pods(_ count: Int) -> RunningPods {
        var pods = RunningPods()
        pods.addressed = count
        return pods
    }

    @Test func `an update adds nodes of a type that the zone has`() {
        // One managed node group: a type in zone 0, another in zones 1 and 2.
        let managed = RunningNode.Group(kind: .managedNodeGroup, name: "web")
        var census = NodeCensus(groups: 2, zones: 3)
        census.add(Self.node(managed), Self.pods(9), Self.use, group: 0, zone: 0)
        census.add(Self.node(managed), Self.pods(9), Self.use, group: 1, zone: 1)
        census.add(Self.node(managed), Self.pods(9), Self.use, group: 1, zone: 2)
        census.addFurtherNodes(waiting: 0)
        let surges = census.runningGroups.map { $0.zones.map { $0.surge } }
        #expect(surges == [[2, 0, 0], [0, 2, 2]])
    }

    @Test func `of types that a managed node group has as many of an update adds the first`() {
        let managed = RunningNode.Group(kind: .managedNodeGroup, name: "web")
        var census = NodeCensus(groups: 2, zones: 1)
        for group in [1, 0] {
            census.add(Self.node(managed), Self.pods(9), Self.use, group: group, zone: 0)
        }
        census.addFurtherNodes(waiting: 0)
        #expect(census.runningGroups.map { $0.zones[0].surge } == [2, 0])
    }

    @Test func `a tenth of a NodePool is counted once for all its types`() {
        let pool = RunningNode.Group(kind: .nodePool, name: "general")
        var census = NodeCensus(groups: 2, zones: 1)
        for _ in 0..<3 {
            census.add(Self.node(pool), Self.pods(9), Self.use, group: 0, zone: 0)
        }
        census.add(Self.node(pool), Self.pods(9), Self.use, group: 1, zone: 0)
        census.addFurtherNodes(waiting: 0)
        let shared = census.runningGroups.map { $0.zones[0].nodesWithSharedSurge }
        #expect(shared == [4, 0])
    }

    @Test(arguments: [(true, 4), (false, 1)])
    func `nodes that come are a NodePool's where all that stay are`(isOfPool: Bool, shared: Int) {
        // Two nodes of 9 pods, 18 pods wait: two nodes come.
        let pool = RunningNode.Group(kind: .nodePool, name: "general")
        var census = NodeCensus(groups: 1, zones: 1)
        for group in [pool, isOfPool ? pool : nil] {
            census.add(Self.node(group), Self.pods(9), Self.use, group: 0, zone: 0)
        }
        census.addFurtherNodes(waiting: 18)
        let zone = census.runningGroups[0].zones[0]
        #expect(zone.nodes == 4 && zone.nodesWithSharedSurge == shared)
    }

    @Test func `pods that wait go to nodes packed as those on their way out, where no other is`() {
        // 6 nodes of 10 pods leave, 20 pods wait: a zone has 2 for its own and ceil(7 / 10) beside them.
        var census = NodeCensus(groups: 1, zones: 3)
        for index in 0..<6 {
            census.add(
                Self.node(isLeaving: true), Self.pods(10), Self.use, group: 0, zone: index % 3
            )
        }
        census.addFurtherNodes(waiting: 20)
        let zones = census.runningGroups[0].zones
        #expect(zones.map { $0.nodes } == [3, 3, 3])
        #expect(zones.map { $0.pods } == [27, 27, 26])
        #expect(census.workloadPods == 60)
    }

    @Test func `pods without room on their node are further nodes`() {
        // 10 on a node, 6 of which wait for ever there.
        var census = NodeCensus(groups: 1, zones: 1)
        census.add(Self.node(), Self.pods(10), Self.use, group: 0, zone: 0)
        census.addPushed(6, group: 0, zone: 0)
        census.addFurtherNodes(waiting: 0)
        let zone = census.runningGroups[0].zones[0]
        #expect(zone.nodes == 2 && zone.pods == 16 && census.workloadPods == 16)
    }
}
