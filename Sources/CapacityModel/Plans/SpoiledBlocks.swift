/// What subnets still hold when single addresses have broken up part of their /28 blocks, so that no
/// prefix fits there (<https://github.com/aws/amazon-vpc-cni-k8s/issues/2749>).
public struct SpoiledBlocks: Sendable, Hashable {
    /// Hundredths of the /28 blocks that are broken up.
    public let percent: Int
    /// The most nodes of one zone, without surge.
    public let nodesPerZone: Int64
    /// The most pods over all zones.
    public let pods: Int64
    /// The largest density that still fits; `nil` for none.
    public let fits: Density?
    /// The smallest subnets of a zone that hold the largest density all the same, of each tier with
    /// prefixes; none where every block is broken up.
    public let sizes: [Size]

    /// The smallest subnets of a zone for one tier.
    public struct Size: Sendable, Hashable {
        /// The tier.
        public let tier: Tier
        /// The subnets.
        public let sizes: SubnetSizes
    }
}

extension SubnetPlan {
    /// What the subnets still hold with so many hundredths of their /28 blocks broken up; `nil` without
    /// subnets.
    func spoiled(percent: Int) -> SpoiledBlocks? {
        guard !subnets.isEmpty else { return nil }
        let largest = assessment.largest
        let zones = assessment.capacities.map { $0.spoiled(percent: percent) }
        let room = NodeRoom(nodes: nodes, demand: demand, zones: zones)
        let pods = room.mostPods
        let fitting = assessment.projection.last { row in
            zip(zones, row.zones).allSatisfy { $0.holdsNodes($1.need) }
        }
        var sizes: [SpoiledBlocks.Size] = []
        for tier in [Tier.private, .pod] where largest.need[tier].prefixes > 0 {
            guard
                let smallest = SubnetSizes(
                    for: largest.need, tier: tier, spoiledPercent: percent)
            else { continue }
            sizes.append(SpoiledBlocks.Size(tier: tier, sizes: smallest))
        }
        return SpoiledBlocks(
            percent: percent, nodesPerZone: room.nodesPerZone(pods: pods),
            pods: pods, fits: fitting?.density, sizes: sizes)
    }
}
