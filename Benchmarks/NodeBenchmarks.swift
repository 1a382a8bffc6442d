import CapacityModel

/// The table of instance types, max pods, the warm pool and a whole plan.
enum NodeBenchmarks {
    private static let types = Array(InstanceTable.bundled)

    static func maxPods(_ peers: Peers) -> [Measurement] {
        let networks = types.map {
            NodeNetwork(type: $0, settings: NetworkSettings(mode: .secondaryIP))
        }
        let modes = NetworkMode.allCases.flatMap { mode in
            types.map { NodeNetwork(type: $0, settings: NetworkSettings(mode: mode)) }
        }
        return [
            Measurement("max pods, a type", operations: 100 * networks.count) {
                var sum = 0
                for _ in 0..<100 {
                    for index in networks.indices { sum &+= networks[index].maxPods }
                }
                return UInt64(sum)
            },
            Measurement("max pods and cap, a type and mode", operations: 10 * modes.count) {
                var sum = 0
                for _ in 0..<10 {
                    for index in modes.indices { sum &+= modes[index].recommendedMaxPods ?? 0 }
                }
                return UInt64(sum)
            },
            Measurement(peer: "Python: the formula alone, a type", peers["python.maxpods"]),
        ]
    }

    static func lookUp() -> [Measurement] {
        var random = RandomNumbers(seed: 3)
        let names = (0..<10_000).map { _ in
            types[Int.random(in: 0..<types.count, using: &random)].name
        }
        let table = InstanceTable.bundled
        let byName = Dictionary(uniqueKeysWithValues: types.map { ($0.name, $0) })
        return [
            Measurement("look up a type by name", operations: names.count) {
                var sum = 0
                for name in names { sum &+= table.instanceType(named: name)?.maxENIs ?? 0 }
                return UInt64(sum)
            },
            Measurement("  a dictionary of all types", operations: names.count) {
                var sum = 0
                for name in names { sum &+= byName[name]?.maxENIs ?? 0 }
                return UInt64(sum)
            },
            Measurement("  making that dictionary, a type", operations: types.count) {
                var made: [String: InstanceType] = [:]
                for type in table { made[type.name] = type }
                return UInt64(made.count)
            },
        ]
    }

    static func warmPool() -> [Measurement] {
        guard let type = InstanceTable.bundled.instanceType(named: "m5.large") else { return [] }
        return [NetworkMode.secondaryIP, .prefixDelegation].map { mode in
            let network = NodeNetwork(type: type, settings: NetworkSettings(mode: mode))
            let name = mode == .secondaryIP ? "warm pool, secondary IP" : "warm pool, prefixes"
            return Measurement(name, operations: 27_000) {
                var sum = 0
                for _ in 0..<1_000 {
                    for pods in 1...27 {
                        sum &+=
                            WarmPool(
                                network: network, targets: WarmPoolTargets(), pods: pods,
                                kubeletMaxPods: 110
                            ).attachedENIs
                    }
                }
                return UInt64(sum)
            }
        }
    }

    static func plan() -> [Measurement] {
        guard let type = InstanceTable.bundled.instanceType(named: "t3.medium"),
            let demand = Demand(pods: 600, zones: AvailabilityZone.lettered(3))
        else { return [] }
        let vpc = CIDRBlock(containing: IPv4Address(rawValue: 0xAC10_0000), length: 16)
        let question = PlanQuestion(
            .plan, groups: [NodeGroup(type: type, settings: NetworkSettings(mode: .secondaryIP))],
            demand: demand, vpc: [vpc])
        return [
            Measurement("a plan", operations: 1_000) {
                var sum: Int64 = 0
                for _ in 0..<1_000 {
                    guard let plan = try? question.answer() else { continue }
                    sum &+= plan.assessment.holds.pods
                }
                return UInt64(sum)
            },
            Measurement("a plan with its findings", operations: 1_000) {
                var sum: Int64 = 0
                for _ in 0..<1_000 {
                    guard let plan = try? question.answer() else { continue }
                    sum &+= plan.assessment.holds.pods &+ Int64(Findings.of(plan).count)
                }
                return UInt64(sum)
            },
        ]
    }
}
