/// What would make subnets that exist, or the VPC of a plan, hold a density that they do not hold.
public enum Remedy: Sendable, Hashable {
    /// Further CIDR blocks for a VPC that has no room for a plan.
    case furtherBlocks(BlockCure)
    /// Another network mode, or other targets of the warm pool, where a VPC has no room for a plan.
    case mode(ModeRemedy)
    /// Further subnets. Where several tiers fall short, each has one of these, and they suffice together.
    case furtherSubnets(FurtherSubnets)
    /// The same pods with another network mode, or other targets of the warm pool.
    case variant(VariantRemedy)

    /// Whether the subnets would then hold the density.
    public var suffices: Bool {
        switch self {
        case .furtherBlocks, .mode, .furtherSubnets: true
        case .variant(let remedy): remedy.suffices
        }
    }
}

/// A network mode, or targets of the warm pool, in which the same VPC has room.
public struct ModeRemedy: Sendable, Hashable {
    /// The mode, or the targets.
    public let variant: NetworkVariant
    /// What turns it on for the same question, blocks for pods among it.
    public let settings: Phrase
    /// The largest density that has room then.
    public let fits: Density
}

/// One further subnet in every zone that falls short of a tier.
public struct FurtherSubnets: Sendable, Hashable {
    /// The tier.
    public let tier: Tier
    /// The length of each: 16 to 28.
    public let length: Int
    /// The zones that fall short.
    public let zones: [AvailabilityZone]
    /// Whether these are all zones of the demand.
    public let areAllZones: Bool
    /// A free block for each of the zones; none where the VPC is not known, or nothing has room for all of them.
    public let blocks: [CIDRBlock]
    /// A CIDR block out of 100.64.0.0/10 that the VPC gets for them; `nil` where it has room itself.
    public var newBlock: CIDRBlock?

    /// The subnets as they are given to a check: `10.0.8.0/22@b`.
    public var settings: [String] {
        zip(blocks, zones).map { $0.setting(in: $1) }
    }

    /// What adds them to a check; nothing without free blocks.
    public var phrase: Phrase { blocks.isEmpty ? "" : "\(tier.setting, each: settings)" }
}

/// The cures of one density.
public struct DensityCures: Sendable, Hashable {
    /// The density.
    public let density: Density
    /// What would make the subnets hold it: never none.
    public let remedies: [Remedy]

    /// CIDR blocks that the VPC gets by them.
    var newBlocks: [CIDRBlock] {
        remedies.flatMap { remedy -> [CIDRBlock] in
            switch remedy {
            case .furtherBlocks(let cure): cure.blocks
            case .variant(let variant): variant.newPodBlocks
            case .furtherSubnets(let further): further.newBlock.map { [$0] } ?? []
            case .mode: []
            }
        }
    }
}

extension SubnetPlan {
    /// The cures of the required density where it fails, those that suffice where any does; then those of the
    /// largest one that fails. None where every density fits.
    ///
    /// - Parameter modes: the modes in which a VPC has room that has none now.
    func cures(_ modes: [ModeRemedy]) -> [DensityCures] {
        switch outcome {
        case .placed, .tooSmall: return curesOfRoom(modes)
        case .refused: return []
        case .given: if assessment.largest.fits { return [] }
        }
        let (required, largest) = (demand.densities.required, assessment.largest)
        var cures: [DensityCures] = []
        let first = failingRequired
        if let first, first.density < largest.density {
            let all = remedies(for: first)
            let sufficing = all.filter { $0.suffices }
            cures.append(
                DensityCures(density: required, remedies: sufficing.isEmpty ? all : sufficing))
            // What does not suffice for less does not for more.
            if sufficing.isEmpty { return cures.filter { !$0.remedies.isEmpty } }
        }
        cures.append(DensityCures(density: largest.density, remedies: remedies(for: largest)))
        return cures.filter { !$0.remedies.isEmpty }
    }

    /// The cures of a VPC without room for the largest density, or for any.
    private func curesOfRoom(_ modes: [ModeRemedy]) -> [DensityCures] {
        if blockCures.isEmpty, modes.isEmpty { return [] }
        let (required, largest) = (demand.densities.required, demand.densities.largest)
        var cures: [DensityCures] = []
        for density in required < largest ? [required, largest] : [largest] {
            var remedies: [Remedy] = []
            for cure in blockCures where cure.density == density {
                remedies.append(.furtherBlocks(cure))
            }
            for mode in modes where mode.fits >= density { remedies.append(.mode(mode)) }
            if !remedies.isEmpty {
                cures.append(DensityCures(density: density, remedies: remedies))
            }
        }
        return cures
    }

    /// The required density, where it fails.
    public var failingRequired: DensityProjection? {
        assessment.projection.first { $0.density == demand.densities.required && !$0.fits }
    }

    private func remedies(for row: DensityProjection) -> [Remedy] {
        furtherSubnets(for: row).map { .furtherSubnets($0) }
            + [NetworkVariant.warmTargets, .prefixDelegation, .customNetworking].compactMap {
                variant($0, for: row).map { .variant($0) }
            }
    }

    /// One remedy for each tier that falls short; none where one of them needs more than one subnet.
    private func furtherSubnets(for row: DensityProjection) -> [FurtherSubnets] {
        var free = free
        var space = addressSpace
        var remedies: [FurtherSubnets] = []
        for tier in Tier.allCases {
            let short = zip(assessment.capacities, row.zones).filter { capacity, zone in
                !capacity.holdsOrDoesWithout(zone.need, tier)
            }
            guard !short.isEmpty else { continue }
            let length = SubnetSizes.lengths.reversed().first { length in
                length <= tier.longestMask
                    && short.allSatisfy { capacity, zone in
                        capacity[tier].holds(
                            zone.need[tier], zone.need.wholeNodes(of: tier), withFurther: length)
                    }
            }
            guard let length else { return [] }
            var blocks = short.compactMap { _ in free.allocate(length: length) }
            var newBlock: CIDRBlock?
            if blocks.count < short.count {
                let whole = SubnetSizes.length(holding: Int64(short.count) << (32 - length))
                newBlock =
                    vpc.isEmpty ? nil : whole.flatMap { space.freeSecondaryBlock(length: $0) }
                space.keepOut(of: newBlock.map { [$0] } ?? [])
                var within = AddressPool(newBlock.map { [$0] } ?? [])
                blocks =
                    newBlock == nil ? [] : short.compactMap { _ in within.allocate(length: length) }
            }
            remedies.append(
                FurtherSubnets(
                    tier: tier, length: length, zones: short.map { $0.0.zone },
                    areAllZones: short.count == demand.zones.count, blocks: blocks,
                    newBlock: newBlock))
        }
        return remedies
    }
}

extension Tier {
    /// What gives a subnet of the tier that exists.
    var setting: Setting {
        switch self {
        case .private: .privateSubnet
        case .pod: .podSubnet
        case .public: .publicSubnet
        case .controlPlane: .controlPlaneSubnet
        }
    }
}

extension CIDRBlock {
    /// A subnet that exists, as it is given: `10.0.8.0/22@b`.
    public func setting(in zone: AvailabilityZone) -> String { "\(self)@\(zone.name)" }
}
