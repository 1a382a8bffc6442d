/// The same demand in several network modes, side by side.
public struct Comparison: Sendable {
    /// A way to give pods their addresses.
    public typealias Variant = NetworkVariant

    /// A variant, and what becomes of the demand: its figures are those of the largest density asked
    /// for, whether it has room or not.
    public struct Row: Sendable {
        /// The variant.
        public let variant: Variant
        /// What becomes of the demand; `nil` where a node has no room, or cannot do it.
        public let answer: PlanAnswer?
        /// The subnets of each zone that the largest density takes: those that exist, and further ones;
        /// none without a plan.
        public let subnets: [ZoneSubnets]
        /// What the largest density uses; `nil` without a plan.
        public let usage: DensityUsage?
        /// What turns the variant on for the same question, blocks for pods among it; empty for what is on where
        /// nothing is set.
        public let settings: Phrase
        /// Calls to EC2 while the pods of a node of the first group come and go.
        public let callsPerNode: Int?

        /// The largest density that has room; `nil` where there is none.
        public var fits: Density? { answer?.assessment.largestFitting?.density }
        /// Whether the largest density has room.
        public var fitsLargest: Bool { answer?.assessment.largest.fits ?? false }

        fileprivate init(without variant: Variant, _ settings: Phrase) {
            self.variant = variant
            self.settings = settings
            answer = nil
            subnets = []
            usage = nil
            callsPerNode = nil
        }

        fileprivate init(_ variant: Variant, _ settings: Phrase, by planner: Planner) {
            self.settings = settings
            let plan = planner.plan()
            let answer = PlanAnswer(plan)
            let largest = plan.assessment.largest
            let subnets = planner.zoneSubnets(of: largest)
            // A plan without subnets does not tell whether there would be public ones.
            let beside = plan.usageBesideNodes(hasPublic: subnets.contains { $0.tier == .public })
            usage = plan.usage(at: largest, ofNodes: answer.usageOfNodes, besideNodes: beside)
            let node = plan.node
            callsPerNode =
                EC2Calls(
                    comingAndGoing: node.pods, network: node.network, targets: node.targets,
                    kubeletMaxPods: node.kubeletMaxPods
                ).total
            self.variant = variant
            self.answer = answer
            self.subnets = subnets
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
    init(of groups: [NodeGroup], planner: (ClusterNodes) -> Planner) {
        rows = Variant.allCases.map { variant in
            var settings = variant.phrase ?? ""
            guard let nodes = Self.nodes(of: groups, variant) else {
                return Row(without: variant, settings)
            }
            var planner = planner(nodes)
            if !variant.mode.usesCustomNetworking {
                // Pods have no subnets of their own then: those in blocks of the VPC only take space.
                let vpc = planner.vpc
                planner.podBlocks = []
                planner.existing.removeAll { subnet in
                    subnet.tier == .pod && !vpc.contains { $0.contains(subnet.block) }
                }
            } else if planner.podBlocks.isEmpty {
                planner.podBlocks = [CIDRBlock.sharedAddressSpace]
                settings = "\(settings) \(.podBlock, CIDRBlock.sharedAddressSpace)"
            }
            return Row(variant, settings, by: planner)
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

    /// The variants that have room for a density.
    var modesWithRoom: [ModeRemedy] {
        rows.compactMap { row in
            row.fits.map { ModeRemedy(variant: row.variant, settings: row.settings, fits: $0) }
        }
    }

    /// Whether some variant has room for the required density.
    public var hasRoom: Bool {
        rows.contains { $0.answer.map { $0.verdict.answer != .no } ?? false }
    }

    /// The variant that comes nearest: the largest density, or where none has room, the fewest
    /// addresses too few; `nil` where no variant has a plan.
    public var nearest: Row? {
        rows.filter { $0.answer != nil }.max { left, right in
            let (leftFits, rightFits) = (left.fits?.hundredths ?? 0, right.fits?.hundredths ?? 0)
            return leftFits == rightFits
                ? left.missingAddresses > right.missingAddresses : leftFits < rightFits
        }
    }
}

extension Comparison.Row {
    /// Addresses too few for the smallest density; 0 where the blocks only lie in pieces.
    fileprivate var missingAddresses: Int64 {
        guard case .tooSmall(let shortfall) = answer?.outcome else { return 0 }
        return max(0, shortfall.neededAddresses - shortfall.freeAddresses)
    }
}
