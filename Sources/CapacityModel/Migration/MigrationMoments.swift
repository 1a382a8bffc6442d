/// The nodes of a zone at every moment of a migration.
struct MigrationMoments {
    let before: ClusterNodes
    let after: ClusterNodes
    let demand: Demand
    private let counts: [GroupCounts]

    init(from before: ClusterNodes, to after: ClusterNodes, demand: Demand) {
        self.before = before
        self.after = after
        self.demand = demand
        let old = DensityProjection(
            density: demand.densities.required, demand: demand, nodes: before)
        let new = DensityProjection(
            density: demand.densities.required, demand: demand, nodes: after)
        counts = zip(old.groups, new.groups).map { old, new in
            GroupCounts(
                old: old.nodesPerZone, new: new.nodesPerZone, batch: max(1, new.surgePerZone))
        }
    }

    /// A moment: how many nodes of each mode a zone has, and what they need.
    struct Moment {
        var oldNodes: Int64 = 0
        var newNodes: Int64 = 0
        /// Single addresses of old nodes: they lie where they were taken.
        var oldSingles = PerTier<Int64>(repeating: 0)
        /// What the nodes take, and nothing else.
        var need = ZoneNeed()
    }

    /// The most moments that are looked at.
    private static let most: Int64 = 10_000

    /// The moments of a stage: one, or of batches all of them.
    func moments(_ stage: MigrationStage) -> [Moment] {
        switch stage {
        case .before: [moment { (counts[$0].old, 0) }]
        case .after: [moment { (0, counts[$0].new) }]
        case .sideBySide: [moment { (counts[$0].old, counts[$0].new) }]
        case .rolling: rollingMoments
        }
    }

    private var rollingMoments: [Moment] {
        let batches = max(1, counts.map { $0.batches }.max() ?? 1)
        // Needs change evenly between batches, so of very many some tell enough.
        let stride = batches.dividedRoundingUp(by: Self.most)
        let before = (batches - 1).dividedRoundingUp(by: stride)
        let told = (0..<before).map { 1 + $0 * stride } + [batches]
        let together = told.map { batch in
            moment { (counts[$0].oldNodes(batch), counts[$0].newNodes(batch)) }
        }
        // Groups are replaced each by itself, so all may take most at once.
        guard counts.count > 1 else { return together }
        return together
            + [
                { (node: NodeFootprint) in node.nodeSubnet }, { $0.podSubnet },
            ].map { subnet in
                let peaks = counts.indices.map { peak(of: $0, subnet, told) }
                return moment {
                    (counts[$0].oldNodes(peaks[$0]), counts[$0].newNodes(peaks[$0]))
                }
            }
    }

    /// The batch at which a group takes most addresses of a subnet of its nodes; the first of them.
    private func peak(
        of index: Int, _ subnet: (NodeFootprint) -> AddressNeed, _ batches: [Int64]
    ) -> Int64 {
        let old = subnet(before.groups[index].footprint).addresses
        let new = subnet(after.groups[index].footprint).addresses
        var (most, peak) = (Int64(-1), batches[0])
        for batch in batches {
            let taken =
                counts[index].oldNodes(batch) * old + counts[index].newNodes(batch) * new
            if taken > most { (most, peak) = (taken, batch) }
        }
        return peak
    }

    private func moment(_ nodes: (Int) -> (old: Int64, new: Int64)) -> Moment {
        var moment = Moment()
        for index in counts.indices {
            let (old, new) = nodes(index)
            let footprint = before.groups[index].footprint
            moment.oldNodes += old
            moment.newNodes += new
            moment.need.add(
                nodes: old, footprint: footprint, unit: before.groups[index].unit(of: footprint))
            let later = after.groups[index]
            moment.need.add(
                nodes: new, footprint: later.footprint, unit: later.unit(of: later.footprint))
            moment.oldSingles[.private] += old * footprint.nodeSubnet.singles
            moment.oldSingles[.pod] += old * footprint.podSubnet.singles
        }
        return moment
    }

    /// The nodes of one group in one zone, and how many are replaced at once.
    private struct GroupCounts {
        let old, new, batch: Int64

        /// New nodes once so many batches have come.
        func newNodes(_ batches: Int64) -> Int64 { min(new, batches * batch) }

        /// Old nodes while a batch comes: those whose pods the batches before it carry have gone.
        func oldNodes(_ batches: Int64) -> Int64 {
            guard batches > 0, new > 0 else { return old }
            return old - old * newNodes(batches - 1) / new
        }

        /// Batches until all new nodes are there.
        var batches: Int64 { new.dividedRoundingUp(by: batch) }
    }
}
