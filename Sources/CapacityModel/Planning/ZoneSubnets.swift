/// How many subnets of which sizes a zone has of a tier.
public struct ZoneSubnets: Sendable, Hashable {
    /// The zone.
    public let zone: AvailabilityZone
    /// The tier.
    public let tier: Tier
    /// The sizes: those of subnets that exist first.
    public let sizes: [Size]

    /// So many subnets of one length.
    public struct Size: Sendable, Hashable {
        /// The length of the blocks: 16 to 28.
        public let length: Int
        /// How many there are: 1 or more.
        public let count: Int64
    }

    /// The number of subnets.
    public var count: Int64 { sizes.reduce(0) { $0 + $1.count } }

    /// The address space that they take.
    public var addressCount: Int64 { sizes.reduce(0) { $0 + $1.count << (32 - $1.length) } }
}

extension Planner {
    /// The subnets of every zone and tier at a density, whether the VPC has room for them or not.
    func zoneSubnets(of row: DensityProjection) -> [ZoneSubnets] {
        let (kept, pieces) = (kept, layout(of: row).pieces)
        return tiers.flatMap { tier in
            demand.zones.map { zone in
                var lengths = kept.filter { $0.tier == tier && $0.zone == zone }
                    .map { (length: $0.block.length, count: Int64(1)) }
                for piece in pieces where piece.tier == tier && piece.home == .zone(zone) {
                    lengths.append((SubnetSizes.lengths.lowerBound, piece.sizes.wholeSixteens))
                    lengths.append((piece.sizes.lastLength, 1))
                }
                var sizes: [ZoneSubnets.Size] = []
                for (length, count) in lengths where count > 0 {
                    let before = sizes.firstIndex { $0.length == length }
                    let size = ZoneSubnets.Size(
                        length: length, count: count + (before.map { sizes[$0].count } ?? 0))
                    if let before { sizes[before] = size } else { sizes.append(size) }
                }
                return ZoneSubnets(zone: zone, tier: tier, sizes: sizes)
            }
        }
    }
}
