/// The most pods that the subnets hold, evenly spread over the zones.
public struct Holdings: Sendable, Hashable {
    /// With full nodes.
    public let pods: Int64
    /// With full nodes and one zone lost; 0 where there is only one.
    public let podsOneZoneLost: Int64
    /// With full nodes and two zones lost; 0 where there are no more.
    public let podsTwoZonesLost: Int64
    /// With half as many pods on every node, at least one.
    public let podsHalfFull: Int64
    /// The tier that has no room for one pod more than `pods`; `nil` where nothing was held against it.
    public let binding: Tier?

    static var none: Holdings {
        Holdings(pods: 0, podsOneZoneLost: 0, podsTwoZonesLost: 0, podsHalfFull: 0, binding: nil)
    }
}
