import CapacityModel
import Testing

struct WarmPoolPropertyTests {
    /// A random setting of everything that decides on a pool.
    struct Setting: Sendable {
        let enis, addresses, pods, maxPods: Int
        let mode: NetworkMode
        let targets: WarmPoolTargets

        init(_ random: inout SeededGenerator) {
            enis = Int.random(in: 1...24, using: &random)
            addresses = Int.random(in: 1...64, using: &random)
            pods = Int.random(in: 0...400, using: &random)
            maxPods = Int.random(in: 3...1000, using: &random)
            let modes = NetworkMode.allCases
            mode = modes[Int.random(in: 0..<modes.count, using: &random)]
            func target(_ range: ClosedRange<Int>, isSet: Bool) -> Int {
                isSet ? Int.random(in: range, using: &random) : 0
            }
            let kind = Int.random(in: 0..<6, using: &random)
            targets = WarmPoolTargets(
                enis: target(0...60, isSet: kind != 1),
                addresses: target(1...60, isSet: kind == 2 || kind == 4),
                minimumAddresses: target(1...60, isSet: kind == 3 || kind == 4),
                prefixes: target(0...60, isSet: kind != 1))
        }
    }

    @Test func `pools agree with ENIs grown one pass at a time`() throws {
        var random = SeededGenerator(seed: 20)
        for _ in 0..<4000 {
            let setting = Setting(&random)
            let network = NodeNetwork(
                type: try Sample.type(enis: setting.enis, addresses: setting.addresses),
                settings: NetworkSettings(mode: setting.mode))
            let pool = WarmPool(
                network: network, targets: setting.targets, pods: setting.pods,
                kubeletMaxPods: setting.maxPods)
            let slow = WarmPoolSimulation(
                enis: setting.enis, addressesPerENI: setting.addresses, mode: setting.mode,
                targets: setting.targets, pods: setting.pods, maxPods: setting.maxPods)
            #expect(pool.attachedENIs == slow.attached, "\(setting)")
            #expect(pool.secondaryIPs + pool.prefixes == slow.places, "\(setting)")
            #expect((pool.prefixes > 0) == (network.grantsPrefixes && slow.places > 0))
            #expect(pool.unusedAddresses == slow.unused, "\(setting)")
            #expect(pool.waitingPods == slow.waitingPods, "\(setting)")
            let footprint = NodeFootprint(pool, mode: setting.mode)
            #expect(footprint.nodeSubnet.addresses == slow.cost.node, "\(setting)")
            #expect(footprint.podSubnet.addresses == slow.cost.pods, "\(setting)")
        }
    }

    @Test func `no pool exceeds what the type can attach`() throws {
        var random = SeededGenerator(seed: 21)
        for _ in 0..<4000 {
            let setting = Setting(&random)
            let network = NodeNetwork(
                type: try Sample.type(enis: setting.enis, addresses: setting.addresses),
                settings: NetworkSettings(mode: setting.mode))
            let pool = WarmPool(
                network: network, targets: setting.targets, pods: setting.pods,
                kubeletMaxPods: setting.maxPods)
            let addresses = pool.secondaryIPs + 16 * pool.prefixes
            #expect(pool.attachedENIs >= 1 && pool.attachedENIs <= setting.enis, "\(setting)")
            #expect(addresses <= network.maxPods - 2, "\(setting)")
            let served = setting.pods - pool.waitingPods
            #expect(served + pool.unusedAddresses == addresses, "\(setting)")
            #expect(pool.waitingPods == 0 || pool.unusedAddresses == 0, "\(setting)")
        }
    }

    @Test func `more pods never take fewer addresses`() throws {
        var random = SeededGenerator(seed: 22)
        for _ in 0..<40 {
            let setting = Setting(&random)
            let network = NodeNetwork(
                type: try Sample.type(enis: setting.enis, addresses: setting.addresses),
                settings: NetworkSettings(mode: setting.mode))
            var before: Int64 = 0
            for pods in 0...200 {
                let pool = WarmPool(
                    network: network, targets: setting.targets, pods: pods,
                    kubeletMaxPods: setting.maxPods)
                let taken = NodeFootprint(pool, mode: setting.mode).addresses
                #expect(taken >= before, "\(setting) \(pods)")
                before = taken
            }
        }
    }
}
