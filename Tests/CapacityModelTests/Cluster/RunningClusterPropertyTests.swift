import Boundary
import Testing

@testable import Program

/// What changes nothing on random clusters with ENIs, and what their 1× is.
struct RunningClusterPropertyTests {
    private static let types = ["m5.large", "t3.medium", "c5.xlarge"]

    /// A cluster in three zones whose nodes hold what they hold, in one mode.
    private static func cluster(_ generator: inout SeededGenerator) -> ClusterText {
        let hasPrefixes = Int.random(in: 0..<3, using: &generator) == 0
        let zones = ["a", "b", "c"]
        let subnets = zones.enumerated().map { index, zone in
            ClusterText.Subnet(
                id: "subnet-\(zone)",
                block: "10.0.\(16 * index).0/\(Int.random(in: 20...22, using: &generator))",
                zone: "eu-west-1\(zone)")
        }
        let nodes = (0..<Int.random(in: 3...12, using: &generator)).map { index in
            let zone = index < 3 ? zones[index] : zones.randomElement(using: &generator) ?? "a"
            var node = ClusterText.Node(
                name: "n\(index)", zone: "eu-west-1\(zone)",
                type: types.randomElement(using: &generator) ?? "m5.large",
                pods: Int.random(in: 1...10, using: &generator),
                daemonSetPods: Int.random(in: 0...2, using: &generator))
            for place in 0...Int.random(in: 0...1, using: &generator) {
                node.interfaces.append(
                    ClusterText.Interface(
                        subnet: "subnet-\(zone)",
                        addresses: hasPrefixes ? 1 : .random(in: 2...8, using: &generator),
                        prefixes: hasPrefixes ? .random(in: 1...2, using: &generator) : 0,
                        isPrimary: place == 0))
            }
            return node
        }
        return ClusterText(subnets: subnets, nodes: nodes)
    }

    /// The lines of JSON that are about the demand and what fits.
    private static func answer(_ cluster: ClusterText, _ options: String = "") -> [String] {
        let outcome = cluster.run("check --format json \(options)")
        let lines = outcome.text.split(separator: "\n").map { String($0) }
            .prefix { !$0.hasPrefix("  \"findings\"") }
        let others = ["cluster", "request"].map { "  \"\($0)\": " }
        return lines.filter { line in
            !others.contains { line.hasPrefix($0) }
        }
    }

    @Test func `a drained node changes nothing but what its ENIs hold`() {
        var generator = SeededGenerator(seed: 61)
        for _ in 0..<50 {
            let cluster = Self.cluster(&generator)
            var drained = cluster
            // The update of its managed group is over: its own pods are those of DaemonSets.
            drained.nodes.append(
                ClusterText.Node(
                    name: "gone", zone: "eu-west-1b", daemonSetPods: 1, isCordoned: true))
            drained.nodes[drained.nodes.count - 1].type = cluster.nodes[0].type
            let before = Self.answer(cluster)
            #expect(before.count > 6)
            let after = Self.answer(drained)
            #expect(before.count == after.count)
            for (one, other) in zip(before, after) { #expect(one == other) }
        }
    }

    @Test func `a foreign prefix and an unused Local Zone change nothing`() {
        var generator = SeededGenerator(seed: 62)
        for _ in 0..<50 {
            let cluster = Self.cluster(&generator)
            let before = Self.answer(cluster)
            var other = cluster
            other.subnets.append(
                ClusterText.Subnet(
                    id: "subnet-db", block: "10.0.64.0/24", zone: "eu-west-1a", tags: [:]))
            other.foreign = [
                ClusterText.Interface(subnet: "subnet-db", addresses: 1, prefixes: 3)
            ]
            #expect(Self.answer(other) == before)
            var local = cluster
            local.subnets.append(
                ClusterText.Subnet(
                    id: "subnet-local", block: "10.0.80.0/20", zone: "eu-west-1-lon-1a"))
            #expect(Self.answer(local) == before)
        }
    }

    @Test func `1× without surge and allowances is what the ENIs of the nodes hold`() {
        var generator = SeededGenerator(seed: 63)
        let options =
            "--density 1 --surge 0 --control-plane-addresses 0 --load-balancer-addresses 0"
        for _ in 0..<150 {
            let cluster = Self.cluster(&generator)
            let csv = cluster.run("check --format csv \(options)").rows
            for subnet in cluster.subnets {
                let held = cluster.nodes.filter { $0.zone == subnet.zone }.reduce(0) { sum, node in
                    sum + node.interfaces.reduce(0) { $0 + $1.addresses + 16 * $1.prefixes }
                }
                let block = (1 << (32 - (Int(subnet.block.suffix(2)) ?? 0)))
                #expect(
                    csv.contains(
                        "\(subnet.id),private,\(subnet.zone),\(subnet.block),\(block),\(block - 5),"
                            + "\(held),1x"), "\(held) \(csv)")
            }
        }
    }
}
