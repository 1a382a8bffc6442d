extension RunningDemand {
    /// What one zone has at a growth, and what it needs beside its budget.
    struct ZoneGrowth {
        /// What each node group has there, in their order.
        var groups: [NodeGroupProjection] = []
        /// Pods on Fargate, an address each.
        var fargatePods: Int64 = 0
        /// What nodes and pods take.
        var need = ZoneNeed()
    }

    /// The zones that are lost where that is worst for one zone: of the others those with most addresses.
    func zonesLost(worstFor zone: Int, of zones: Int, losses: Int) -> [Int] {
        guard losses > 0 else { return [] }
        let others = (0..<zones).filter { $0 != zone }
        return Array(
            others.sorted { left, right in
                let (more, less) = (addresses(inZone: left), addresses(inZone: right))
                return more == less ? left < right : more > less
            }.prefix(losses))
    }

    /// What a zone has at a growth.
    ///
    /// - Parameters:
    ///   - lost: zones whose nodes are spread evenly over those that are left.
    ///   - nodes: the groups, in the same order.
    ///   - surge: what an option says of the surge of each group; `nil` for what the nodes' labels say.
    func growth(
        _ factor: GrowthFactor, ofZone zone: Int, lost: [Int], nodes planned: ClusterNodes,
        surge: [Surge?]
    ) -> ZoneGrowth {
        let zones = groups.first?.zones.count ?? 1
        var growth = ZoneGrowth()
        let left = zones - lost.count
        for (index, group) in groups.enumerated() {
            let own = group.zones[zone]
            let moving = lost.reduce(0) { $0 + group.zones[$1].nodes }
            let movingPods = lost.reduce(0) { $0 + group.zones[$1].pods }
            let nodes = factor.ofNodes(own.nodes) + factor.ofShare(moving, by: left)
            let surge = nodes == 0 ? 0 : self.surge(own, of: group, factor, surge[index])
            let sample = own.sample.nodes > 0 ? own.sample : wholeSample(group)
            let need = sample.need(nodes: nodes + surge)
            growth.need.add(
                need.nodeSubnet, need.podSubnet,
                unit: planned.groups[index].unit(of: sample.largest))
            growth.groups.append(
                NodeGroupProjection(
                    podsPerZone: factor.ofNodes(own.pods) + factor.ofShare(movingPods, by: left),
                    nodesPerZone: nodes, surgePerZone: surge, sample: sample))
        }
        let fargate =
            factor.ofNodes(fargate(inZone: zone))
            + factor.ofShare(lost.reduce(0) { $0 + self.fargate(inZone: $1) }, by: left)
        growth.fargatePods = fargate
        growth.need.addSingles(fargate)
        return growth
    }

    /// Nodes of each group in all zones at a growth, surge included.
    func nodes(at factor: GrowthFactor, surge: [Surge?]) -> [Int64] {
        groups.enumerated().map { index, group in
            group.zones.reduce(0) { sum, own in
                let nodes = factor.ofNodes(own.nodes)
                let beside =
                    nodes == 0 ? 0 : self.surge(own, of: group, factor, surge[index])
                return sum + nodes + beside
            }
        }
    }

    /// The same nodes, each of which takes what its warm pool gives the pods that one carries on average; more
    /// of them where one has no room for these.
    func carried(by nodes: ClusterNodes) -> RunningDemand {
        let changed = zip(groups, nodes.groups).map { group, planned in
            Group(
                zones: group.zones.map { own in
                    var own = own
                    guard own.nodes > 0 else { return own }
                    own.nodes = max(
                        own.nodes, own.pods.dividedRoundingUp(by: planned.node.mostWorkloadPods))
                    let pods =
                        own.pods.dividedRoundingUp(by: own.nodes) + planned.node.daemonSetPods
                    own.sample = NodeSample(
                        planned.footprint(pods: pods),
                        networkInterfaces: planned.networkInterfaces(pods: pods))
                    return own
                })
        }
        return RunningDemand(groups: changed, fargatePods: fargatePods)
    }

    private func surge(
        _ own: ZoneNodes, of group: Group, _ factor: GrowthFactor, _ given: Surge?
    ) -> Int64 {
        let zones = group.zones.count
        switch given {
        case nil: break
        case .nodes?: return given?.perZone(nodes: 0, zones: zones) ?? 0
        case .percent(let percent)?:
            // A share is one of the nodes of all zones, and spread over them.
            let nodes = group.zones.reduce(0) { $0 + factor.ofNodes($1.nodes) }
            return (nodes * Int64(percent)).dividedRoundingUp(by: 100)
                .dividedRoundingUp(by: Int64(zones))
        }
        let shared = factor.ofNodes(own.nodesWithSharedSurge) * Int64(ZoneNodes.sharedSurgePercent)
        return Int64(own.surge) + shared.dividedRoundingUp(by: 100)
    }

    /// A group's nodes of all zones: what one takes where the zone itself has none.
    private func wholeSample(_ group: Group) -> NodeSample {
        group.zones.reduce(NodeSample()) { $0.beside($1.sample) }
    }

    /// The growths at which the need of a zone changes: multiples of the inverse of each of these.
    ///
    /// - Parameter sharesSurge: whether surge is a share of the nodes of all zones.
    func steps(
        ofZone zone: Int, lost: [Int], zones: Int, sharesSurge: Bool
    ) -> [GrowthFactor] {
        var steps: [GrowthFactor] = []
        func add(_ count: Int, _ sharers: Int) {
            guard count > 0 else { return }
            let step = GrowthFactor(Int64(sharers), Int64(count))
            if !steps.contains(step) { steps.append(step) }
        }
        let left = zones - lost.count
        for group in groups {
            add(group.zones[zone].nodes, 1)
            add(group.zones[zone].nodesWithSharedSurge, 1)
            if sharesSurge { for other in group.zones { add(other.nodes, 1) } }
            add(lost.reduce(0) { $0 + group.zones[$1].nodes }, left)
        }
        add(fargate(inZone: zone), 1)
        add(lost.reduce(0) { $0 + fargate(inZone: $1) }, left)
        return steps
    }
}
