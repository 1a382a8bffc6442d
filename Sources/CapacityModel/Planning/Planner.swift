/// Makes the smallest subnets that hold a demand, packed into the VPC without a gap that one could have used.
struct Planner: Sendable {
    /// The nodes that the plan counts on.
    var nodes: ClusterNodes
    /// What the subnets have to hold.
    var demand: Demand
    /// The CIDR blocks of the VPC.
    var vpc: [CIDRBlock]
    /// Further CIDR blocks, for the pods' subnets; without any these lie in `vpc` too. One that is
    /// larger than a /16 is a pool: the VPC gets as many /16 of it as the pods need.
    var podBlocks: [CIDRBlock]
    /// Address space that is in use, and what else there is to get along with.
    var context: NetworkContext
    /// Whether there are public subnets.
    var hasPublicTier: Bool
    /// Subnets that exist: they stay where they are, and new ones go around them.
    var existing: [Subnet]
    /// Zones that may come later, for which room is left: 0 to 25.
    var futureZones: Int
    /// How large the subnets are made.
    var sizing: Sizing

    /// A planner of a demand.
    init(
        nodes: ClusterNodes, demand: Demand, vpc: [CIDRBlock], podBlocks: [CIDRBlock] = [],
        context: NetworkContext = NetworkContext(), hasPublicTier: Bool = true,
        existing: [Subnet] = [], futureZones: Int = 0, sizing: Sizing = .smallest
    ) {
        self.nodes = nodes
        self.demand = demand
        self.vpc = vpc
        self.podBlocks = podBlocks
        self.context = context
        self.hasPublicTier = hasPublicTier
        self.existing = existing
        self.futureZones = futureZones
        self.sizing = sizing
    }

    /// The plan for the largest density that the VPC holds.
    ///
    /// - Complexity: O(d · z · log z) for d densities and z zones, beyond the assessment.
    func plan() -> SubnetPlan {
        let space = space
        let faults = faults
        guard faults.isEmpty else { return plan(.refused(faults), projection, space) }
        let projection = projection
        switch placement(of: projection, in: space) {
        case .placed(let density, let layout, let placed):
            var plan = plan(.placed(density), projection, filled(layout, placed, space))
            if density < demand.densities.largest {
                plan.blockCures = blockCures(for: projection.filter { $0.density > density })
            }
            return plan
        case .tooSmall(let short):
            var plan = plan(.tooSmall(short), projection, space)
            plan.blockCures = blockCures(for: projection)
            return plan
        }
    }

    /// What each density asks of every zone, rising.
    var projection: [DensityProjection] {
        demand.densities.map { DensityProjection(density: $0, demand: demand, nodes: nodes) }
    }

    var largestProjection: DensityProjection {
        DensityProjection(density: demand.densities.largest, demand: demand, nodes: nodes)
    }

    /// The address space that the subnets take at the largest density.
    func neededAddresses(ofPods: Bool) -> Int64 {
        let space = space
        return layout(of: largestProjection).addressCount { space.hasOwnSpace($0) == ofPods }
    }

    var space: PlanSpace {
        PlanSpace(
            vpc: vpc, podBlocks: podBlocks, excluded: excluded, existing: existing.map { $0.block })
    }

    /// The node of the first group.
    var node: PlannedNode { nodes.first.node }

    /// Address space that no subnet may take.
    var excluded: [CIDRBlock] { context.inUse }

    /// The tiers of the plan.
    var tiers: [Tier] {
        nodes.tiers(
            hasPublic: hasPublicTier, hasControlPlane: demand.allowances.hasControlPlaneSubnets)
    }

    /// Those of the existing subnets that the plan goes on using.
    var kept: [Subnet] {
        if existing.isEmpty { return [] }
        let tiers = tiers
        return existing.filter { tiers.contains($0.tier) && demand.zones.contains($0.zone) }
    }

    var names: TakenNames { TakenNames(existing.map { $0.name }) }

    /// The further subnets that a density takes.
    func layout(of row: DensityProjection) -> SubnetLayout {
        let (tiers, zones, kept) = (tiers, demand.zones, kept)
        let there = kept.isEmpty ? [] : zones.map { ZoneCapacity(zone: $0, subnets: kept) }
        let isPinned = demand.running == nil && nodes.isAnyPinned
        var pieces: [SubnetLayout.Piece] = []
        pieces.reserveCapacity(tiers.count * (zones.count + futureZones))
        for tier in tiers {
            // What a zone takes that has nothing of the tier.
            let whole = SubnetSizes(for: row.need, tier: tier)
            for (place, zone) in zones.enumerated()
            where tier != .controlPlane || zone.takesControlPlane {
                let need = isPinned ? row.zones[place].need : row.need
                // No group that runs there has pods in subnets of their own.
                if isPinned, tier == .pod, need[.pod].addresses == 0 { continue }
                let sizes =
                    there.isEmpty
                    ? isPinned ? SubnetSizes(for: need, tier: tier) : whole
                    : SubnetSizes(for: need, tier: tier, beside: there[place][tier])
                guard let sizes else { continue }
                pieces.append(SubnetLayout.Piece(tier: tier, home: .zone(zone), sizes: sizes))
            }
            for place in 0..<futureZones {
                pieces.append(
                    SubnetLayout.Piece(tier: tier, home: .future(place), sizes: whole))
            }
        }
        return SubnetLayout(pieces: pieces)
    }

    /// What was placed, or larger subnets in its stead.
    private func filled(
        _ layout: SubnetLayout, _ placed: SubnetLayout.Placed, _ space: PlanSpace
    ) -> SubnetLayout.Placed {
        guard sizing == .fill else { return placed }
        let space = space.limited(toPieces: placed.space.chosenPieces)
        let kept = kept
        let larger = layout.filled(in: space, demand.zones) { zone, tier in
            ZoneCapacity(zone: zone, subnets: kept)[tier].usableAddresses
        }
        guard case .placed(let filled) = larger.place(in: space, names: names) else {
            return placed
        }
        return filled
    }

    /// No plan, and why.
    func plan(without shortfall: VPCShortfall) -> SubnetPlan {
        plan(.tooSmall(shortfall), projection, space)
    }

    private func plan(
        _ outcome: SubnetPlan.Outcome, _ projection: [DensityProjection], _ space: PlanSpace
    ) -> SubnetPlan {
        plan(outcome, projection, SubnetLayout.Placed(space: space), [])
    }

    private func plan(
        _ outcome: SubnetPlan.Outcome, _ projection: [DensityProjection],
        _ placed: SubnetLayout.Placed
    ) -> SubnetPlan {
        let subnets = kept + placed.subnets
        var ordered: [Subnet] = []
        ordered.reserveCapacity(subnets.count)
        for tier in tiers {
            let places = subnets.indices.filter { subnets[$0].tier == tier }
            for zone in demand.zones {
                for place in places where subnets[place].zone == zone {
                    ordered.append(subnets[place])
                }
            }
        }
        return plan(outcome, projection, placed, ordered)
    }

    private func plan(
        _ outcome: SubnetPlan.Outcome, _ projection: [DensityProjection],
        _ placed: SubnetLayout.Placed, _ subnets: [Subnet]
    ) -> SubnetPlan {
        var free = placed.space.free
        if let services = context.serviceBlock { free.remove(services) }
        return SubnetPlan(
            nodes: nodes, demand: demand, vpc: vpc, podBlocks: placed.space.podBlocks,
            outcome: outcome,
            assessment: Assessment(
                of: projection, nodes: nodes, demand: demand, subnets: subnets, tiers: tiers),
            free: free, future: placed.future, hasExisting: !existing.isEmpty, context: context)
    }
}

extension Planner {
    /// A planner for nodes of one kind.
    init(
        node: PlannedNode, demand: Demand, vpc: [CIDRBlock], podBlocks: [CIDRBlock] = [],
        excluded: [CIDRBlock] = [], hasPublicTier: Bool = true
    ) {
        self.init(
            nodes: ClusterNodes(node), demand: demand, vpc: vpc, podBlocks: podBlocks,
            context: NetworkContext(excluded: excluded), hasPublicTier: hasPublicTier)
    }
}
