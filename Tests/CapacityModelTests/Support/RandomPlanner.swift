@testable import CapacityModel

/// Planners with everything about them at random, the same ones in every run.
struct RandomPlanner {
    private var random: SeededGenerator
    private let types: [InstanceType]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        types = Array(InstanceTable.bundled)
    }

    /// The next planner whose node has room.
    mutating func next() -> Planner {
        while true {
            if let planner = attempt() { return planner }
        }
    }

    private mutating func attempt() -> Planner? {
        let type = types[Int.random(in: 0..<types.count, using: &random)]
        let mode = NetworkMode.allCases[Int.random(in: 0..<4, using: &random)]
        let network = NodeNetwork(
            type: type,
            settings: NetworkSettings(
                mode: mode, maxENI: oneIn(6) ? Int.random(in: 2...8, using: &random) : nil))
        let targets = WarmPoolTargets(
            enis: oneIn(4) ? Int.random(in: 0...3, using: &random) : 1,
            addresses: oneIn(4) ? Int.random(in: 1...20, using: &random) : 0,
            minimumAddresses: oneIn(6) ? Int.random(in: 1...30, using: &random) : 0,
            prefixes: oneIn(4) ? Int.random(in: 0...4, using: &random) : 1)
        guard
            let node = try? PlannedNode(
                network: network, targets: targets,
                pods: oneIn(3) ? Int.random(in: 2...60, using: &random) : nil,
                daemonSetPods: oneIn(3) ? Int.random(in: 1...4, using: &random) : 0)
        else { return nil }
        let zones = Int.random(in: 1...6, using: &random)
        let factors = [
            [100], [100, 200, 300], [150, 250], [100, 125, 1000], [100, 200, 400, 800, 1600],
        ]
        let densities = factors[Int.random(in: 0..<factors.count, using: &random)]
        let scale = Int64(1) << Int.random(in: 3...15, using: &random)
        guard
            let demand = Demand(
                pods: min(50_000, Int64.random(in: 1...2 * scale, using: &random)),
                densities: densities.compactMap { Density(hundredths: $0) },
                zones: AvailabilityZone.lettered(zones),
                toleratedZoneLosses: oneIn(4) ? Int.random(in: 0..<zones, using: &random) : 0,
                surge: oneIn(3) ? .nodes(Int.random(in: 0...20, using: &random)) : nil,
                allowances: oneIn(3)
                    ? Allowances(controlPlane: 0, loadBalancer: 5, publicTier: 0) : Allowances())
        else { return nil }
        let vpc = (0..<UInt32.random(in: 1...3, using: &random)).map { second in
            block(0x0A00_0000 | second << 16, Int.random(in: 16...22, using: &random))
        }
        let podBlocks =
            mode.usesCustomNetworking && oneIn(2)
            ? [block(0x6440_0000, Int.random(in: 16...20, using: &random))] : []
        let homes = vpc + podBlocks
        let excluded = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            let home = homes[Int.random(in: 0..<homes.count, using: &random)]
            let offset = UInt32.random(in: 0..<UInt32(home.addressCount), using: &random)
            return block(
                home.network.rawValue + offset, Int.random(in: 18...30, using: &random))
        }
        return Planner(
            node: node, demand: demand, vpc: vpc, podBlocks: podBlocks, excluded: excluded,
            hasPublicTier: !oneIn(5))
    }

    private mutating func oneIn(_ count: Int) -> Bool {
        Int.random(in: 0..<count, using: &random) == 0
    }

    private func block(_ address: UInt32, _ length: Int) -> CIDRBlock {
        CIDRBlock(containing: IPv4Address(rawValue: address), length: length)
    }
}
