/// What would make subnets that exist hold the largest density.
public enum Remedy: Sendable, Hashable {
    /// One further subnet of this length in every zone that falls short of a tier; the free blocks of
    /// the VPC, where it is known and has them. Where several tiers fall short, each has one, and they
    /// suffice together.
    case furtherSubnets(tier: Tier, length: Int, blocks: [CIDRBlock])
    /// The same pods on nodes with prefix delegation.
    case prefixDelegation(PrefixDelegationRemedy)

    /// Whether the subnets would then hold the largest density.
    public var suffices: Bool {
        switch self {
        case .furtherSubnets: true
        case .prefixDelegation(let remedy): remedy.suffices
        }
    }
}

/// What prefix delegation would change.
public struct PrefixDelegationRemedy: Sendable, Hashable {
    /// The nodes of each group.
    public let nodes: [NodesNeed]
    /// Addresses of a zone that do not depend on nodes.
    public let allowances: Int
    /// Addresses that a zone needs then, of private and pods' subnets.
    public let needed: Int
    /// Addresses that a zone needs now.
    public let neededNow: Int
    /// Whether the subnets hold the largest density then.
    public let suffices: Bool
}

extension SubnetPlan {
    /// What would make the subnets hold the largest density; nothing where they do, or none are given.
    public var remedies: [Remedy] {
        guard case .given = outcome, let largest = assessment.projection.last, !largest.fits else {
            return []
        }
        let zones = demand.zones.map {
            ZoneCapacity(zone: $0, subnets: subnets)
        }
        return furtherSubnets(for: largest, zones) + prefixDelegation(for: largest, zones)
    }

    /// One remedy for each tier that falls short; none where one of them needs more than one subnet.
    private func furtherSubnets(
        for projection: DensityProjection, _ zones: [ZoneCapacity]
    ) -> [Remedy] {
        var free = free
        var remedies: [Remedy] = []
        for tier in Tier.allCases {
            let need = projection.need[tier]
            let short = zones.filter { !$0.holdsOrDoesWithout(need, tier) }
            guard !short.isEmpty else { continue }
            let length = SubnetSizes.lengths.reversed().first { length in
                length <= tier.longestMask
                    && short.allSatisfy { zone in
                        var capacity = zone[tier]
                        capacity.add(length: length)
                        return capacity.holds(need)
                    }
            }
            guard let length else { return [] }
            let blocks = short.compactMap { _ in free.allocate(length: length) }
            remedies.append(
                .furtherSubnets(
                    tier: tier, length: length, blocks: blocks.count == short.count ? blocks : []))
        }
        return remedies
    }

    private func prefixDelegation(
        for projection: DensityProjection, _ zones: [ZoneCapacity]
    ) -> [Remedy] {
        guard nodes.groups.contains(where: { !$0.group.settings.mode.usesPrefixDelegation }),
            let changed = try? nodes.changed({ group in
                group.settings.mode = NetworkMode(
                    prefixDelegation: true,
                    customNetworking: group.settings.mode.usesCustomNetworking)
            }),
            changed.groups.allSatisfy({ $0.node.network.grantsPrefixes })
        else { return [] }
        let then = DensityProjection(density: projection.density, demand: demand, nodes: changed)
        let suffices = zones.allSatisfy { zone in
            Tier.allCases.allSatisfy { zone.holdsOrDoesWithout(then.need[$0], $0) }
        }
        return [
            .prefixDelegation(
                PrefixDelegationRemedy(
                    nodes: zip(then.groups, changed.groups).map { row, group in
                        NodesNeed(
                            nodes: row.allNodesPerZone, addressesPerNode: group.footprint.addresses)
                    },
                    allowances: demand.allowances.addresses(
                        of: .private, zones: demand.zones.count)
                        + demand.allowances.addresses(of: .pod, zones: demand.zones.count),
                    needed: then.need[.private].addresses + then.need[.pod].addresses,
                    neededNow: projection.need[.private].addresses
                        + projection.need[.pod].addresses,
                    suffices: suffices))
        ]
    }
}

/// What the nodes of a group in one zone take from its subnets.
public struct NodesNeed: Sendable, Hashable {
    /// Nodes in a zone, surge included.
    public let nodes: Int
    /// Addresses of each of them.
    public let addressesPerNode: Int
}
