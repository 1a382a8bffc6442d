/// Nodes of a group that carry a number of pods, and the zones that they lie in.
struct NodePacking {
    let weight: Int
    private(set) var workloadPods: Int64
    private(set) var footprint: NodeFootprint
    private(set) var unit: NodeUnit
    /// Pods on a node, those of DaemonSets among them.
    private var pods: Int
    /// The zones of the group, of so many; `nil` where these are all of them.
    private let ownZones: Int?
    private let allZones: Int
    private let surge: Surge

    init(_ group: PlannedNodeGroup, pods: Int, _ footprint: NodeFootprint, _ demand: Demand) {
        weight = group.group.weight
        self.pods = pods
        workloadPods = Int64(pods - group.node.daemonSetPods)
        self.footprint = footprint
        unit = group.unit(of: footprint)
        allZones = demand.zones.count
        if group.group.zoneNames.isEmpty {
            ownZones = nil
            surge = group.group.surge ?? demand.surge
        } else {
            ownZones = demand.zoneCount(of: group.group)
            surge = demand.surge(of: group.group)
        }
    }

    /// Takes pods away from each node until it carries no more than so many.
    mutating func carry(atMost most: Int, of group: PlannedNodeGroup) {
        guard most < pods else { return }
        workloadPods -= Int64(pods - most)
        pods = most
        footprint = group.footprint(pods: most)
        unit = group.unit(of: footprint)
    }

    /// Of so many pods of the group those of one of its zones, where so many zones are left: the worst is
    /// that the others are all of the group's.
    func podsPerZone(_ pods: Int64, zonesLeft: Int) -> Int64 {
        let left = ownZones.map { max(1, $0 - (allZones - zonesLeft)) } ?? zonesLeft
        return pods.dividedRoundingUp(by: Int64(left))
    }

    /// Nodes of one zone for so many pods there.
    func nodes(pods: Int64) -> Int64 { pods.dividedRoundingUp(by: workloadPods) }

    /// Nodes of one zone for so many pods there, surge included.
    func allNodes(pods: Int64) -> Int64 {
        let count = nodes(pods: pods)
        return count + surge.perZone(nodes: count, zones: ownZones ?? allZones)
    }
}
