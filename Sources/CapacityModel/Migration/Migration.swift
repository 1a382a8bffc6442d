/// The way of a running cluster to another setting of the CNI: nodes of the old mode are replaced by
/// nodes of the new one, and for a while both take addresses.
public struct Migration: Sendable {
    /// What is turned on.
    public let target: NetworkSwitch
    /// The nodes of today.
    public let before: ClusterNodes
    /// The nodes of the new mode.
    public let after: ClusterNodes
    /// What the nodes have to carry: at the required density while they are replaced, and at the largest
    /// one in the subnets that the pods get.
    public let demand: Demand
    /// The same of the nodes of the new mode, which take other addresses.
    public let demandAfter: Demand
    /// What each zone needs at each stage, tier by tier, in the order in which it comes.
    public let steps: [MigrationStep]
    /// The stages at which every zone and tier has room.
    private let fittingStages: [MigrationStage]
    /// The max pods of the new nodes, by group and type, and who has to be told them.
    public let newMaxPods: [NewMaxPods]
    /// Expressions that give every type its own max pods, where one number would not do for all.
    public let expressions: [ProposedExpression]
    /// Subnets that the pods need beside those that are there, out of what was offered; none where they
    /// need none, or do not all have room.
    public let newSubnets: [Subnet]
    /// The CIDR blocks that hold them and are not the VPC's yet.
    public let newBlocks: [CIDRBlock]
    /// Nodes that are left out, as they run in zones without subnets of the cluster.
    public let nodesElsewhere: [NodesElsewhere]

    /// The max pods of new nodes of one type.
    public struct NewMaxPods: Sendable {
        /// The instance type.
        public let type: InstanceType
        /// The kubelet's max pods.
        public let maxPods: Int
        /// What each authority sets by itself, and what it has to be told.
        public let settings: [MaxPodsSetting]
    }

    /// The answer in a word.
    public enum Verdict: String, Sendable, Hashable {
        /// Both ways have room.
        case yes
        /// Only one way has room.
        case tight
        /// No way has room.
        case no
    }

    /// Follows the nodes of a cluster to a setting.
    ///
    /// - Parameters:
    ///   - before: the nodes of today.
    ///   - target: what is turned on.
    ///   - after: the groups of `before` with the setting on, as `NetworkSwitch` turns it on.
    ///   - demand: what the nodes have to carry.
    ///   - subnets: those that exist.
    ///   - vpc: the CIDR blocks of the VPC, the first of them the primary one.
    ///   - offered: blocks for subnets of pods, where custom networking needs them; of one that is larger
    ///     than a /16, pieces are chosen.
    ///   - excluded: address space that is in use.
    ///   - wholeBlocks: the /28 blocks of a zone's subnets of a tier that are whole today; `nil` where
    ///     that is not known.
    ///   - occupied: the room of subnets that have something in them which stays when nodes go.
    ///   - nodesElsewhere: nodes that are left out.
    /// - Complexity: O(b · z) for b batches, at most 10,000 of them, and z zones.
    public init(
        of before: ClusterNodes, to target: NetworkSwitch, _ after: ClusterNodes, demand: Demand,
        subnets: [Subnet], vpc: [CIDRBlock], offered: [CIDRBlock], excluded: [CIDRBlock] = [],
        wholeBlocks: (AvailabilityZone, Tier) -> Int64? = { _, _ in nil },
        occupied: [CIDRBlock: SubnetRoom] = [:], nodesElsewhere: [NodesElsewhere] = []
    ) {
        let later = demand.carried(by: after)
        let moments = MigrationMoments(from: before, demand, to: after, later)
        let stages = MigrationStage.allCases.map { stage in
            (stage, demand.zones.indices.map { moments.moments(stage, inZone: $0) })
        }
        let largest = DensityProjection(
            density: demand.densities.largest, demand: later, nodes: after)
        let isPinned = demand.running == nil && after.isAnyPinned
        var podNeeds = demand.zones.indices.map { zone in
            stages.flatMap { $0.1[zone] }.reduce(largest.zones[zone].need) {
                $0.larger($1.need.besideMost(of: demand.budget))
            }
        }
        if !isPinned {
            let most = podNeeds.reduce(largest.need) { $0.larger($1) }
            podNeeds = podNeeds.map { _ in most }
        }
        var space = PlanSpace(
            vpc: vpc, podBlocks: offered, excluded: excluded, existing: subnets.map { $0.block })
        let today = demand.zones.map {
            ZoneCapacity(zone: $0, subnets: subnets, occupied: occupied)
        }
        let added = Self.subnets(
            for: podNeeds, beside: today, names: TakenNames(subnets.map { $0.name }), in: &space)
        let zones = demand.zones.map {
            ZoneCapacity(zone: $0, subnets: subnets + added, occupied: occupied)
        }
        newSubnets = added
        newBlocks = space.podBlocks.filter { block in
            !vpc.contains(block) && added.contains { block.contains($0.block) }
        }
        let steps = stages.flatMap { stage, ofZones in
            zip(zones, ofZones).flatMap { zone, moments in
                [Tier.private, .pod].compactMap { tier in
                    MigrationStep(
                        stage, moments, zone, tier, demand,
                        wholeToday: wholeBlocks(zone.zone, tier))
                }
            }
        }
        self.steps = steps
        fittingStages = MigrationStage.allCases.filter { stage in
            steps.allSatisfy { $0.stage != stage || $0.fits }
        }
        newMaxPods = after.groups.flatMap { group in
            group.group.networks.map { network in
                NewMaxPods(
                    type: network.type, maxPods: group.node.kubeletMaxPods,
                    settings: MaxPodsSetting.all(of: network, needed: group.node.kubeletMaxPods))
            }
        }
        self.nodesElsewhere = nodesElsewhere
        expressions = ProposedExpression.all(for: after.networks)
        self.target = target
        self.before = before
        self.after = after
        self.demand = demand
        demandAfter = later
    }

    /// Whether every zone and tier has room at a stage.
    public func fits(_ stage: MigrationStage) -> Bool { fittingStages.contains(stage) }

    /// Whether either way has room: node by node, or side by side.
    public var verdict: Verdict {
        guard fits(.before), fits(.after) else { return .no }
        return switch (fits(.rolling), fits(.sideBySide)) {
        case (true, true): .yes
        case (false, false): .no
        default: .tight
        }
    }

    /// The pods with an address that a new node of each group would run without the rule of ten a vCPU; `nil`
    /// where something else keeps it to as many as an old one runs, and where it runs more.
    public var podsWithoutCoreRule: [Int?] {
        zip(before.groups, after.groups).map { before, after in
            guard case .vCPUs(let most)? = after.cap(insteadOf: before) else { return nil }
            return most
        }
    }

    /// Pods on Fargate in each zone at the required density.
    public var fargatePods: Int64 {
        demand.fargatePods(
            beside: demand.densities.required.pods(demand.pods), zones: demand.survivingZones)
    }

    /// The first step that has no room.
    public var firstFailing: MigrationStep? { steps.first { !$0.fits } }

    /// The first step that has room only where the addresses of old nodes happen to lie together.
    public var firstUnsure: MigrationStep? { steps.first { $0.fits && !$0.fitsSurely } }

    private static func subnets(
        for needs: [ZoneNeed], beside zones: [ZoneCapacity], names: TakenNames,
        in space: inout PlanSpace
    ) -> [Subnet] {
        let pieces = zip(zones, needs).compactMap { zone, need in
            need[.pod].addresses == 0
                ? nil
                : SubnetSizes(for: need, tier: .pod, beside: zone[.pod])
                    .map { SubnetLayout.Piece(tier: .pod, home: .zone(zone.zone), sizes: $0) }
        }
        let layout = SubnetLayout(pieces: pieces)
        guard layout.addressCount(where: { _ in true }) <= space.freeAddressCount(ofPods: true),
            case .placed(let placed) = layout.place(in: space, names: names)
        else { return [] }
        space = placed.space
        return placed.subnets
    }
}

extension MigrationStep {
    /// The first moment of a stage without room, or the one that takes most; `nil` where the tier has no
    /// part in it.
    fileprivate init?(
        _ stage: MigrationStage, _ moments: [MigrationMoments.Moment], _ zone: ZoneCapacity,
        _ tier: Tier, _ demand: Demand, wholeToday: Int64?
    ) {
        let capacity = zone[tier]
        // Blocks that are broken today are so until old nodes have gone: of replaced ones the first batch
        // finds what is whole today, and of those side by side all of them do.
        let bound = stage == .rolling || stage == .sideBySide ? wholeToday : nil
        let beside = AddressNeed(singles: demand.budget.addresses(of: tier, in: zone.zone))
        let isShort = moments.enumerated().first { place, moment in
            !capacity.holds(moment.need[tier] + beside, moment.need.wholeNodes(of: tier))
                || place == 0 && bound.map { moment.need[tier].prefixes > $0 } ?? false
        }
        let most = moments.max { $0.need[tier].addresses < $1.need[tier].addresses }
        guard let told = isShort?.element ?? most else { return nil }
        let need = told.need[tier] + beside
        guard need.addresses > 0 else { return nil }
        let together = max(0, capacity.prefixes - capacity.brokenPrefixes(by: need.singles))
        let whole =
            isShort?.offset == 0 || stage == .sideBySide
            ? min(together, bound ?? together) : together
        self.init(
            stage: stage, zone: zone.zone, tier: tier, oldNodes: told.oldNodes,
            newNodes: told.newNodes, need: need, usable: capacity.usableAddresses,
            wholeBlocks: whole,
            surelyWholeBlocks: min(
                whole, bound ?? max(0, capacity.prefixes - told.oldSingles[tier])),
            shortage: isShort.map { _ in
                let cause = capacity.shortage(of: need, told.need.wholeNodes(of: tier))
                if let cause, cause != .wholeBlocks(needed: need.prefixes, whole: together) {
                    return cause
                }
                return .wholeBlocks(needed: need.prefixes, whole: whole)
            })
    }
}
