/// What the ENIs of nodes hold, beside what the settings of the CNI give them.
public struct HeldAddresses: Sendable, Hashable {
    /// Nodes of which both are known.
    public private(set) var nodes = 0
    /// Addresses that their ENIs hold.
    public private(set) var held = 0
    /// Whether the settings are the cluster's own; otherwise the CNI's defaults are assumed.
    public let areTargetsKnown: Bool
    /// Addresses that the warm pool gives the pods of today.
    private var least = 0
    /// The same where the nodes had as many pods as they can have, and fell to those of today.
    private var most = 0

    /// Nodes on their way out are left out. A node may hold what it needed when it was full.
    ///
    /// - Parameters:
    ///   - cluster: the cluster.
    ///   - groups: its node groups as they are planned.
    ///   - isModelled: whether the groups take what the CNI's default targets give where others are not known.
    init?(of cluster: RunningCluster, _ groups: [PlannedNodeGroup], isModelled: Bool) {
        areTargetsKnown = cluster.network.areTargetsKnown
        guard areTargetsKnown || isModelled, let pods = cluster.pods else { return nil }
        for node in cluster.nodes where !node.isLeaving && node.platform == .linux {
            guard let holding = node.holding, let type = node.instanceType,
                let planned = groups.first(where: { $0.node.network.type.name == type })?.node,
                planned.network.settings.platform == .linux, planned.measuredAddresses == nil
            else { continue }
            // Those on branch ENIs have their addresses elsewhere.
            let load = pods[node.name] ?? RunningPods()
            add(holding.addresses, planned, pods: load.addressed - load.onBranchENIs)
        }
        guard nodes > 0 else { return nil }
    }

    /// No node.
    init(areTargetsKnown: Bool) { self.areTargetsKnown = areTargetsKnown }

    private mutating func add(_ addresses: Int, _ planned: PlannedNode, pods: Int) {
        let grown = planned.load.footprint(of: planned.pool(pods: pods), pods: pods)
        let full = max(pods, planned.kubeletMaxPods - planned.network.hostNetworkPods)
        let fallen = WarmPool.afterScaleDown(
            from: planned.load.poolPods(full), to: planned.load.poolPods(pods),
            network: planned.network, targets: planned.targets,
            kubeletMaxPods: planned.kubeletMaxPods)
        add(addresses, grown, planned.load.footprint(of: fallen, pods: pods))
    }

    /// Adds a node.
    ///
    /// - Parameters:
    ///   - addresses: what its ENIs hold.
    ///   - grown: what the warm pool gives the pods of today.
    ///   - fallen: the same where it had as many pods as it can have before.
    mutating func add(_ addresses: Int, _ grown: NodeFootprint, _ fallen: NodeFootprint) {
        held += addresses
        least += Int(grown.addresses)
        most += Int(fallen.addresses)
        nodes += 1
    }

    /// Whether they hold clearly more or fewer than the settings give.
    public var isUnexpected: Bool { Self.isUnexpected(held, least: least, most: most) }

    /// Whether so many addresses are a quarter below the least, or a quarter above the most.
    static func isUnexpected(_ held: Int, least: Int, most: Int) -> Bool {
        4 * held < 3 * least || 4 * held > 5 * max(least, most)
    }

    /// What the settings give, of both numbers the one that is nearer.
    public var expected: Int { held < least ? least : max(least, most) }
}

extension RunningCluster {
    /// Groups that are packed as nodes are today, with what the ENIs of these hold, where nothing says how the CNI
    /// is set and its defaults would give clearly more or fewer addresses: what is known goes before what is
    /// assumed.
    func asMeasured(_ nodes: ClusterNodes) -> ClusterNodes {
        guard !network.isSet, pods != nil else { return nodes }
        return nodes.replaced { planned in
            var group = planned.group
            guard group.podsPerNode != nil, !group.arePodsGiven, group.otherTypes.isEmpty,
                let found = HeldAddresses(of: self, [planned], isModelled: true),
                found.isUnexpected
            else { return planned }
            group.measuredAddresses = found.held.dividedRoundingUp(by: found.nodes)
            group.areAddressesOfToday = true
            // Where the pods of a node would have no room in them, they say nothing of it.
            guard let measured = try? PlannedNodeGroup(group),
                measured.node.pods == planned.node.pods
            else { return planned }
            return measured
        }
    }
}
