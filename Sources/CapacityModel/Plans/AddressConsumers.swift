/// What the addresses that a zone needs of a tier go to, at one density. The parts add up to the need.
public struct AddressConsumers: Sendable, Hashable {
    /// Nodes and their pods, without what stands below.
    public let nodes: Int64
    /// What the nodes keep ready, and no pod of a full node has; `nil` where it is not known, and among
    /// `nodes`: of nodes as they run, and of groups of several types.
    public let warm: Int64?
    /// Nodes that are there only while others are replaced.
    public let surge: Int64
    /// Pods on Fargate.
    public let fargatePods: Int64
    /// What else takes addresses.
    public let parts: AllowanceParts

    /// All addresses: the need.
    public var total: Int64 { nodes + (warm ?? 0) + surge + fargatePods + parts.total }
}

extension PlanAnswer {
    /// What the addresses go to that a zone needs of a tier.
    ///
    /// - Parameters:
    ///   - tier: the tier.
    ///   - place: the place of the zone among those of the demand.
    ///   - row: the density.
    public func consumers(
        of tier: Tier, inZone place: Int, at row: DensityProjection
    ) -> AddressConsumers {
        let zone = row.zones[place]
        let parts = demand.budget.parts(of: tier, in: zone.zone)
        let fargate = tier == .private ? zone.fargatePods : 0
        let ofNodes = max(0, zone.need[tier].addresses - parts.total - fargate)
        var (surge, warm) = (Int64(0), Int64?.some(0))
        for (projection, planned) in zip(zone.groups, nodes.groups) {
            let (all, own) = (projection.allNodesPerZone, projection.nodesPerZone)
            let sample = projection.sample
            surge +=
                Self.addresses(sample.need(nodes: all), tier)
                - Self.addresses(sample.need(nodes: own), tier)
            let idle = demand.running == nil ? planned.idleAddresses(of: tier) : nil
            warm = warm.flatMap { sum in idle.map { sum + own * $0 } }
        }
        surge = min(surge, ofNodes)
        if let known = warm, known + surge > ofNodes { warm = nil }
        return AddressConsumers(
            nodes: ofNodes - surge - (warm ?? 0), warm: warm, surge: surge, fargatePods: fargate,
            parts: parts)
    }

    private static func addresses(_ footprint: NodeFootprint, _ tier: Tier) -> Int64 {
        switch tier {
        case .private: footprint.nodeSubnet.addresses
        case .pod: footprint.podSubnet.addresses
        case .public, .controlPlane: 0
        }
    }
}

extension PlannedNodeGroup {
    /// Addresses of a tier that a full node holds and no pod has; `nil` where its addresses are measured,
    /// and where the types of the group differ.
    fileprivate func idleAddresses(of tier: Tier) -> Int64? {
        guard otherNodes.isEmpty, node.measuredAddresses == nil else { return nil }
        let home: Tier = group.settings.mode.usesCustomNetworking ? .pod : .private
        return tier == home ? Int64(node.pool(pods: node.pods).unusedAddresses) : 0
    }
}
