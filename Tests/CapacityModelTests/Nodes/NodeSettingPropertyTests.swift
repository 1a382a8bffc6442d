import CapacityModel
import Testing

/// Random settings on every type of the table.
struct NodeSettingPropertyTests {
    private static func settings(_ random: inout SeededGenerator) -> NetworkSettings {
        func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
        func any(_ most: Int) -> Int { Int.random(in: 0...most, using: &random) }
        let versions = [CNIVersion(1, 8, 0), CNIVersion(1, 9, 3), CNIVersion(1, 20, 0)]
        let platform: NodePlatform = oneIn(4) ? .windows : oneIn(3) ? .linuxIPv6 : .linux
        var settings = NetworkSettings(
            mode: NetworkMode.allCases[any(3)], maxENI: oneIn(3) ? any(4) + 1 : nil,
            cniVersion: oneIn(3) ? versions[any(2)] : nil, platform: platform,
            hasSecurityGroupsForPods: oneIn(3))
        if platform != .linux {
            settings.mode = NetworkMode(
                prefixDelegation: settings.mode.usesPrefixDelegation, customNetworking: false)
        }
        settings.isBottlerocket = platform != .windows && oneIn(4)
        settings.hostNetworkPods = oneIn(3) ? any(oneIn(8) ? 1_000 : 12) : nil
        settings.reservedENIs = oneIn(3) ? any(oneIn(8) ? 1_000_000 : 4) : nil
        settings.podsPerCore = oneIn(3) ? any(30) + 1 : nil
        settings.unmanaged = UnmanagedENIs(
            onDefaultCard: oneIn(6) ? any(3) : 0, addresses: oneIn(3) ? any(10_000) : 0)
        return settings
    }

    private static func load(
        _ type: InstanceType, _ settings: NetworkSettings, _ random: inout SeededGenerator
    ) -> NodeLoad {
        func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
        let network = NodeNetwork(type: type, settings: settings)
        var workload = Workload(
            cpuMillicores: oneIn(3) ? 100 : 0, volumes: oneIn(4) ? 1 : 0,
            hasSecurityGroups: settings.hasSecurityGroupsForPods)
        workload.reservedVolumes =
            oneIn(3) ? Int.random(in: 0...1_000, using: &random) : nil
        return NodeLoad(
            network: network,
            targets: settings.platform == .windows
                ? .windows(hasPrefixes: network.grantsPrefixes)
                : WarmPoolTargets(addresses: oneIn(3) ? 5 : 0, minimumAddresses: oneIn(5) ? 12 : 0),
            kubeletMaxPods: oneIn(4) ? Int.random(in: 3...100_000, using: &random) : nil,
            daemonSetPods: oneIn(3) ? Int.random(in: 0...3, using: &random) : 0,
            workload: workload)
    }

    /// Whether the CNI could give a pod an address at all, worked out apart from the model: an ENI that is
    /// neither the primary one under custom networking, nor the trunk, nor somebody else's; of IPv6 a
    /// prefix.
    private static func becomesReady(_ network: NodeNetwork) -> Bool {
        let (type, settings) = (network.type, network.settings)
        switch settings.platform {
        case .autoMode: return true
        case .linuxIPv6:
            let first = type.hypervisor == .metal ? CNIVersion(1, 11, 0) : CNIVersion(1, 10, 0)
            return type.hypervisor != .xen && settings.cniVersion.map { $0 >= first } ?? true
        case .linux, .windows: break
        }
        var enis = settings.platform == .windows ? 1 : min(type.maxENIs, settings.maxENI ?? 100)
        if settings.mode.usesCustomNetworking { enis -= 1 }
        if settings.hasSecurityGroupsForPods, (type.branchENIs ?? 0) > 0 { enis -= 1 }
        return enis - settings.unmanaged.onDefaultCard > 0
    }

    @Test func `no combination traps, and no row claims pods on a node that is never ready`() {
        var random = SeededGenerator(seed: 1_111)
        var (ready, never) = (0, 0)
        for _ in 0..<20 {
            let settings = Self.settings(&random)
            let asked = Int.random(in: 0...2, using: &random)
            for type in InstanceTable.bundled {
                let load = Self.load(type, settings, &random)
                let node = NodeCapacity(
                    load: load, podsPerNode: asked == 1 ? 20 : nil, pods: asked == 2 ? 7 : nil)
                for number in [
                    node.fullPods, node.fit.pods, node.volumes, node.attachedENIs,
                    node.load.kubeletMaxPods,
                ] {
                    #expect(number ?? 0 >= 0, "\(type.name) \(settings)")
                }
                #expect(node.footprint?.addresses ?? 1 >= 1, "\(type.name) \(settings)")
                #expect(node.allocatable.memoryMiB ?? 0 >= 0)
                guard !Self.becomesReady(load.network) else {
                    ready += 1
                    continue
                }
                never += 1
                #expect(node.fit.pods ?? 0 == 0, "\(type.name) \(settings)")
                #expect(node.fullPods ?? 0 == 0, "\(type.name) \(settings)")
                #expect(throws: NodeRefusal.self, "\(type.name) \(settings)") {
                    try PlannedNode(
                        network: load.network, targets: load.targets,
                        kubeletMaxPods: load.kubeletMaxPods, workload: load.workload)
                }
            }
        }
        #expect(ready > 10_000 && never > 1_000, "\(ready) \(never)")
    }

    @Test func `a planned node has room for its pods under every setting`() {
        var random = SeededGenerator(seed: 1_112)
        var planned = 0
        for _ in 0..<12 {
            let settings = Self.settings(&random)
            for type in InstanceTable.bundled {
                let load = Self.load(type, settings, &random)
                let node = try? PlannedNode(
                    network: load.network, targets: load.targets,
                    kubeletMaxPods: load.kubeletMaxPods, daemonSetPods: load.daemonSetPods,
                    workload: load.workload)
                guard let node else { continue }
                planned += 1
                let network = load.network
                #expect(node.pods + network.hostNetworkPods <= node.kubeletMaxPods)
                #expect(node.pool(pods: node.pods).waitingPods == 0, "\(type.name) \(settings)")
                let fit = NodeFit(node.load)
                #expect(node.workloadPods <= fit.podsByKnownLimits ?? 0, "\(type.name) \(settings)")
            }
        }
        #expect(planned > 3_000, "\(planned)")
    }
}
