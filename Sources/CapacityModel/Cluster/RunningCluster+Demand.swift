extension RunningCluster {
    /// The nodes as they run, for these groups and zones, and all pods that they are to carry; `nil` where
    /// pods are not known, or no node lies in one of the zones. Nodes elsewhere are left out, but for those
    /// whose subnets a plan destroys: they are spread evenly over the zones.
    ///
    /// Nodes on their way out tell nothing of packing, but their workload pods stay demand, as further nodes;
    /// so do pods that wait for a node.
    func demand(
        of nodes: ClusterNodes, in zones: [AvailabilityZone]
    ) -> (running: RunningDemand, pods: Int)? {
        guard let pods, !self.nodes.isEmpty || isOfFargateOnly else { return nil }
        var census = NodeCensus(groups: nodes.groups.count, zones: zones.count)
        var isAnyThere = isOfFargateOnly
        var moved = 0
        for node in self.nodes {
            let own = zones.firstIndex { $0.name == node.zone }
            guard own != nil || hasToMove(node) && !zones.isEmpty else { continue }
            let zone = own ?? moved % zones.count
            moved += own == nil ? 1 : 0
            guard let group = nodes.groups.firstIndex(where: { $0.carries(node) }) else {
                return nil
            }
            isAnyThere = true
            var load = pods[node.name] ?? RunningPods()
            let planned = nodes.groups[group]
            if load.waitingForAddress > 0, !node.isLeaving {
                // More than the network of the node has: no time gives these an address there.
                let pushed = min(
                    load.waitingForAddress, load.addressed - load.ofDaemonSets,
                    planned.node.pool(pods: load.addressed - load.onBranchENIs).waitingPods)
                load.addressed -= pushed
                load.waitingForAddress -= pushed
                census.addPushed(pushed, group: group, zone: zone)
            }
            census.add(node, load, use(of: node, load, planned), group: group, zone: zone)
        }
        guard isAnyThere else { return nil }
        census.addFurtherNodes(waiting: podsWithoutNode ?? 0)
        // Those of a zone without subnets are nowhere to be counted, unless a plan destroys these.
        let known = Set(zones.map { $0.name } + zonesThatGo + [""])
        let anywhere = fargatePods.reduce(0) { sum, zone in
            let hasPlace = zones.contains { $0.name == zone.key } || !known.contains(zone.key)
            return sum + (hasPlace ? 0 : zone.value)
        }
        let fargate = zones.map { zone in
            (fargatePods[zone.name] ?? 0) + anywhere.dividedRoundingUp(by: zones.count)
        }
        let onFargate = fargatePods.reduce(0) { $0 + (known.contains($1.key) ? $1.value : 0) }
        return (
            RunningDemand(groups: census.runningGroups, fargatePods: fargate),
            census.workloadPods + (podsWithoutNode ?? 0) + onFargate
        )
    }

    /// The demand that is asked about, as the nodes run today where that can be known.
    func demand(_ asked: Demand, of nodes: ClusterNodes) -> Demand {
        guard var (running, pods) = demand(of: nodes, in: asked.zones), pods > 0 else {
            return asked
        }
        let fargatePods = asked.allowances.fargatePods
        if fargatePods > 0 {
            let zones = asked.zones.count
            pods += fargatePods - running.fargatePods.reduce(0, +)
            running = RunningDemand(
                groups: running.groups,
                fargatePods: Array(
                    repeating: fargatePods.dividedRoundingUp(by: zones), count: zones))
        }
        return asked.with(pods: Int64(pods), running: running)
    }

    /// What a node takes: what the warm pool gives its pods under settings that are known; where none are,
    /// what its ENIs hold, and an address for each pod that waits for one; otherwise the CNI's own targets.
    private func use(
        of node: RunningNode, _ load: RunningPods, _ planned: PlannedNodeGroup
    ) -> NodeUse {
        let platform = planned.node.network.settings.platform
        let followsTargets = platform == .linux || platform == .linuxIPv6
        guard planned.node.measuredAddresses == nil, !(followsTargets && network.isSet)
        else { return planned.use(of: load) }
        let isCustom = planned.node.network.settings.mode.usesCustomNetworking
        return node.measuredUse(load, usesCustomNetworking: isCustom) ?? planned.use(of: load)
    }
}

extension PlannedNodeGroup {
    /// What the warm pool of a node gives these pods, and an address for each pod on a branch ENI, which has
    /// none of the warm pool
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html>).
    fileprivate func use(of load: RunningPods) -> NodeUse {
        // Where all pods are planned with branch ENIs, or the addresses were measured, they are counted already.
        let arePlanned = group.workload.hasSecurityGroups || node.measuredAddresses != nil
        let onBranches = arePlanned ? 0 : load.onBranchENIs
        let pods = load.addressed - onBranches
        let pool = footprint(pods: pods)
        let interfaces = networkInterfaces(pods: pods) + onBranches
        guard onBranches > 0 else {
            return NodeUse(footprint: pool, networkInterfaces: interfaces, isMeasured: false)
        }
        let branches = AddressNeed(singles: Int64(onBranches))
        return NodeUse(
            footprint: group.settings.mode.usesCustomNetworking
                ? NodeFootprint(nodeSubnet: pool.nodeSubnet, podSubnet: pool.podSubnet + branches)
                : NodeFootprint(nodeSubnet: pool.nodeSubnet + branches, podSubnet: pool.podSubnet),
            networkInterfaces: interfaces, isMeasured: false)
    }

    /// Whether a node is of the group's type, and runs what its nodes run.
    fileprivate func carries(_ node: RunningNode) -> Bool {
        guard group.type.name == node.instanceType else { return false }
        let platform = group.settings.platform
        return platform == node.platform || platform == .linuxIPv6 && node.platform == .linux
    }
}
