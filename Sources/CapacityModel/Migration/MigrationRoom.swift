/// What the subnets have for a moment of a migration.
public enum MigrationRoom: Int, Sendable, Comparable {
    /// Too little.
    case short
    /// Enough where the addresses of old nodes happen to lie together: each may break up a /28 block.
    case unsure
    /// Enough, wherever they lie.
    case sure

    /// Less room comes first.
    public static func < (left: MigrationRoom, right: MigrationRoom) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension MigrationStep {
    /// What the subnets of the zone have for the step.
    public var room: MigrationRoom { fitsSurely ? .sure : fits ? .unsure : .short }
}
