/// What another network mode, or other targets, would change at a density.
public struct VariantRemedy: Sendable, Hashable {
    /// The mode, or the targets.
    public let variant: NetworkVariant
    /// The zone that the numbers are of: of those without room the one that needs most then.
    public let zone: AvailabilityZone
    /// The nodes of each group that has any in the zone.
    public let nodes: [NodesNeed]
    /// Pods on Fargate in the zone, an address each.
    public let fargatePods: Int64
    /// Addresses of the zone that do not depend on nodes or pods.
    public let allowances: Int64
    /// Those of `allowances` that lie in subnets of pods.
    public let podAllowances: Int64
    /// Addresses that the zone needs then, of private and pods' subnets.
    public let needed: Int64
    /// Addresses that the zone needs now.
    public let neededNow: Int64
    /// The smallest subnets that a zone would need for its pods beside those that are there; `nil` where
    /// none needs any.
    public let podSubnets: SubnetSizes?
    /// These subnets, out of 100.64.0.0/10; none where they are not needed, or do not have room.
    public let newPodSubnets: [Subnet]
    /// The CIDR blocks that hold them and are not the VPC's yet.
    public let newPodBlocks: [CIDRBlock]
    /// What keeps a node of each group to as many pods as today, though prefixes have room for more; `nil`
    /// where that is not so.
    public let caps: [PodsPerNodeCap?]
    /// Whether the subnets hold the density then, those for pods among them.
    public let suffices: Bool
}

extension VariantRemedy {
    /// Those of the addresses needed that lie in subnets of pods.
    public var podAddresses: Int64 { nodes.reduce(podAllowances) { $0 + $1.podAddresses } }
}

/// What the nodes of a group in one zone take from its subnets.
public struct NodesNeed: Sendable, Hashable {
    /// Nodes in the zone, surge included.
    public let nodes: Int64
    /// The most addresses that one of them takes.
    public let addressesPerNode: Int64
    /// The addresses of all of them: of nodes that are not alike fewer than so many times the most.
    public let addresses: Int64
    /// Those of `addressesPerNode` that lie in subnets of pods.
    public let podAddressesPerNode: Int64
    /// Those of `addresses` that lie in subnets of pods.
    public let podAddresses: Int64
}

extension SubnetPlan {
    /// What a variant would change; `nil` where it is on already, or is not possible.
    func variant(_ variant: NetworkVariant, for now: DensityProjection) -> VariantRemedy? {
        guard isNew(variant), let changed = try? nodes.changed({ apply(variant, to: &$0) }),
            changed.networks.allSatisfy({ $0.prefixRefusal == nil })
        else { return nil }
        let then = DensityProjection(
            density: now.density, demand: demand.carried(by: changed), nodes: changed)
        let zones = Array(zip(assessment.capacities, then.zones))
        let podSizes = zones.map { capacity, then in
            then.need[.pod].addresses > 0
                ? SubnetSizes(for: then.need, tier: .pod, beside: capacity[.pod]) : nil
        }
        let suffices = zones.allSatisfy { capacity, then in
            [Tier.private, .public, .controlPlane].allSatisfy {
                capacity.holdsOrDoesWithout(then.need, $0)
            }
        }
        let place = neediest(of: then, shortAt: now)
        let zone = then.zones[place]
        let budget = [Tier.private, .pod].map { demand.budget.addresses(of: $0, in: zone.zone) }
        let podSubnets = podSizes.compactMap { $0 }.max { $0.addressCount < $1.addressCount }
        let placed = suffices && podSubnets != nil ? placed(podSizes) : ([], [])
        return VariantRemedy(
            variant: variant, zone: zone.zone,
            nodes: zone.groups.filter { $0.allNodesPerZone > 0 }.map { group in
                NodesNeed(
                    nodes: group.allNodesPerZone,
                    addressesPerNode: group.sample.largest.addresses,
                    addresses: group.sample.need(nodes: group.allNodesPerZone).addresses,
                    podAddressesPerNode: group.sample.largest.podSubnet.addresses,
                    podAddresses: group.sample.need(nodes: group.allNodesPerZone).podSubnet
                        .addresses)
            },
            fargatePods: zone.fargatePods, allowances: budget.reduce(0, +),
            podAllowances: zone.need[.pod].addresses > 0 ? budget[1] : 0,
            needed: zone.nodeAddresses, neededNow: now.zones[place].nodeAddresses,
            podSubnets: podSubnets, newPodSubnets: placed.0, newPodBlocks: placed.1,
            caps: zip(nodes.groups, changed.groups).map { before, after in
                variant == .prefixDelegation && demand.running == nil
                    ? after.cap(insteadOf: before) : nil
            },
            suffices: suffices)
    }

    /// Whether a variant is not on yet in every group, and all of them can have it.
    private func isNew(_ variant: NetworkVariant) -> Bool {
        let isNew = nodes.groups.contains { group in
            switch variant {
            case .warmTargets:
                !group.group.targets.countsAddresses && !group.node.network.grantsPrefixes
            case .prefixDelegation: !group.group.settings.mode.usesPrefixDelegation
            case .customNetworking: !group.group.settings.mode.usesCustomNetworking
            case .secondaryIP, .customNetworkingWithPrefixDelegation: false
            }
        }
        return isNew
            && nodes.groups.allSatisfy { group in
                let platform = group.group.settings.platform
                // EKS Auto Mode has a CNI of its own. With subnet discovery the subnets of pods count as
                // those of nodes, which they would no longer be.
                guard platform != .autoMode else { return false }
                return variant == .customNetworking
                    ? !platform.usesPrimaryENIOnly && group.group.subnetUnit == .node
                    : platform != .linuxIPv6
            }
    }

    /// Of the zones without room the place of the one that needs most then; of all where each has room for
    /// nodes and pods.
    private func neediest(of then: DensityProjection, shortAt now: DensityProjection) -> Int {
        let all = Array(then.zones.indices)
        let short = all.filter { !assessment.capacities[$0].holdsNodes(now.zones[$0].need) }
        var most: Int?
        for place in short.isEmpty ? all : short
        where then.zones[place].nodeAddresses > (most.map { then.zones[$0].nodeAddresses } ?? -1) {
            most = place
        }
        return most ?? 0
    }

    /// Subnets of pods out of 100.64.0.0/10, as a migration takes them, and the CIDR blocks that hold them;
    /// none where they have no room.
    private func placed(_ sizes: [SubnetSizes?]) -> ([Subnet], [CIDRBlock]) {
        var space = PlanSpace(
            vpc: vpc, podBlocks: [.sharedAddressSpace], excluded: context.notFree,
            existing: subnets.map { $0.block })
        let placed = space.takePodSubnets(
            sizes, in: demand.zones, names: TakenNames(subnets.map { $0.name }))
        return (placed, space.newBlocks(holding: placed, beside: vpc))
    }

    private func apply(_ variant: NetworkVariant, to group: inout NodeGroup) {
        let mode = group.settings.mode
        group.forgetMeasuredAddresses()
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
