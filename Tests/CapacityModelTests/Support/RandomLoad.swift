import CapacityModel

/// Workloads of every kind on a type.
enum RandomLoad {
    static func next(_ type: InstanceType, _ random: inout SeededGenerator) -> NodeLoad {
        func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
        let workload = Workload(
            cpuMillicores: oneIn(2) ? Int.random(in: 1...4_000, using: &random) : 0,
            memoryBytes: oneIn(2) ? Int64.random(in: 1...8 << 30, using: &random) : 0,
            volumes: oneIn(3) ? Int.random(in: 1...6, using: &random) : 0,
            hasSecurityGroups: oneIn(4),
            daemonSetCPUMillicores: oneIn(3) ? Int.random(in: 0...900, using: &random) : 0,
            daemonSetMemoryBytes: oneIn(3) ? Int64.random(in: 0...1 << 30, using: &random) : 0)
        let network = NodeNetwork(
            type: type,
            settings: NetworkSettings(
                mode: NetworkMode.allCases[Int.random(in: 0..<4, using: &random)],
                hasSecurityGroupsForPods: workload.hasSecurityGroups))
        let usual = network.recommendedMaxPods ?? 110
        return NodeLoad(
            network: network,
            targets: WarmPoolTargets(
                enis: Int.random(in: 0...2, using: &random),
                addresses: oneIn(4) ? Int.random(in: 1...20, using: &random) : 0),
            kubeletMaxPods: oneIn(3) ? Int.random(in: 3...300, using: &random) : usual,
            daemonSetPods: oneIn(2) ? Int.random(in: 0...6, using: &random) : 0,
            workload: workload)
    }
}
