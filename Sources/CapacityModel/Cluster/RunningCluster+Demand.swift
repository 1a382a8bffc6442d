extension RunningCluster {
    /// The nodes as they run, for these groups and zones, and all pods that they are to carry; `nil` where
    /// pods, or the zone of a node, are not known or none of these.
    ///
    /// Nodes on their way out tell nothing of packing, but their workload pods stay demand, as further nodes;
    /// so do pods that wait for a node.
    func demand(
        of nodes: ClusterNodes, in zones: [AvailabilityZone]
    ) -> (running: RunningDemand, pods: Int)? {
        guard let pods, !self.nodes.isEmpty else { return nil }
        var census = NodeCensus(groups: nodes.groups.count, zones: zones.count)
        for node in self.nodes {
            guard let zone = zones.firstIndex(where: { $0.name == node.zone }),
                let group = nodes.groups.firstIndex(where: { $0.carries(node) })
            else { return nil }
            var load = pods[node.name] ?? RunningPods()
            let planned = nodes.groups[group]
            if load.waitingForAddress > 0, !node.isLeaving {
                // More than the network of the node has: no time gives these an address there.
                let pushed = min(
                    load.waitingForAddress, load.addressed - load.ofDaemonSets,
                    planned.node.pool(pods: load.addressed).waitingPods)
                load.addressed -= pushed
                load.waitingForAddress -= pushed
                census.addPushed(pushed, group: group, zone: zone)
            }
            census.add(
                node, load, footprint(of: node, load, planned), group: group, zone: zone)
        }
        census.addFurtherNodes(waiting: podsWithoutNode ?? 0)
        let fargate = zones.map { zone in
            (fargatePods[zone.name] ?? 0)
                + (fargatePods[""] ?? 0).dividedRoundingUp(by: zones.count)
        }
        let onFargate = fargatePods.values.reduce(0, +)
        return (
            RunningDemand(groups: census.runningGroups, fargatePods: fargate),
            census.workloadPods + (podsWithoutNode ?? 0) + onFargate
        )
    }

    /// What a node takes: what the warm pool gives its pods under settings that are known; where none are,
    /// what its ENIs hold, and an address for each pod that waits for one; otherwise the CNI's own targets.
    private func footprint(
        of node: RunningNode, _ load: RunningPods, _ planned: PlannedNodeGroup
    ) -> NodeFootprint {
        let platform = planned.node.network.settings.platform
        let followsTargets = platform == .linux || platform == .linuxIPv6
        guard planned.node.measuredAddresses == nil, !(followsTargets && network.isSet),
            let interfaces = node.interfaces, !interfaces.isEmpty
        else { return planned.footprint(pods: load.addressed) }
        let isCustom = planned.node.network.settings.mode.usesCustomNetworking
        var ofNode = AddressNeed(singles: 0)
        var ofPods = AddressNeed(singles: Int64(load.waitingForAddress))
        for interface in interfaces {
            let held = AddressNeed(
                singles: Int64(interface.addresses), prefixes: Int64(interface.prefixes))
            if isCustom, !interface.isPrimary {
                ofPods = ofPods + held
            } else {
                ofNode = ofNode + held
            }
        }
        return isCustom
            ? NodeFootprint(nodeSubnet: ofNode, podSubnet: ofPods)
            : NodeFootprint(nodeSubnet: ofNode + ofPods, podSubnet: AddressNeed(singles: 0))
    }
}

extension PlannedNodeGroup {
    /// Whether a node is of the group's type, and runs what its nodes run.
    fileprivate func carries(_ node: RunningNode) -> Bool {
        guard group.type.name == node.instanceType else { return false }
        let platform = group.settings.platform
        return platform == node.platform || platform == .linuxIPv6 && node.platform == .linux
    }
}
