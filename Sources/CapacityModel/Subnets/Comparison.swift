/// The same demand in several network modes, side by side.
public struct Comparison: Sendable {
    /// A variant, and what becomes of the demand: its figures are those of the largest density asked
    /// for, whether it has room or not.
    public struct Row: Sendable {
        /// The variant.
        public let variant: Variant
        /// Its plan, for the largest density that has room; `nil` where a node has no room, or cannot
        /// do it.
        public let plan: SubnetPlan?
        /// The subnets of each zone that the largest density takes: those that exist, and further ones;
        /// none without a plan.
        public let subnets: [ZoneSubnets]

        /// The largest density.
        public var projection: DensityProjection? { plan?.assessment.projection.last }

        /// The largest density that has room; `nil` where there is none.
        public var fits: Density? { plan?.assessment.largestFitting }

        /// Whether the largest density has room.
        public var fitsLargest: Bool { fits != nil && fits == projection?.density }

        /// Nodes of the zones that carry the pods, surge included.
        public var nodes: Int64? {
            guard let plan, let projection else { return nil }
            return Int64(plan.demand.survivingZones)
                * projection.groups.reduce(0) { $0 + $1.allNodesPerZone }
        }

        /// Units of Network Address Usage of the VPC.
        public var networkAddressUsage: Int64? {
            guard let plan, let projection else { return nil }
            // A plan without subnets does not tell whether there would be public ones.
            let hasPublic = subnets.contains { $0.tier == .public }
            return plan.networkAddressUsage(
                at: projection, besideNodes: plan.usageBesideNodes(hasPublic: hasPublic)
            ).units
        }

        /// ENIs of all nodes.
        public var networkInterfaces: Int64? {
            guard let plan, let projection else { return nil }
            return plan.networkInterfaces(at: projection)
        }

        /// Addresses of all nodes.
        public var addresses: Int64? {
            guard let plan, let projection else { return nil }
            return Int64(plan.demand.survivingZones)
                * zip(projection.groups, plan.nodes.groups).reduce(0) {
                    $0 + $1.0.allNodesPerZone * $1.1.footprint.addresses
                }
        }

        /// Calls to EC2 while the pods of a node of the first group come and go.
        public var callsPerNode: Int? {
            plan.map { plan in
                EC2Calls(
                    comingAndGoing: plan.node.pods, network: plan.node.network,
                    targets: plan.node.targets, kubeletMaxPods: plan.node.kubeletMaxPods
                ).total
            }
        }
    }

    /// The variants, in the order of their cases.
    public let rows: [Row]

    /// Plans every variant.
    ///
    /// - Parameters:
    ///   - groups: the node groups; their modes and targets are those of a variant.
    ///   - planner: the demand and the VPC, for nodes; pods that have subnets of their own and no
    ///     blocks for them get pieces of 100.64.0.0/10.
    public init(of groups: [NodeGroup], planner: (ClusterNodes) -> Planner) {
        rows = Variant.allCases.map { variant in
            guard let nodes = Self.nodes(of: groups, variant) else {
                return Row(variant: variant, plan: nil, subnets: [])
            }
            var planner = planner(nodes)
            if !variant.mode.usesCustomNetworking {
                planner.podBlocks = []
            } else if planner.podBlocks.isEmpty {
                planner.podBlocks = [CIDRBlock.sharedAddressSpace]
            }
            return Row(
                variant: variant, plan: planner.plan(),
                subnets: planner.demand.densities.last.map { planner.zoneSubnets(at: $0) } ?? [])
        }
    }

    /// The nodes in a variant; `nil` where one has no room, or cannot do it.
    private static func nodes(of groups: [NodeGroup], _ variant: Variant) -> ClusterNodes? {
        var planned: [PlannedNodeGroup] = []
        for group in groups {
            var group = group
            group.settings.mode = variant.mode
            group.targets = variant.targets
            guard group.networks.allSatisfy({ $0.prefixRefusal == nil }),
                let own = try? PlannedNodeGroup(group)
            else { return nil }
            planned.append(own)
        }
        return ClusterNodes(planned)
    }

    /// Whether some variant has room for the required density.
    public var hasRoom: Bool {
        rows.contains { $0.plan.map { $0.verdict != .no } ?? false }
    }

    /// The variant that comes nearest: the largest density, or where none has room, the fewest
    /// addresses too few; `nil` where no variant has a plan.
    public var nearest: Row? {
        rows.filter { $0.plan != nil }.max { left, right in
            let (leftFits, rightFits) = (left.fits?.hundredths ?? 0, right.fits?.hundredths ?? 0)
            return leftFits == rightFits
                ? left.missingAddresses > right.missingAddresses : leftFits < rightFits
        }
    }
}

extension Comparison.Row {
    /// Addresses too few for the smallest density; 0 where the blocks only lie in pieces.
    fileprivate var missingAddresses: Int64 {
        guard case .tooSmall(let shortfall) = plan?.outcome else { return 0 }
        return max(0, shortfall.neededAddresses - shortfall.freeAddresses)
    }
}
