/// What one node group has in one zone at a density.
public struct NodeGroupProjection: Sendable, Hashable {
    /// Pods.
    public let podsPerZone: Int64
    /// Nodes, without surge.
    public let nodesPerZone: Int64
    /// Surge nodes.
    public let surgePerZone: Int64
    /// What so many of its nodes take.
    public let sample: NodeSample

    /// Nodes, surge included.
    public var allNodesPerZone: Int64 { nodesPerZone + surgePerZone }
}
