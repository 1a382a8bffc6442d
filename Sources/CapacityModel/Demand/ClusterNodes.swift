/// The node groups of a cluster: at least one.
public struct ClusterNodes: Sendable, Hashable {
    /// All groups: never empty.
    public let groups: [PlannedNodeGroup]
    /// The sum of the groups' weights.
    private let totalWeight: Int
    /// Whether any group's pods have subnets of their own.
    public let usesCustomNetworking: Bool
    /// Whether ENIs of any group hold prefixes.
    public let grantsPrefixes: Bool
    /// Whether any group runs in some of the zones only.
    public let isAnyPinned: Bool

    /// Groups; `nil` where there is none.
    public init?(_ groups: [PlannedNodeGroup]) {
        guard !groups.isEmpty else { return nil }
        self.init(unchecked: groups)
    }

    /// One group of one node's kind.
    public init(_ node: PlannedNode) { self.init(unchecked: [PlannedNodeGroup(node)]) }

    private init(unchecked groups: [PlannedNodeGroup]) {
        self.groups = groups
        var (weight, isCustom, hasPrefixes, isPinned) = (0, false, false, false)
        for group in groups {
            isPinned = isPinned || !group.group.zoneNames.isEmpty
            weight += group.group.weight
            isCustom = isCustom || group.group.settings.mode.usesCustomNetworking
            hasPrefixes =
                hasPrefixes || group.node.network.grantsPrefixes
                || group.otherNodes.contains { $0.network.grantsPrefixes }
        }
        isAnyPinned = isPinned
        (totalWeight, usesCustomNetworking, grantsPrefixes) = (weight, isCustom, hasPrefixes)
    }

    /// The first group.
    public var first: PlannedNodeGroup { groups[0] }

    /// The networks of all groups and types, each once.
    public var networks: [NodeNetwork] {
        if groups.count == 1, groups[0].group.otherTypes.isEmpty { return [groups[0].node.network] }
        var networks: [NodeNetwork] = []
        for network in groups.flatMap({ $0.group.networks }) where !networks.contains(network) {
            networks.append(network)
        }
        return networks
    }

    /// The tiers of subnets that these nodes need.
    func tiers(hasPublic: Bool, hasControlPlane: Bool) -> [Tier] {
        Tier.allCases.filter { tier in
            switch tier {
            case .private: true
            case .pod: usesCustomNetworking
            case .public: hasPublic
            case .controlPlane: hasControlPlane
            }
        }
    }

    /// The share of a group in so many pods at a density, rounded up once.
    public func share(
        of pods: Int64, at density: Density = .once, _ group: PlannedNodeGroup
    ) -> Int64 {
        share(of: pods, at: density, weight: group.group.weight)
    }

    /// The share of a group of a weight, rounded up once.
    func share(of pods: Int64, at density: Density = .once, weight: Int) -> Int64 {
        guard groups.count > 1 else { return density.pods(pods) }
        let (quotient, rest) =
            (Int128(pods) * Int128(density.hundredths)
            * Int128(weight))
            .quotientAndRemainder(dividingBy: 100 * Int128(max(1, totalWeight)))
        return Int64(clamping: rest > 0 ? quotient + 1 : quotient)
    }

    /// The same groups after a change to each; the first refusal where one has no room then.
    public func changed(
        _ change: (inout NodeGroup) -> Void
    ) throws(NodeRefusal) -> ClusterNodes {
        var planned: [PlannedNodeGroup] = []
        for group in groups {
            var group = group.group
            change(&group)
            planned.append(try PlannedNodeGroup(group))
        }
        return ClusterNodes(unchecked: planned)
    }

    /// The same groups, each as it is replaced.
    func replaced(_ replacement: (PlannedNodeGroup) -> PlannedNodeGroup) -> ClusterNodes {
        ClusterNodes(unchecked: groups.map(replacement))
    }
}
