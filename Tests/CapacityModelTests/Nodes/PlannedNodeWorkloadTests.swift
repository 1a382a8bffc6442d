import Boundary
import CapacityModel
import Testing

/// What a workload does to the node of a plan.
struct PlannedNodeWorkloadTests {
    /// A node of a plan, and its pods and what binds, or why it is refused.
    struct Case: Sendable {
        var type = "m5.large"
        var mode = NetworkMode.secondaryIP
        var maxPods: Int?
        var pods: Int?
        var daemonSetPods = 0
        let workload: Workload
        let outcome: Outcome
    }

    enum Outcome: Sendable, Equatable {
        case plans(Int, NodeLimit?)
        case refuses(NodeRefusal)
    }

    // m5.large: 20 pods by default, 27 at most; 1,930m, 6,903 MiB, 24 volumes, 9 branch ENIs.
    static let cases: [Case] = [
        Case(workload: Workload(), outcome: .plans(20, nil)),
        Case(workload: Workload(cpuMillicores: 10), outcome: .plans(20, nil)),
        Case(workload: Workload(cpuMillicores: 96), outcome: .plans(20, nil)),
        Case(workload: Workload(cpuMillicores: 97), outcome: .plans(19, .cpu)),
        Case(workload: Workload(memoryBytes: 1 << 30), outcome: .plans(6, .memory)),
        Case(workload: Workload(volumes: 2), outcome: .plans(12, .volumes)),
        Case(workload: Workload(hasSecurityGroups: true), outcome: .plans(9, .branchENIs)),
        // A number that is given is lowered too; one that fits is left alone.
        Case(pods: 27, workload: Workload(cpuMillicores: 200), outcome: .plans(9, .cpu)),
        Case(pods: 9, workload: Workload(cpuMillicores: 200), outcome: .plans(9, nil)),
        Case(pods: 4, workload: Workload(cpuMillicores: 200), outcome: .plans(4, nil)),
        // DaemonSets have places of their own beside those that fit.
        Case(
            daemonSetPods: 3, workload: Workload(cpuMillicores: 200), outcome: .plans(12, .cpu)),
        Case(
            daemonSetPods: 3,
            workload: Workload(cpuMillicores: 200, daemonSetCPUMillicores: 330),
            outcome: .plans(11, .cpu)),
        // No pod fits.
        Case(
            workload: Workload(cpuMillicores: 1_931), outcome: .refuses(.noRoom(.limit(.cpu)))),
        Case(
            workload: Workload(memoryBytes: 1 << 40), outcome: .refuses(.noRoom(.limit(.memory)))),
        Case(workload: Workload(volumes: 27), outcome: .refuses(.noRoom(.limit(.volumes)))),
        Case(
            type: "t3.medium", workload: Workload(hasSecurityGroups: true),
            outcome: .refuses(.noRoom(.limit(.branchENIs)))),
        Case(
            daemonSetPods: 3, workload: Workload(daemonSetCPUMillicores: 1_931),
            outcome: .refuses(.noRoom(.limit(.cpu)))),
        // Custom networking leaves one ENI of two, and the trunk takes that.
        Case(
            type: "m7g.medium", mode: .customNetworking, daemonSetPods: 1,
            workload: Workload(hasSecurityGroups: true),
            outcome: .refuses(.noRoom(.neverReady))),
        Case(
            type: "p5.48xlarge", mode: .customNetworking,
            workload: Workload(hasSecurityGroups: true),
            outcome: .refuses(.noRoom(.neverReady))),
        // More than the network has stays what it was: refused with the network's numbers.
        Case(
            pods: 28, workload: Workload(cpuMillicores: 10),
            outcome: .refuses(.noRoom(.maxPods(pods: 28, limit: 27, isKubelets: false)))),
        Case(
            daemonSetPods: 20, workload: Workload(cpuMillicores: 10),
            outcome: .refuses(.noRoom(.daemonSets(pods: 20, daemonSetPods: 20)))),
        // The table does not know.
        Case(
            type: "c5a.metal", maxPods: 50, pods: 30, workload: Workload(cpuMillicores: 1),
            outcome: .refuses(.limitUnknown(.cpu))),
        Case(
            type: "c5a.metal", maxPods: 50, pods: 30, workload: Workload(volumes: 1),
            outcome: .refuses(.limitUnknown(.volumes))),
        Case(
            type: "c5a.metal", maxPods: 50, pods: 30, workload: Workload(hasSecurityGroups: true),
            outcome: .refuses(.limitUnknown(.branchENIs))),
        Case(
            type: "c5a.metal", workload: Workload(cpuMillicores: 1),
            outcome: .refuses(.vCPUsUnknown)),
        Case(
            type: "c5a.metal", maxPods: 50, pods: 30, workload: Workload(), outcome: .plans(30, nil)
        ),
    ]

    private func network(
        _ type: InstanceType, _ mode: NetworkMode, _ workload: Workload
    ) -> NodeNetwork {
        NodeNetwork(
            type: type,
            settings: NetworkSettings(
                mode: mode, hasSecurityGroupsForPods: workload.hasSecurityGroups))
    }

    private func outcome(_ row: Case) throws -> Outcome {
        let network = network(try Sample.type(row.type), row.mode, row.workload)
        do throws(NodeRefusal) {
            let node = try PlannedNode(
                network: network, kubeletMaxPods: row.maxPods, pods: row.pods,
                daemonSetPods: row.daemonSetPods, workload: row.workload)
            return .plans(node.pods, node.binding)
        } catch {
            return .refuses(error)
        }
    }

    @Test func `a workload lowers the pods of a node to what fits, or refuses it`() throws {
        for row in Self.cases { #expect(try outcome(row) == row.outcome, "\(row)") }
    }

    @Test func `pods with security groups take a branch ENI and no place of the pool`() throws {
        let workload = Workload(hasSecurityGroups: true)
        let node = try PlannedNode(
            network: network(try Sample.type("m5.large"), .secondaryIP, workload), daemonSetPods: 2,
            workload: workload)
        #expect((node.pods, node.workloadPods, node.binding) == (11, 9, .branchENIs))
        // Two ENIs of 10 addresses for two pods, the trunk, and nine branch ENIs.
        #expect(node.pool(pods: 11).attachedENIs == 2)
        #expect(node.footprint.addresses == 20 + 1 + 9)
    }

    @Test func `a plan has room for as many pods as the node says that fit`() throws {
        var random = SeededGenerator(seed: 62)
        for type in InstanceTable.bundled {
            let load = RandomLoad.next(type, &random)
            let capacity = NodeCapacity(load: load)
            do throws(NodeRefusal) {
                let node = try PlannedNode(
                    network: load.network, targets: load.targets,
                    kubeletMaxPods: load.kubeletMaxPods, daemonSetPods: load.daemonSetPods,
                    workload: load.workload)
                #expect(node.pods == capacity.fullPods, "\(load)")
                if let binding = node.binding {
                    #expect(binding == capacity.fit.binding, "\(load)")
                }
            } catch .limitUnknown(let limit) {
                #expect(capacity.fit.unknownLimit == limit, "\(load)")
            } catch .noRoom(.limit(let limit)) {
                #expect((capacity.fit.pods, capacity.fit.binding) == (0, limit), "\(load)")
            } catch .noRoom(.neverReady) {
                #expect(load.network.poolCapacity(load.targets) == 0, "\(load)")
                #expect(capacity.fit.pods == 0 && capacity.fullPods == 0, "\(load)")
            } catch .noRoom(.minimumTarget) {
                Issue.record("there is no minimum: \(load)")
            } catch .vCPUsUnknown {
                #expect(type.vCPUs == nil, "\(load)")
            } catch {
                let usual = capacity.load.usualPods ?? 0
                let places = load.network.maxPods - load.network.hostNetworkPods
                #expect(usual <= load.daemonSetPods || usual > places, "\(load) \(error)")
            }
        }
    }
}
