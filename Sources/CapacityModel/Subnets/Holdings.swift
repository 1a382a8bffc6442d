/// The most pods that the subnets hold: evenly spread over the zones, or of a running cluster as its nodes
/// are spread and packed today.
public struct Holdings: Sendable, Hashable {
    /// With full nodes.
    public let pods: Int64
    /// With full nodes and one zone lost; 0 where there is only one. Pods of a node group that has lost all
    /// its zones are not among them.
    public let podsOneZoneLost: Int64
    /// With full nodes and two zones lost; 0 where there are no more.
    public let podsTwoZonesLost: Int64
    /// With half as many pods on every node, at least one.
    public let podsHalfFull: Int64
    /// With full nodes and as many zones lost as are tolerated. Pods of a node group that may lose all its
    /// zones are among them, for the subnets have their place; the verdict leaves them out.
    public let podsTolerated: Int64
    /// The tier that has no room for one pod more than `pods`; `nil` where nothing was held against it.
    public let binding: Tier?
    /// With half-full nodes and as many zones lost as are tolerated.
    let podsHalfFullTolerated: Int64

    static var none: Holdings {
        Holdings(
            pods: 0, podsOneZoneLost: 0, podsTwoZonesLost: 0, podsHalfFull: 0, podsTolerated: 0,
            binding: nil, podsHalfFullTolerated: 0)
    }
}
