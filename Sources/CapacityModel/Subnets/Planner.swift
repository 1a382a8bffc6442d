/// Makes the subnets for a demand: the smallest that hold it, packed into the VPC without a gap that
/// one of them could have used.
public struct Planner: Sendable {
    /// The node that the plan counts on.
    public var node: PlannedNode
    /// What the subnets have to hold.
    public var demand: Demand
    /// The CIDR blocks of the VPC.
    public var vpc: [CIDRBlock]
    /// Further CIDR blocks, for the pods' subnets; without any these lie in `vpc` too.
    public var podBlocks: [CIDRBlock]
    /// Address space that is in use.
    public var excluded: [CIDRBlock]
    /// Whether there are public subnets.
    public var hasPublicTier: Bool

    /// A planner of a demand.
    public init(
        node: PlannedNode, demand: Demand, vpc: [CIDRBlock], podBlocks: [CIDRBlock] = [],
        excluded: [CIDRBlock] = [], hasPublicTier: Bool = true
    ) {
        self.node = node
        self.demand = demand
        self.vpc = vpc
        self.podBlocks = podBlocks
        self.excluded = excluded
        self.hasPublicTier = hasPublicTier
    }

    /// The plan for the largest density that the VPC holds.
    ///
    /// - Complexity: O(d · z · log z) for d densities and z zones, beyond the assessment.
    public func plan() -> SubnetPlan {
        let blocks =
            vpc.map { NamedBlock(name: "--cidr", block: $0) }
            + podBlocks.map { NamedBlock(name: "--pod-cidr", block: $0) }
        let faults = BlockFault.faults(ofVPC: blocks)
        let pools = Pools(vpc: pool(vpc), pods: podBlocks.isEmpty ? nil : pool(podBlocks))
        guard faults.isEmpty else { return plan(.refused(faults), [], free: pools) }
        var shortfall: VPCShortfall?
        for density in demand.densities.reversed() {
            let pieces = pieces(at: density)
            if let short = firstShortfall(pieces, density, pools) {
                shortfall = short
                continue
            }
            var free = pools
            switch place(pieces, &free) {
            case .placed(let subnets): return plan(.placed(density), subnets, free: free)
            case .noRoom(let tier):
                let ofPods = tier == .pod && pools.pods != nil
                shortfall = self.shortfall(pieces, density, pools, ofPods: ofPods)
            }
        }
        guard let shortfall else { return plan(.refused([]), [], free: pools) }
        return plan(.tooSmall(shortfall), [], free: pools)
    }

    /// The tiers of the plan.
    public var tiers: [Tier] {
        Tier.needed(mode: node.network.settings.mode, hasPublic: hasPublicTier)
    }

    /// The free space that subnets are cut from.
    private struct Pools {
        var vpc: AddressPool
        var pods: AddressPool?
    }

    /// The subnets of one tier, the same in every zone.
    private struct Piece {
        let tier: Tier
        let sizes: SubnetSizes
    }

    /// The subnets in their places, or the tier of the first one without any.
    private enum Placement {
        case placed([Subnet])
        case noRoom(Tier)
    }

    private func pool(_ blocks: [CIDRBlock]) -> AddressPool {
        var pool = AddressPool(blocks)
        for block in excluded { pool.remove(block) }
        return pool
    }

    private func pieces(at density: Density) -> [Piece] {
        let need = DensityProjection(
            density: density, demand: demand, node: node, footprint: node.footprint
        ).need
        return tiers.map { Piece(tier: $0, sizes: SubnetSizes(for: need[$0], tier: $0)) }
    }

    /// Whether the subnets take more space than there is, which keeps their number within bounds.
    private func firstShortfall(
        _ pieces: [Piece], _ density: Density, _ pools: Pools
    ) -> VPCShortfall? {
        for ofPods in [false, true] {
            let short = shortfall(pieces, density, pools, ofPods: ofPods)
            if short.neededAddresses > short.freeAddresses { return short }
        }
        return nil
    }

    private func shortfall(
        _ pieces: [Piece], _ density: Density, _ pools: Pools, ofPods: Bool
    ) -> VPCShortfall {
        let needed = pieces.filter { (pools.pods != nil && $0.tier == .pod) == ofPods }
            .reduce(0) { $0 + demand.zones.count * $1.sizes.addressCount }
        let pool = ofPods ? pools.pods : pools.vpc
        return VPCShortfall(
            density: density, isPodBlocks: ofPods, neededAddresses: needed,
            freeAddresses: pool?.freeAddressCount ?? 0, used: vpc + podBlocks + excluded)
    }

    /// Biggest first, then by tier, then by zone.
    private func place(_ pieces: [Piece], _ pools: inout Pools) -> Placement {
        var subnets: [Subnet] = []
        for length in SubnetSizes.lengths {
            for piece in pieces {
                for zone in demand.zones {
                    for index in 0..<piece.sizes.count where piece.sizes.length(at: index) == length
                    {
                        let block =
                            piece.tier == .pod && pools.pods != nil
                            ? pools.pods?.allocate(length: length)
                            : pools.vpc.allocate(length: length)
                        guard let block else { return .noRoom(piece.tier) }
                        let name = Subnet.name(tier: piece.tier, zone: zone, index: index)
                        subnets.append(
                            Subnet(name: name, tier: piece.tier, zone: zone, block: block))
                    }
                }
            }
        }
        var ordered: [Subnet] = []
        for tier in tiers {
            for zone in demand.zones {
                for subnet in subnets where subnet.tier == tier && subnet.zone == zone {
                    ordered.append(subnet)
                }
            }
        }
        return .placed(ordered)
    }

    private func plan(_ outcome: SubnetPlan.Outcome, _ subnets: [Subnet], free: Pools) -> SubnetPlan
    {
        SubnetPlan(
            node: node, demand: demand, vpc: vpc, podBlocks: podBlocks, outcome: outcome,
            assessment: Assessment(node: node, demand: demand, subnets: subnets, tiers: tiers),
            free: AddressPool(free.vpc.freeBlocks + (free.pods?.freeBlocks ?? [])))
    }
}
