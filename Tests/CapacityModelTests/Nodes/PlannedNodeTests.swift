import Testing

@testable import CapacityModel

struct PlannedNodeTests {
    /// The pods of a node that nobody has given a number for.
    struct Planned: Sendable {
        let type: String
        var mode = NetworkMode.secondaryIP
        var kubeletMaxPods: Int?
        let maxPods, pods: Int
    }

    // Ten pods a core: kubernetes/community sig-scalability/configs-and-limits/thresholds.md.
    static let planned: [Planned] = [
        Planned(type: "t3.nano", maxPods: 4, pods: 2),
        Planned(type: "t3.small", maxPods: 11, pods: 9),
        Planned(type: "t3.medium", maxPods: 17, pods: 15),
        Planned(type: "t3.large", maxPods: 35, pods: 20),
        Planned(type: "m5.large", maxPods: 29, pods: 20),
        Planned(type: "m5.xlarge", maxPods: 58, pods: 40),
        Planned(type: "m5.4xlarge", maxPods: 110, pods: 108),
        Planned(type: "c5.9xlarge", maxPods: 234, pods: 232),
        Planned(type: "m5.24xlarge", maxPods: 250, pods: 248),
        Planned(type: "t3.medium", mode: .prefixDelegation, maxPods: 110, pods: 20),
        Planned(type: "t3.medium", mode: .customNetworking, maxPods: 12, pods: 10),
        Planned(type: "m5.large", kubeletMaxPods: 10, maxPods: 10, pods: 8),
        Planned(type: "m5.large", kubeletMaxPods: 22, maxPods: 22, pods: 20),
        Planned(type: "m5.large", kubeletMaxPods: 29, maxPods: 29, pods: 20),
        Planned(type: "m5.large", kubeletMaxPods: 3, maxPods: 3, pods: 1),
    ]

    @Test(arguments: planned)
    func `without a number a node carries ten pods a core, or what fits`(row: Planned) throws {
        let node = try Sample.node(row.type, row.mode, kubeletMaxPods: row.kubeletMaxPods)
        #expect(node.kubeletMaxPods == row.maxPods)
        #expect(node.pods == row.pods)
        #expect(node.workloadPods == row.pods)
    }

    @Test(arguments: [(1, 1), (2, 1), (3, 1), (4, 2), (5, 2), (12, 6), (15, 7)])
    func `a node is half full with half its pods, rounded down, and with one at the least`(
        pods: Int, halfFull: Int
    ) throws {
        #expect(try Sample.node("t3.medium", pods: pods).halfFullPods == halfFull)
    }

    @Test func `every type of the table has room by default, or says why not`() {
        for type in InstanceTable.bundled {
            let network = NodeNetwork(type: type, settings: NetworkSettings(mode: .secondaryIP))
            do throws(NodeRefusal) {
                let node = try PlannedNode(network: network)
                #expect(node.pods >= 1 && node.pods <= network.maxPods - 2, "\(type.name)")
                #expect(node.pool(pods: node.pods).waitingPods == 0, "\(type.name)")
            } catch {
                #expect(error == .vCPUsUnknown && type.vCPUs == nil, "\(type.name)")
            }
        }
    }

    @Test func `without known vCPUs both numbers must be given`() throws {
        let network = try Sample.network("c5a.metal")
        #expect(network.type.vCPUs == nil)
        #expect(throws: NodeRefusal.vCPUsUnknown) { try PlannedNode(network: network) }
        #expect(throws: NodeRefusal.vCPUsUnknown) {
            try PlannedNode(network: network, kubeletMaxPods: 110)
        }
        #expect(throws: NodeRefusal.vCPUsUnknown) { try PlannedNode(network: network, pods: 30) }
        let node = try PlannedNode(network: network, kubeletMaxPods: 110, pods: 30)
        #expect((node.kubeletMaxPods, node.pods) == (110, 30))
    }

    /// Numbers at a limit, and what is refused; `nil` where they are planned.
    struct Boundary: Sendable {
        var type = "m5.large"
        var mode = NetworkMode.secondaryIP
        var targets = WarmPoolTargets()
        var kubeletMaxPods: Int?
        var pods: Int?
        var daemonSetPods = 0
        let refusal: NodeRefusal.NoRoom?
    }

    static let boundaries: [Boundary] = [
        Boundary(pods: 27, refusal: nil),
        Boundary(pods: 28, refusal: .maxPods(pods: 28, limit: 27, isKubelets: false)),
        Boundary(kubeletMaxPods: 20, pods: 18, refusal: nil),
        Boundary(
            kubeletMaxPods: 20, pods: 19,
            refusal: .maxPods(pods: 19, limit: 18, isKubelets: true)),
        // The kubelet would allow them, the network has no address for them.
        Boundary(
            kubeletMaxPods: 110, pods: 28,
            refusal: .maxPods(pods: 28, limit: 27, isKubelets: false)),
        Boundary(mode: .prefixDelegation, pods: 108, refusal: nil),
        Boundary(
            mode: .prefixDelegation, pods: 109,
            refusal: .maxPods(pods: 109, limit: 108, isKubelets: true)),
        Boundary(mode: .prefixDelegation, kubeletMaxPods: 100_000, pods: 432, refusal: nil),
        Boundary(
            mode: .prefixDelegation, kubeletMaxPods: 100_000, pods: 433,
            refusal: .maxPods(pods: 433, limit: 432, isKubelets: false)),
        Boundary(daemonSetPods: 19, refusal: nil),
        Boundary(daemonSetPods: 20, refusal: .daemonSets(pods: 20, daemonSetPods: 20)),
        Boundary(daemonSetPods: 100_000, refusal: .daemonSets(pods: 20, daemonSetPods: 100_000)),
        Boundary(pods: 5, daemonSetPods: 4, refusal: nil),
        Boundary(pods: 5, daemonSetPods: 5, refusal: .daemonSets(pods: 5, daemonSetPods: 5)),
        Boundary(kubeletMaxPods: 2, refusal: .daemonSets(pods: 0, daemonSetPods: 0)),
        Boundary(
            targets: WarmPoolTargets(minimumAddresses: 20), pods: 20, refusal: nil),
        Boundary(
            targets: WarmPoolTargets(minimumAddresses: 19), pods: 20,
            refusal: .minimumTarget(pods: 20, served: 19, minimum: 19)),
        Boundary(
            mode: .prefixDelegation, targets: WarmPoolTargets(minimumAddresses: 17), pods: 33,
            refusal: .minimumTarget(pods: 33, served: 32, minimum: 17)),
        Boundary(
            targets: WarmPoolTargets(addresses: 1, minimumAddresses: 19), pods: 20, refusal: nil),
        // No warm address is needed for a pod to get one: the pool grows when it is exhausted.
        Boundary(targets: WarmPoolTargets(enis: 0), pods: 27, refusal: nil),
        Boundary(
            mode: .prefixDelegation, targets: WarmPoolTargets(prefixes: 0), pods: 108, refusal: nil),
    ]

    @Test(arguments: boundaries)
    func `a node is refused beyond its limits and not before`(row: Boundary) throws {
        let network = try Sample.network(row.type, row.mode)
        var refusal: NodeRefusal?
        do throws(NodeRefusal) {
            let node = try PlannedNode(
                network: network, targets: row.targets, kubeletMaxPods: row.kubeletMaxPods,
                pods: row.pods, daemonSetPods: row.daemonSetPods)
            #expect(node.workloadPods == node.pods - row.daemonSetPods)
            #expect(node.workloadPods >= 1)
            #expect(node.footprint == node.footprint(pods: node.pods))
        } catch {
            refusal = error
        }
        #expect(refusal == row.refusal.map { .noRoom($0) })
    }

    @Test func `one ENI under custom networking carries no pod`() throws {
        let network = try Sample.network("m5.large", .customNetworking, maxENI: 1)
        #expect(throws: NodeRefusal.noRoom(.daemonSets(pods: 0, daemonSetPods: 0))) {
            try PlannedNode(network: network)
        }
        #expect(throws: NodeRefusal.noRoom(.maxPods(pods: 1, limit: 0, isKubelets: false))) {
            try PlannedNode(network: network, pods: 1)
        }
    }

    @Test(arguments: [(nil, 27), (0, 27), (2, 27), (10, 27), (90, 20), (108, 2)] as [(Int?, Int)])
    func `pods on the host network take no address`(hostNetworkPods: Int?, most: Int) throws {
        var network = try Sample.network("m5.large")
        network = NodeNetwork(
            type: network.type,
            settings: {
                var settings = network.settings
                settings.hostNetworkPods = hostNetworkPods
                return settings
            }())
        let node = try PlannedNode(network: network, kubeletMaxPods: 110, pods: 1)
        #expect(node.mostWorkloadPods == most)
    }
}
