/// What became of an instance type since its limits were published.
public enum TypeStatus: String, Sendable, CaseIterable {
    /// The EC2 API describes it today.
    case current
    /// The EC2 API described it once and does no more.
    case withdrawn
    /// AWS has announced its end.
    case retired
    /// The API never described it; the limits come from the supplements of the tools of EKS.
    case override
}
