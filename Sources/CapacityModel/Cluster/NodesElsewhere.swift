/// Nodes that run in a zone without subnets of the cluster.
public struct NodesElsewhere: Sendable {
    /// The name of the zone; `nil` where the nodes do not say it.
    public let zone: String?
    /// Nodes.
    public internal(set) var nodes: Int
    /// Workload pods on them.
    public internal(set) var pods: Int
    /// Whether subnets of that zone are known, though not as the cluster's.
    public let hasOtherSubnets: Bool
    /// Whether a plan destroys the subnets of that zone: the nodes are counted in the other zones.
    public let haveToMove: Bool
}

extension RunningCluster {
    /// Zones of which a plan destroys subnets for nodes or pods.
    var zonesThatGo: [String] {
        goingSubnets.filter { [.private, .pod].contains($0.subnet.tier) }.map {
            $0.subnet.zone.name
        }
    }

    /// Whether a plan destroys subnets of the node's zone.
    func hasToMove(_ node: RunningNode) -> Bool {
        node.zone.map { zonesThatGo.contains($0) } ?? false
    }

    /// The nodes that run in none of these zones, by zone.
    func nodesElsewhere(than zones: [AvailabilityZone]) -> [NodesElsewhere] {
        guard let pods else { return [] }
        var all: [NodesElsewhere] = []
        for node in nodes where !zones.contains(where: { $0.name == node.zone }) {
            let place = all.firstIndex { $0.zone == node.zone } ?? all.count
            if place == all.count {
                all.append(
                    NodesElsewhere(
                        zone: node.zone, nodes: 0, pods: 0,
                        hasOtherSubnets: node.zone.map { zonesOfOtherSubnets.contains($0) }
                            ?? false,
                        haveToMove: hasToMove(node)))
            }
            let load = pods[node.name] ?? RunningPods()
            all[place].nodes += 1
            all[place].pods += load.addressed - load.ofDaemonSets
        }
        return all.sorted { ($0.zone ?? "") < ($1.zone ?? "") }
    }
}
