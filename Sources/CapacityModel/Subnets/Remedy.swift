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
    /// Nodes in a zone, surge included.
    public let nodes: Int
    /// Addresses that each of them takes from its subnets.
    public let addressesPerNode: Int
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
            ZoneCapacity(zone: $0, subnets: assessment.verdicts.map { $0.subnet })
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
            let short = zones.filter { !$0[tier].holds(need) }
            guard tier != .public || short.contains(where: { $0[tier].usableAddresses > 0 }),
                !short.isEmpty
            else { continue }
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
        var settings = node.network.settings
        guard !settings.mode.usesPrefixDelegation else { return [] }
        settings.mode = NetworkMode(
            prefixDelegation: true, customNetworking: settings.mode.usesCustomNetworking)
        let network = NodeNetwork(type: node.network.type, settings: settings)
        guard network.grantsPrefixes,
            let node = try? PlannedNode(
                network: network, targets: node.targets, kubeletMaxPods: node.givenMaxPods,
                pods: node.givenPods, daemonSetPods: node.daemonSetPods, workload: node.workload)
        else { return [] }
        let footprint = node.footprint
        let then = DensityProjection(
            density: projection.density, demand: demand, node: node, footprint: footprint)
        let suffices = zones.allSatisfy { zone in
            Tier.allCases.allSatisfy { tier in
                (tier == .public && zone[tier].usableAddresses == 0)
                    || zone[tier].holds(then.need[tier])
            }
        }
        return [
            .prefixDelegation(
                PrefixDelegationRemedy(
                    nodes: then.nodesPerZone + then.surgePerZone,
                    addressesPerNode: footprint.addresses,
                    allowances: demand.allowances.privateAddresses,
                    needed: then.need.privateTier.addresses + then.need.podTier.addresses,
                    neededNow: projection.need.privateTier.addresses
                        + projection.need.podTier.addresses,
                    suffices: suffices))
        ]
    }
}
