/// A stage of a migration.
public enum MigrationStage: String, Sendable, CaseIterable {
    /// All nodes are of the old mode.
    case before
    /// Nodes are replaced batch by batch, as many at once as the surge.
    case rolling
    /// All new nodes beside all old ones: for prefixes AWS advises new node groups over replacing nodes
    /// in place (<https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html>).
    case sideBySide = "side-by-side"
    /// All nodes are of the new mode.
    case after
}
