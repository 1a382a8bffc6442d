/// What would make subnets that exist hold the largest density.
public enum Remedy: Sendable, Hashable {
    /// One further subnet of this length in every zone that falls short of a tier; the free blocks of
    /// the VPC, where it is known and has them. Where several tiers fall short, each has one, and they
    /// suffice together.
    case furtherSubnets(tier: Tier, length: Int, blocks: [CIDRBlock])
    /// The same pods with another network mode, or other targets of the warm pool.
    case variant(VariantRemedy)

    /// Whether the subnets would then hold the largest density.
    public var suffices: Bool {
        switch self {
        case .furtherSubnets: true
        case .variant(let remedy): remedy.suffices
        }
    }
}

/// What another network mode, or other targets, would change.
public struct VariantRemedy: Sendable, Hashable {
    /// The mode, or the targets.
    public let variant: NetworkVariant
    /// The nodes of each group.
    public let nodes: [NodesNeed]
    /// Addresses of a zone that do not depend on nodes.
    public let allowances: Int64
    /// Addresses that a zone needs then, of private and pods' subnets.
    public let needed: Int64
    /// Addresses that a zone needs now.
    public let neededNow: Int64
    /// The smallest subnets that each zone would need for its pods beside those that are there; `nil`
    /// where it needs none.
    public let podSubnets: SubnetSizes?
    /// Whether the subnets hold the largest density then, those for pods among them.
    public let suffices: Bool
}

extension SubnetPlan {
    /// What would make the subnets hold the largest density; nothing where they do, or none are given.
    var remedies: [Remedy] {
        guard case .given = outcome, !assessment.largest.fits else { return [] }
        return furtherSubnets
            + [NetworkVariant.warmTargets, .prefixDelegation, .customNetworking].compactMap {
                variant($0).map { .variant($0) }
            }
    }

    /// One remedy for each tier that falls short; none where one of them needs more than one subnet.
    private var furtherSubnets: [Remedy] {
        var free = free
        var remedies: [Remedy] = []
        for tier in Tier.allCases {
            let needs = assessment.largest.zones.map { $0.need }
            let short = zip(assessment.capacities, needs).filter { zone, need in
                !zone.holdsOrDoesWithout(need, tier)
            }
            guard !short.isEmpty else { continue }
            let length = SubnetSizes.lengths.reversed().first { length in
                length <= tier.longestMask
                    && short.allSatisfy { zone, need in
                        zone[tier].holds(need[tier], need.wholeNodes(of: tier), withFurther: length)
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

    /// What a variant would change; `nil` where it is on already, or is not possible.
    private func variant(_ variant: NetworkVariant) -> VariantRemedy? {
        let isNew = nodes.groups.contains { group in
            switch variant {
            case .warmTargets:
                !group.group.targets.countsAddresses && !group.node.network.grantsPrefixes
            case .prefixDelegation: !group.group.settings.mode.usesPrefixDelegation
            case .customNetworking: !group.group.settings.mode.usesCustomNetworking
            case .secondaryIP, .customNetworkingWithPrefixDelegation: false
            }
        }
        let isPossible = nodes.groups.allSatisfy { group in
            let platform = group.group.settings.platform
            return variant == .customNetworking
                ? !platform.usesPrimaryENIOnly : platform != .linuxIPv6
        }
        guard isNew, isPossible, let changed = try? nodes.changed({ apply(variant, to: &$0) }),
            changed.networks.allSatisfy({ $0.prefixRefusal == nil })
        else { return nil }
        let now = assessment.largest
        let then = DensityProjection(
            density: now.density, demand: demand.carried(by: changed), nodes: changed)
        let zones = Array(zip(assessment.capacities, then.zones))
        let podSubnets = zones.compactMap { zone, then in
            then.need[.pod].addresses > 0
                ? SubnetSizes(for: then.need, tier: .pod, beside: zone[.pod]) : nil
        }.max { $0.addressCount < $1.addressCount }
        let suffices = zones.allSatisfy { zone, then in
            [Tier.private, .public, .controlPlane].allSatisfy {
                zone.holdsOrDoesWithout(then.need, $0)
            }
        }
        let allowances = demand.budget.addresses(of: .private) + demand.budget.addresses(of: .pod)
        return VariantRemedy(
            variant: variant,
            nodes: then.groups.map { row in
                NodesNeed(
                    nodes: row.allNodesPerZone, addressesPerNode: row.sample.largest.addresses)
            },
            allowances: allowances,
            needed: then.need[.private].addresses + then.need[.pod].addresses,
            neededNow: now.need[.private].addresses + now.need[.pod].addresses,
            podSubnets: podSubnets, suffices: suffices)
    }

    private func apply(_ variant: NetworkVariant, to group: inout NodeGroup) {
        let mode = group.settings.mode
        switch variant {
        case .warmTargets: group.targets = variant.targets
        case .prefixDelegation:
            group.settings.mode = NetworkMode(
                prefixDelegation: true, customNetworking: mode.usesCustomNetworking)
        case .customNetworking:
            group.settings.mode = NetworkMode(
                prefixDelegation: mode.usesPrefixDelegation, customNetworking: true)
        case .secondaryIP, .customNetworkingWithPrefixDelegation: break
        }
    }
}

/// What the nodes of a group in one zone take from its subnets.
public struct NodesNeed: Sendable, Hashable {
    /// Nodes in a zone, surge included.
    public let nodes: Int64
    /// Addresses of each of them.
    public let addressesPerNode: Int64
}
