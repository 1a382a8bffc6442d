/// Node groups that run in some of the zones only.
extension NodeGroup {
    /// Whether the group runs in a zone.
    public func runs(in zone: AvailabilityZone) -> Bool {
        zoneNames.isEmpty || zoneNames.contains(zone.name)
    }
}

extension Demand {
    /// How many zones a group runs in.
    public func zoneCount(of group: NodeGroup) -> Int {
        group.zoneNames.isEmpty ? zones.count : zones.count { group.runs(in: $0) }
    }

    /// Zones that are left to carry the pods of a group, seen from one of them that is not lost: the worst
    /// is that those lost are all of the group's, whichever they are for another group.
    public func survivingZones(of group: NodeGroup, losses: Int) -> Int {
        max(1, zoneCount(of: group) - losses)
    }

    /// Whether a group may lose all its zones, and its pods with them.
    ///
    /// - Parameters:
    ///   - group: the group.
    ///   - losses: zones that are lost; `nil` for those that are tolerated.
    public func mayLoseAllZones(of group: NodeGroup, losses: Int? = nil) -> Bool {
        !group.zoneNames.isEmpty && zoneCount(of: group) <= losses ?? toleratedZoneLosses
    }

    /// Of so many pods those that still run with so many zones lost: at the worst these are all zones of the
    /// groups that are largest.
    ///
    /// - Complexity: that of `WorstZoneLoss`, where a group may lose all its zones.
    func pods(_ pods: Int64, of nodes: ClusterNodes, survivingLossOf losses: Int) -> Int64 {
        guard nodes.isAnyPinned, losses > 0 else { return pods }
        var loss = WorstZoneLoss()
        for group in nodes.groups where !group.group.zoneNames.isEmpty {
            let places = zones.indices.filter { group.group.runs(in: zones[$0]) }
            guard places.count == group.group.zoneNames.count, places.count <= losses else {
                continue
            }
            loss.add(nodes.share(of: pods, group), in: places)
        }
        return max(0, pods - loss.mostPods(lost: losses))
    }

    /// The surge of a group over all its zones: what was asked for, or two nodes for each of them.
    public func surge(of group: NodeGroup) -> Surge {
        if let own = group.surge { return own }
        return isSurgeGiven || group.zoneNames.isEmpty
            ? surge : .ofManagedNodeGroup(zones: zoneCount(of: group))
    }

    /// What a group has in each zone that it runs in.
    ///
    /// - Parameter pods: those of the group over all zones.
    func projection(of group: PlannedNodeGroup, pods: Int64) -> NodeGroupProjection {
        let pods = pods.dividedRoundingUp(
            by: Int64(survivingZones(of: group.group, losses: toleratedZoneLosses)))
        let nodes = pods.dividedRoundingUp(by: Int64(group.node.workloadPods))
        return NodeGroupProjection(
            podsPerZone: pods, nodesPerZone: nodes, surgePerZone: surge(of: group, nodes: nodes),
            sample: NodeSample(
                group.footprint, networkInterfaces: group.networkInterfaces))
    }
}

/// What one zone has, and what its nodes take, where node groups run in some of the zones only.
struct PinnedZone {
    let groups: [NodeGroupProjection]
    let need: ZoneNeed

    /// - Parameter everywhere: what each group has in a zone that it runs in.
    init(
        _ zone: AvailabilityZone, _ everywhere: [NodeGroupProjection], _ nodes: ClusterNodes,
        fargatePods: Int64
    ) {
        var need = ZoneNeed()
        groups = zip(nodes.groups, everywhere).map { group, projection in
            guard group.group.runs(in: zone) else {
                return NodeGroupProjection(
                    podsPerZone: 0, nodesPerZone: 0, surgePerZone: 0, sample: projection.sample)
            }
            need.add(
                nodes: projection.allNodesPerZone, footprint: group.footprint,
                unit: group.unit(of: group.footprint))
            return projection
        }
        need.addSingles(fargatePods)
        self.need = need
    }
}
