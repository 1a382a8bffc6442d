/// What one zone needs of one tier at one stage of a migration.
public struct MigrationStep: Sendable {
    /// The stage.
    public let stage: MigrationStage
    /// The zone.
    public let zone: AvailabilityZone
    /// The tier.
    public let tier: Tier
    /// Nodes of the old mode in the zone.
    public let oldNodes: Int64
    /// Nodes of the new mode in the zone.
    public let newNodes: Int64
    /// The need.
    public let need: AddressNeed
    /// Usable addresses of the zone's subnets of the tier, the new ones included.
    public let usable: Int64
    /// Whole /28 blocks where single addresses lie together, those of old nodes' prefixes among them; those of
    /// today where they are known and count.
    public let wholeBlocks: Int64
    /// Whole /28 blocks where every single address of an old node breaks one; those of today where they
    /// are known.
    public let surelyWholeBlocks: Int64
    /// Whether it is known which blocks are whole today, and counts.
    public let areBlocksKnown: Bool
    /// Why the need does not fit where single addresses lie together; `nil` where it does.
    public let shortage: SubnetShortage?

    /// Whether the need fits where single addresses lie together.
    public var fits: Bool { shortage == nil }

    /// Whether it fits wherever the addresses of old nodes lie.
    public var fitsSurely: Bool { fits && need.prefixes <= surelyWholeBlocks }
}
