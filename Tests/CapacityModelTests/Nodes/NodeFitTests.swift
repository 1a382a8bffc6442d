import CapacityModel
import Testing

struct NodeFitTests {
    /// A workload on a type, how many pods fit, and what stops the next.
    struct Case: Sendable {
        var type = "m5.large"
        var mode = NetworkMode.secondaryIP
        var targets = WarmPoolTargets()
        var maxPods: Int?
        var daemonSetPods = 0
        var workload = Workload()
        let pods: Int
        let binding: NodeLimit
    }

    // m5.large has 29 max pods, 27 addresses, 1,930m and 6,903 MiB for pods, 27 attachments and 9 branch
    // ENIs; all by hand.
    static let cases: [Case] = [
        // Max pods − 2 and addresses are both 27: the first in order is named.
        Case(pods: 27, binding: .maxPods),
        Case(maxPods: 20, pods: 18, binding: .maxPods),
        Case(maxPods: 110, pods: 27, binding: .addresses),
        Case(daemonSetPods: 4, pods: 23, binding: .maxPods),
        Case(maxPods: 110, daemonSetPods: 4, pods: 23, binding: .addresses),
        Case(maxPods: 110, daemonSetPods: 27, pods: 0, binding: .addresses),
        Case(daemonSetPods: 100, pods: 0, binding: .maxPods),
        Case(targets: WarmPoolTargets(minimumAddresses: 5), pods: 5, binding: .addresses),
        Case(workload: Workload(cpuMillicores: 100), pods: 19, binding: .cpu),
        Case(workload: Workload(cpuMillicores: 193), pods: 10, binding: .cpu),
        Case(workload: Workload(cpuMillicores: 194), pods: 9, binding: .cpu),
        Case(
            workload: Workload(cpuMillicores: 193, daemonSetCPUMillicores: 1), pods: 9,
            binding: .cpu),
        Case(workload: Workload(cpuMillicores: 1_931), pods: 0, binding: .cpu),
        Case(workload: Workload(daemonSetCPUMillicores: 1_930), pods: 27, binding: .maxPods),
        Case(workload: Workload(daemonSetCPUMillicores: 1_931), pods: 0, binding: .cpu),
        Case(workload: Workload(memoryBytes: 6_903 << 20), pods: 1, binding: .memory),
        Case(workload: Workload(memoryBytes: 6_903 << 20 + 1), pods: 0, binding: .memory),
        Case(workload: Workload(memoryBytes: 512 << 20), pods: 13, binding: .memory),
        Case(
            workload: Workload(memoryBytes: 512 << 20, daemonSetMemoryBytes: 248 << 20), pods: 12,
            binding: .memory),
        Case(workload: Workload(daemonSetMemoryBytes: 6_904 << 20), pods: 0, binding: .memory),
        // Equal in CPU and memory: 19 of 100m, and 19 of 363 MiB.
        Case(
            workload: Workload(cpuMillicores: 100, memoryBytes: 363 << 20), pods: 19, binding: .cpu),
        // 26 − (ENIs − 1): 3 ENIs hold 10 pods and more, 24 volumes are left for them.
        Case(workload: Workload(volumes: 1), pods: 24, binding: .volumes),
        Case(workload: Workload(volumes: 3), pods: 8, binding: .volumes),
        Case(workload: Workload(volumes: 30), pods: 0, binding: .volumes),
        Case(type: "m7i.large", workload: Workload(volumes: 2), pods: 15, binding: .volumes),
        Case(workload: Workload(hasSecurityGroups: true), pods: 9, binding: .branchENIs),
        Case(
            type: "t3.medium", workload: Workload(hasSecurityGroups: true), pods: 0,
            binding: .branchENIs),
        Case(
            daemonSetPods: 3, workload: Workload(cpuMillicores: 250, hasSecurityGroups: true),
            pods: 7, binding: .cpu),
        // The trunk takes the place of an ENI: 18 addresses are left, and 19 pods of DaemonSets.
        Case(
            daemonSetPods: 19, workload: Workload(hasSecurityGroups: true), pods: 0,
            binding: .addresses),
        Case(
            daemonSetPods: 18, workload: Workload(hasSecurityGroups: true), pods: 9,
            binding: .maxPods),
        Case(mode: .prefixDelegation, pods: 108, binding: .maxPods),
        Case(mode: .prefixDelegation, maxPods: 1_000, pods: 432, binding: .addresses),
        Case(mode: .customNetworking, pods: 18, binding: .maxPods),
    ]

    private func load(_ row: Case) throws -> NodeLoad {
        let network = NodeNetwork(
            type: try Sample.type(row.type),
            settings: NetworkSettings(
                mode: row.mode, hasSecurityGroupsForPods: row.workload.hasSecurityGroups))
        return NodeLoad(
            network: network, targets: row.targets,
            kubeletMaxPods: row.maxPods ?? network.recommendedMaxPods,
            daemonSetPods: row.daemonSetPods, workload: row.workload)
    }

    @Test func `every limit binds in its turn, and the first of equals is named`() throws {
        for row in Self.cases {
            let fit = NodeFit(try load(row))
            #expect(fit.pods == row.pods, "\(row)")
            #expect(fit.binding == row.binding, "\(row)")
            #expect(fit.unknownLimit == nil, "\(row)")
            #expect(fit[row.binding] == .pods(Int64(row.pods)), "\(row)")
        }
    }

    @Test func `a limit that nothing asks for is no limit`() throws {
        let fit = NodeFit(try load(Case(pods: 0, binding: .maxPods)))
        #expect(
            fit.allowances == [
                .pods(27), .pods(27), .unlimited, .unlimited, .unlimited, .unlimited,
            ])
        #expect(
            NodeLimit.allCases.map { $0.rawValue } == [
                "max-pods", "addresses", "cpu", "memory", "volumes", "branch-enis",
            ])
    }

    /// A workload that asks for what the table does not know of c5a.metal.
    struct Unknown: Sendable {
        var maxPods: Int? = 50
        var workload = Workload()
        let limit: NodeLimit?
    }

    static let unknown: [Unknown] = [
        Unknown(limit: nil), Unknown(maxPods: nil, limit: .maxPods),
        Unknown(workload: Workload(cpuMillicores: 1), limit: .cpu),
        Unknown(workload: Workload(memoryBytes: 1), limit: .memory),
        Unknown(workload: Workload(volumes: 1), limit: .volumes),
        Unknown(workload: Workload(hasSecurityGroups: true), limit: .branchENIs),
    ]

    @Test func `what is not known leaves the answer open only where it is needed`() throws {
        for row in Self.unknown {
            let network = NodeNetwork(
                type: try Sample.type("c5a.metal"),
                settings: NetworkSettings(
                    mode: .secondaryIP, hasSecurityGroupsForPods: row.workload.hasSecurityGroups))
            let fit = NodeFit(
                NodeLoad(
                    network: network, targets: WarmPoolTargets(), kubeletMaxPods: row.maxPods,
                    daemonSetPods: 0, workload: row.workload))
            #expect(fit.unknownLimit == row.limit, "\(row)")
            #expect(fit.pods == (row.limit == nil ? 48 : nil), "\(row)")
            #expect(fit.binding == (row.limit == nil ? .maxPods : nil), "\(row)")
        }
    }

    @Test func `pods added one after the other give the same answer on every type`() throws {
        var random = SeededGenerator(seed: 60)
        var bindings: Set<NodeLimit> = []
        var unknown = 0
        for type in InstanceTable.bundled {
            for _ in 0..<4 {
                let load = RandomLoad.next(type, &random)
                let maxPods = try #require(load.kubeletMaxPods)
                let fit = NodeFit(load)
                let slow = ObviousFit(load: load, maxPods: maxPods).answer
                #expect(fit.pods == slow?.pods, "\(load)")
                #expect(fit.binding == slow?.binding, "\(load)")
                if let binding = fit.binding { bindings.insert(binding) } else { unknown += 1 }
            }
        }
        #expect(bindings == Set(NodeLimit.allCases))
        #expect(unknown > 0)
    }
}
