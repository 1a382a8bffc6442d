/// What one limit of a node allows.
public enum NodeAllowance: Sendable, Hashable {
    /// So many workload pods: 0 or more.
    case pods(Int64)
    /// The pods do not ask for what is limited.
    case unlimited
    /// The table does not know the limit.
    case unknown
}
