/// What a node that runs takes: what its ENIs hold, or what the warm pool gives its pods.
public struct NodeUse: Sendable, Hashable {
    /// Its addresses.
    public let footprint: NodeFootprint
    /// Its ENIs, branch ENIs among them.
    public let networkInterfaces: Int
    /// Whether its ENIs were measured.
    public let isMeasured: Bool
}
