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
    /// What the zone and tier with least finds at each stage.
    private let rooms: [(stage: MigrationStage, room: MigrationRoom)]
    /// Private subnets with which the nodes can be replaced in batches; `nil` where they can without, and
    /// where no single one in each zone is enough.
    public let furtherSubnets: MigrationSubnets?
    /// The max pods of the new nodes, by group and type, and who has to be told them.
    public let newMaxPods: [NewMaxPods]
    /// Expressions that give every type its own max pods, where one number would not do for all.
    public let expressions: [ProposedExpression]
    /// Subnets that the pods need beside those that are there, out of what was offered; none where they
    /// need none, or do not all have room.
    public let newSubnets: [Subnet]
    /// Subnets that the cluster does not have yet, though they were given: they come before the first node is
    /// replaced. None where its own are not known.
    public let subnetsToCreate: [Subnet]
    /// Subnets of nodes that a plan of Terraform creates: before the first node is replaced, too.
    public let plannedSubnets: [Subnet]
    /// The CIDR blocks that hold them and are not the VPC's yet.
    public let newBlocks: [CIDRBlock]
    /// Whether the CIDR blocks of the VPC are known.
    public let isVPCKnown: Bool
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
        /// Both ways have room, wherever the addresses of old nodes lie.
        case yes
        /// Only one way has room, or one has it only if the addresses of old nodes lie together.
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
    ///   - subnetsOfToday: the blocks of the subnets that the cluster has; none where these are not known.
    ///   - subnetsOfPlan: those among them that a plan of Terraform creates.
    ///   - wholeBlocks: the /28 blocks of a zone's subnets of a tier that are whole today; `nil` where
    ///     that is not known.
    ///   - occupied: the room of subnets that have something in them which stays when nodes go.
    ///   - nodesElsewhere: nodes that are left out.
    /// - Complexity: O(b · z) for b batches, at most 10,000 of them, and z zones.
    public init(
        of before: ClusterNodes, to target: NetworkSwitch, _ after: ClusterNodes, demand: Demand,
        subnets: [Subnet], vpc: [CIDRBlock], offered: [CIDRBlock], excluded: [CIDRBlock] = [],
        subnetsOfToday: [CIDRBlock] = [], subnetsOfPlan: [CIDRBlock] = [],
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
        let added = space.takePodSubnets(
            zip(today, podNeeds).map { zone, need in
                need[.pod].addresses == 0
                    ? nil : SubnetSizes(for: need, tier: .pod, beside: zone[.pod])
            }, in: demand.zones, names: TakenNames(subnets.map { $0.name }))
        let zones = demand.zones.map {
            ZoneCapacity(zone: $0, subnets: subnets + added, occupied: occupied)
        }
        newSubnets = added
        subnetsToCreate =
            subnetsOfToday.isEmpty ? [] : subnets.filter { !subnetsOfToday.contains($0.block) }
        plannedSubnets = subnets.filter {
            $0.tier == .private && subnetsOfPlan.contains($0.block)
        }
        newBlocks = space.newBlocks(holding: added, beside: vpc)
        let needs = stages.flatMap { stage, ofZones in
            zip(zones, ofZones).flatMap { zone, moments in
                [Tier.private, .pod].map { tier in
                    StageNeed(
                        stage, moments, zone, tier, demand,
                        wholeToday: wholeBlocks(zone.zone, tier))
                }
            }
        }
        let steps = needs.compactMap { $0.step }
        self.steps = steps
        rooms = MigrationStage.allCases.map { stage in
            (stage, steps.filter { $0.stage == stage }.map { $0.room }.min() ?? .sure)
        }
        furtherSubnets = MigrationSubnets(for: needs, in: &space)
        isVPCKnown = !vpc.isEmpty
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

    /// What the zone and tier with least finds at a stage.
    public func room(at stage: MigrationStage) -> MigrationRoom {
        rooms.first { $0.stage == stage }?.room ?? .sure
    }

    /// Whether every zone and tier has room at a stage.
    public func fits(_ stage: MigrationStage) -> Bool { room(at: stage) > .short }

    /// What a way from the nodes of today to those of the new mode finds: with the stage between, what comes
    /// before and behind it.
    ///
    /// - Parameter stage: batches, or side by side.
    public func way(_ stage: MigrationStage) -> MigrationRoom {
        min(room(at: .before), room(at: stage), room(at: .after))
    }

    /// Whether either way has room: node by node, or side by side.
    public var verdict: Verdict {
        switch (way(.rolling), way(.sideBySide)) {
        case (.sure, .sure): .yes
        case (.short, .short): .no
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

    /// Subnets that have to exist before the first node is replaced: those to create, and those of a plan.
    public var missingSubnets: [Subnet] { subnetsToCreate + plannedSubnets }

    /// What of the private subnets to create is to be reserved for prefixes, so that single addresses of the new
    /// nodes do not lie strewn in them; nothing where no prefixes are needed.
    public var reservationsToCreate: [SubnetReservation] {
        steps.filter { $0.stage == .after && $0.tier == .private }.flatMap { step in
            SubnetReservation.reservations(
                in: missingSubnets.filter {
                    $0.zone == step.zone && $0.tier == .private
                },
                for: step.need)
        }
    }

    /// The first step that has no room.
    public var firstFailing: MigrationStep? { steps.first { !$0.fits } }

    /// The first step that has room only where the addresses of old nodes happen to lie together.
    public var firstUnsure: MigrationStep? { steps.first { $0.fits && !$0.fitsSurely } }
}
