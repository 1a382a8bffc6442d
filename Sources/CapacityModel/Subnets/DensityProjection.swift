/// What one density asks of a zone, and whether the subnets give it.
public struct DensityProjection: Sendable, Hashable {
    /// The density.
    public let density: Density
    /// Pods over all zones.
    public let pods: Int
    /// Pods in one zone.
    public let podsPerZone: Int
    /// Nodes in one zone, without surge.
    public let nodesPerZone: Int
    /// Surge nodes in one zone.
    public let surgePerZone: Int
    /// The need of one zone.
    public let need: ZoneNeed
    /// Whether the subnets of every zone and tier hold it.
    public internal(set) var fits = false
    /// The fewest pods that every node has to carry for the density to fit: at this number and at
    /// every one up to a full node. 0 where it does not fit with full nodes.
    public internal(set) var leastPodsPerNode = 0

    /// The demand of a density, before it is held against subnets.
    public init(density: Density, demand: Demand, node: PlannedNode, footprint: NodeFootprint) {
        self.density = density
        pods = density.pods(demand.pods)
        podsPerZone = demand.podsPerZone(density)
        nodesPerZone = demand.nodesPerZone(density, workloadPods: node.workloadPods)
        surgePerZone = demand.surgePerZone
        need = ZoneNeed(
            nodes: nodesPerZone + surgePerZone, footprint: footprint, demand: demand)
    }
}
