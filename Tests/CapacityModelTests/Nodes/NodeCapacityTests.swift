import CapacityModel
import Testing

struct NodeCapacityTests {
    /// A node of m5.large with settings of its own.
    struct Case: Sendable {
        var type = "m5.large"
        var mode = NetworkMode.secondaryIP
        var maxPods: Int?
        var daemonSetPods = 0
        var workload = Workload()
        var podsPerNode: Int?
        var podsNow: Int?

        func node() throws -> NodeCapacity {
            let network = NodeNetwork(
                type: try Sample.type(type),
                settings: NetworkSettings(
                    mode: mode, hasSecurityGroupsForPods: workload.hasSecurityGroups))
            return NodeCapacity(
                load: NodeLoad(
                    network: network, targets: WarmPoolTargets(), kubeletMaxPods: maxPods,
                    daemonSetPods: daemonSetPods, workload: workload),
                podsPerNode: podsPerNode, pods: podsNow)
        }
    }

    /// A node, and the pods that it is full with and runs.
    struct Full: Sendable {
        let node: Case
        let full, pods: Int?

        init(_ node: Case, full: Int?, pods: Int?) {
            self.node = node
            self.full = full
            self.pods = pods
        }
    }

    static let full: [Full] = [
        Full(Case(), full: 20, pods: 20),
        Full(Case(podsPerNode: 27), full: 27, pods: 27),
        Full(Case(podsPerNode: 27, podsNow: 3), full: 27, pods: 3),
        // A workload lowers both its usual number and one that is given.
        Full(Case(workload: Workload(cpuMillicores: 200)), full: 9, pods: 9),
        Full(Case(workload: Workload(cpuMillicores: 200), podsPerNode: 27), full: 9, pods: 9),
        Full(Case(workload: Workload(cpuMillicores: 200), podsPerNode: 5), full: 5, pods: 5),
        Full(
            Case(daemonSetPods: 3, workload: Workload(cpuMillicores: 200)), full: 12, pods: 12),
        Full(Case(workload: Workload(cpuMillicores: 200), podsNow: 25), full: 9, pods: 25),
        Full(Case(workload: Workload(cpuMillicores: 2_000)), full: 0, pods: 0),
        Full(Case(type: "c5a.metal"), full: nil, pods: nil),
        Full(Case(type: "c5a.metal", maxPods: 50), full: nil, pods: nil),
        Full(Case(type: "c5a.metal", maxPods: 50, podsPerNode: 30), full: 30, pods: 30),
        Full(
            Case(
                type: "c5a.metal", maxPods: 50, workload: Workload(cpuMillicores: 1),
                podsPerNode: 30), full: 30, pods: 30),
        Full(
            Case(
                type: "c5a.metal", maxPods: 50, workload: Workload(cpuMillicores: 1), podsNow: 4),
            full: nil, pods: 4),
    ]

    @Test func `a full node holds the usual pods, those given, or those that fit`() throws {
        for row in Self.full {
            let node = try row.node.node()
            #expect(node.fullPods == row.full, "\(row)")
            #expect(node.pods == row.pods, "\(row)")
            #expect((node.footprint == nil) == (row.pods == nil), "\(row)")
            #expect((node.footprintAfterScaleDown == nil) == (row.full == nil), "\(row)")
        }
    }

    @Test func `addresses of a node that grew and of one that was full`() throws {
        let node = try Case(podsPerNode: 27, podsNow: 1).node()
        #expect((node.attachedENIs, node.footprint?.addresses) == (2, 20))
        #expect(node.footprintAfterScaleDown?.addresses == 20)
        let idle = try Case(podsPerNode: 27, podsNow: 10).node()
        #expect((idle.attachedENIs, idle.footprint?.addresses) == (3, 30))
        #expect(idle.addressesPerPodHundredths == 300)
        let prefixes = try Case(
            type: "t3.small", mode: .prefixDelegation, maxPods: 60, podsPerNode: 58, podsNow: 5
        ).node()
        // One ENI and 2 prefixes; after 58 pods the second ENI goes, with its prefixes.
        #expect(prefixes.footprint?.addresses == 33)
        #expect(prefixes.footprintAfterScaleDown?.addresses == 33)
        #expect(try Case(podsNow: 0).node().addressesPerPodHundredths == nil)
    }

    @Test func `volumes go by the ENIs at rest, the trunk among them`() throws {
        #expect(try Case(podsNow: 0).node().volumes == 26)
        #expect(try Case(podsNow: 1).node().volumes == 25)
        #expect(try Case(podsNow: 27).node().volumes == 24)
        let branches = try Case(workload: Workload(hasSecurityGroups: true), podsNow: 5).node()
        #expect(branches.attachedENIs == 2)
        #expect(branches.volumes == 25)
    }

    @Test func `what is reserved, and what nodeadm leaves`() throws {
        let node = try Case(type: "t3.large", maxPods: 10).node()
        #expect(node.reservedCPUMillicores == 70)
        #expect(node.reservedMemoryMiB == 640)
        #expect(node.reservedMemoryAtKubeletMaxPodsMiB == 365)
        #expect(node.nodeadmAllocatableMemoryMiB == 8_192 - 640 - 100)
        let bare = try Case(type: "c5a.metal").node()
        #expect(bare.reservedCPUMillicores == nil)
        #expect(bare.nodeadmAllocatableMemoryMiB == nil)
        #expect(bare.reservedMemoryAtKubeletMaxPodsMiB == nil)
        #expect(bare.load.kubeletMaxPods == nil)
    }

    @Test func `what is idle, by hand`() throws {
        let workload = Workload(
            cpuMillicores: 200, memoryBytes: 512 << 20, volumes: 1, daemonSetCPUMillicores: 100,
            daemonSetMemoryBytes: 3 << 20)
        let node = try Case(daemonSetPods: 2, workload: workload).node()
        #expect((node.fit.pods, node.fit.binding) == (9, .cpu))
        #expect(node.idle(.maxPods) == Int64(27 - 2 - 9))
        #expect(node.idle(.addresses) == Int64(27 - 2 - 9))
        #expect(node.idle(.cpu) == Int64(1_930 - 100 - 1_800))
        #expect(node.idle(.memory) == Int64(6_903 - 3 - 9 * 512) << 20)
        #expect(node.idle(.volumes) == Int64(24 - 9))
        #expect(node.idle(.branchENIs) == nil)
        let over = try Case(
            workload: Workload(
                cpuMillicores: 1, memoryBytes: 1, daemonSetCPUMillicores: 5_000,
                daemonSetMemoryBytes: 1 << 40)
        ).node()
        #expect((over.fit.pods, over.idle(.cpu), over.idle(.memory)) == (0, 0, 0))
        #expect(try Case(type: "c5a.metal").node().idle(.addresses) == nil)
    }

    @Test func `nothing idle is negative, and the next pod has no room at what binds`() throws {
        var random = SeededGenerator(seed: 61)
        for type in InstanceTable.bundled {
            for _ in 0..<2 {
                let node = NodeCapacity(load: RandomLoad.next(type, &random))
                guard let pods = node.fit.pods, let binding = node.fit.binding else {
                    #expect(NodeLimit.allCases.allSatisfy { node.idle($0) == nil }, "\(node.load)")
                    continue
                }
                for limit in NodeLimit.allCases {
                    #expect(node.idle(limit) ?? 0 >= 0, "\(node.load)")
                }
                let idle = try #require(node.idle(binding), "\(node.load)")
                let workload = node.load.workload
                let next: Int64 =
                    switch binding {
                    case .maxPods, .addresses, .branchENIs: 1
                    // DaemonSets alone may take all that there is.
                    case .cpu: Int64(max(1, workload.cpuMillicores))
                    case .memory: max(1, workload.memoryBytes)
                    case .volumes: Int64(workload.volumes + 1)
                    }
                #expect(idle < next, "\(node.load)")
                if node.load.workload.isSized, let full = node.fullPods {
                    #expect(full <= pods + node.load.daemonSetPods, "\(node.load)")
                }
            }
        }
    }
}
