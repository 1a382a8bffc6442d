import CapacityModel

/// The arithmetic of a plan a second time, slow and plain: block by block, node by node.
enum PlanArithmetic {
    /// Whether subnets of these lengths hold a need: every /28 block is looked at in turn.
    static func holds(lengths: [Int], _ need: AddressNeed) -> Bool {
        var usable = 0
        var whole = 0
        for length in lengths {
            let blocks = 1 << (28 - length)
            usable += 16 * blocks - 5
            // The first block has AWS's four addresses, the last one AWS's fifth.
            if blocks > 2 { whole += blocks - 2 }
        }
        return need.prefixes <= whole && need.singles + 16 * need.prefixes <= usable
    }

    /// What one zone needs of each tier.
    struct Need: Hashable {
        var privateTier, podTier, publicTier: AddressNeed

        subscript(tier: Tier) -> AddressNeed {
            switch tier {
            case .private: privateTier
            case .pod: podTier
            case .public: publicTier
            case .controlPlane: AddressNeed(singles: 0)
            }
        }
    }

    /// Addresses of a node that carries so many pods, of its own subnet and of its pods'.
    static func footprint(_ node: PlannedNode, pods: Int) -> (node: AddressNeed, pod: AddressNeed) {
        let type = node.network.type
        let asked = node.network.settings.mode
        let isPrefix =
            asked.usesPrefixDelegation && type.hypervisor != .xen
            && node.network.settings.cniVersion == nil
        let isCustom = asked.usesCustomNetworking
        let mode = NetworkMode(prefixDelegation: isPrefix, customNetworking: isCustom)
        let pool = WarmPoolSimulation(
            enis: min(type.maxENIs, node.network.settings.maxENI ?? type.maxENIs),
            addressesPerENI: type.ipv4PerENI, mode: mode, targets: node.targets, pods: pods,
            maxPods: node.kubeletMaxPods)
        let (singles, prefixes) = isPrefix ? (0, pool.places) : (pool.places, 0)
        if isCustom {
            return (
                AddressNeed(singles: 1),
                AddressNeed(singles: pool.attached - 1 + singles, prefixes: prefixes)
            )
        }
        return (
            AddressNeed(singles: pool.attached + singles, prefixes: prefixes),
            AddressNeed(singles: 0)
        )
    }

    /// The need of one zone when every node carries `podsPerNode` pods.
    static func need(
        _ node: PlannedNode, _ demand: Demand, hundredths: Int, podsPerNode: Int? = nil
    ) -> Need {
        let podsPerNode = podsPerNode ?? node.pods
        let pods = roundedUp(Int(demand.pods) * hundredths, 100)
        let zones = demand.zones.count
        let podsPerZone = roundedUp(pods, zones - demand.toleratedZoneLosses)
        let nodes =
            roundedUp(podsPerZone, podsPerNode - node.daemonSetPods)
            + surge(demand)
        return need(node, demand, nodes: nodes, podsPerNode: podsPerNode)
    }

    /// The need of one zone with so many nodes, surge included.
    static func need(
        _ node: PlannedNode, _ demand: Demand, nodes: Int, podsPerNode: Int
    ) -> Need {
        let one = footprint(node, pods: podsPerNode)
        let allowances = demand.allowances
        let publicShare =
            allowances.publicTier
            ?? roundedUp(100, demand.zones.count) + allowances.loadBalancer + 1
        return Need(
            privateTier: AddressNeed(
                singles: nodes * Int(one.node.singles) + allowances.controlPlane
                    + allowances.loadBalancer,
                prefixes: nodes * Int(one.node.prefixes)),
            podTier: AddressNeed(
                singles: nodes * Int(one.pod.singles), prefixes: nodes * Int(one.pod.prefixes)),
            publicTier: AddressNeed(singles: publicShare))
    }

    /// The lengths of the smallest subnets of AWS's sizes that hold a need: /16s and one last one.
    static func smallest(for need: AddressNeed, tier: Tier) -> [Int] {
        var sixteens: [Int] = []
        while true {
            for length in (16...(tier == .public ? 27 : 28)).reversed()
            where holds(lengths: sixteens + [length], need) {
                return sixteens + [length]
            }
            sixteens.append(16)
        }
    }

    /// Surge nodes of one zone, where the demand says how many there are over all zones.
    static func surge(_ demand: Demand) -> Int {
        guard case .nodes(let nodes) = demand.surge else { return -1 }
        return roundedUp(nodes, demand.zones.count)
    }

    private static func roundedUp(_ number: Int, _ divisor: Int) -> Int {
        number / divisor + (number % divisor == 0 ? 0 : 1)
    }
}
