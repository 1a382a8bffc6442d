/// What can be asked; a ``Phrase`` sends its reader from one to another.
public enum Inquiry: Sendable, Hashable, CaseIterable {
    /// The max pods of instance types.
    case maxPods
    /// One node in full.
    case node
    /// A plan of subnets.
    case plan
    /// A check of subnets that exist.
    case check
    /// The table of instance types.
    case instanceTypes
}
