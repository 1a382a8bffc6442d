/// What one zone's subnets of each tier have to hold.
public struct ZoneNeed: Sendable, Hashable {
    private var tiers = PerTier(repeating: AddressNeed(singles: 0))
    private var nodes = PerTier(repeating: WholeNodes())

    /// What nodes of these numbers take, and nothing else.
    init() {}

    /// Adds so many nodes of this footprint.
    ///
    /// - Parameter unit: what lies in one subnet as a whole: the node where it is `nil`.
    mutating func add(nodes: Int64, footprint: NodeFootprint, unit: NodeUnit? = nil) {
        add(
            nodes * footprint.nodeSubnet, nodes * footprint.podSubnet,
            unit: unit ?? NodeUnit(footprint))
    }

    /// Adds what nodes take of their subnets and of their pods' in all.
    ///
    /// - Parameter unit: what the largest of them takes of one subnet.
    mutating func add(_ nodeSubnet: AddressNeed, _ podSubnet: AddressNeed, unit: NodeUnit) {
        tiers[.private] = tiers[.private] + nodeSubnet
        tiers[.pod] = tiers[.pod] + podSubnet
        nodes[.private].add(nodeSubnet, unit: unit.nodeSubnet, unit.kind)
        nodes[.pod].add(podSubnet, unit: unit.podSubnet, unit.kind)
    }

    /// The most of both, of each tier by itself.
    func larger(_ other: ZoneNeed) -> ZoneNeed {
        var larger = self
        for tier in Tier.allCases {
            larger.tiers[tier] = tiers[tier].larger(other.tiers[tier])
            larger.nodes[tier] = nodes[tier].larger(other.nodes[tier])
        }
        return larger
    }

    /// Adds addresses of the subnets of nodes that lie in no node, such as those of pods on Fargate.
    mutating func addSingles(_ count: Int64) { tiers[.private].singles += count }

    /// The same, and beside it what a zone's budget has for each tier.
    func beside(_ budget: AddressBudget, in zone: AvailabilityZone) -> ZoneNeed {
        var need = self
        for tier in Tier.allCases {
            need.tiers[tier].singles += budget.addresses(of: tier, in: zone)
        }
        return need
    }

    /// The same, and beside it what the budget has for each tier in the zone where that is most.
    func besideMost(of budget: AddressBudget) -> ZoneNeed {
        var need = self
        for tier in Tier.allCases { need.tiers[tier].singles += budget.addresses(of: tier) }
        return need
    }

    /// The need of one tier.
    public subscript(tier: Tier) -> AddressNeed { tiers[tier] }

    /// The nodes in the need of one tier.
    public func wholeNodes(of tier: Tier) -> WholeNodes { nodes[tier] }
}
