/// The nodes that a density has in each zone: a projection is large, and these are asked about for every number
/// of pods on a node.
struct NodesAsked {
    /// What each group has in a zone.
    let groups: [NodeGroupProjection]
    /// The same of each zone that is unlike the others; empty where all zones have the same.
    let groupsOfZones: [[NodeGroupProjection]]
    /// Pods on Fargate in one zone.
    let fargatePods: Int64

    /// - Parameter places: the zones to tell apart, by their places.
    init(_ density: DensityProjection, _ places: [Int]) {
        groups = density.groups
        groupsOfZones = places.map { density.zones[$0].groups }
        fargatePods = density.zones[0].fargatePods
    }
}
