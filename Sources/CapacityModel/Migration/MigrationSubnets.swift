/// Private subnets that a cluster lacks for nodes of the new mode: with one of them in every zone that falls short,
/// nodes can be replaced in batches.
public struct MigrationSubnets: Sendable, Hashable {
    /// The zones that fall short.
    public let zones: [AvailabilityZone]
    /// The length of each subnet. Where new nodes take prefixes it holds all those of a zone, for AWS advises
    /// subnets of their own, reserved for prefixes
    /// (<https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html>).
    public let length: Int
    /// Whether they are for prefixes.
    public let areForPrefixes: Bool
    /// Free blocks of the VPC, one for each zone; none where it is not known, or has no room for all.
    public let blocks: [CIDRBlock]

    /// `nil` where no zone falls short, and where one subnet in each would not be enough.
    ///
    /// - Parameters:
    ///   - needs: what the zones need at every stage; stages side by side do not count.
    ///   - space: what is free; the blocks are taken out of it.
    /// - Complexity: O(l · m) for l lengths and m moments of zones that fall short.
    init?(for needs: [StageNeed], in space: inout PlanSpace) {
        let needs = needs.filter { $0.tier == .private && $0.stage != .sideBySide }
        var zones: [AvailabilityZone] = []
        for need in needs where !zones.contains(need.zone) && !need.fits() {
            zones.append(need.zone)
        }
        guard !zones.isEmpty else { return nil }
        let short = needs.filter { zones.contains($0.zone) }
        let areForPrefixes = short.contains { $0.needsNewBlocks }
        // A private subnet may have every length.
        let length = SubnetSizes.lengths.reversed().first { length in
            short.allSatisfy { need in
                need.fits(withFurther: length)
                    && (!areForPrefixes || need.stage != .after || need.fits(aloneIn: length))
            }
        }
        guard let length else { return nil }
        let blocks = zones.compactMap { _ in space.allocate(length: length, tier: .private) }
        self.zones = zones
        self.length = length
        self.areForPrefixes = areForPrefixes
        self.blocks = blocks.count == zones.count ? blocks : []
    }
}
