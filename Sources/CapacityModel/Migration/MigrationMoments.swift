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
        case .before: [moment { ($0.old, 0) }]
        case .after: [moment { (0, $0.new) }]
        case .sideBySide: [moment { ($0.old, $0.new) }]
        case .rolling: rollingMoments
        }
    }

    private var rollingMoments: [Moment] {
        let batches = max(1, counts.map { $0.batches }.max() ?? 1)
        // Needs change evenly between batches, so of very many some tell enough.
        let stride = batches.dividedRoundingUp(by: Self.most)
        var moments: [Moment] = []
        var batch: Int64 = 1
        while batch < batches {
            moments.append(moment { ($0.oldNodes(batch), $0.newNodes(batch)) })
            batch += stride
        }
        moments.append(moment { ($0.oldNodes(batches), $0.newNodes(batches)) })
        return moments
    }

    private func moment(_ nodes: (GroupCounts) -> (old: Int64, new: Int64)) -> Moment {
        var moment = Moment()
        for (index, counts) in counts.enumerated() {
            let (old, new) = nodes(counts)
            let footprint = before.groups[index].footprint
            moment.oldNodes += old
            moment.newNodes += new
            moment.need.add(nodes: old, footprint: footprint)
            moment.need.add(nodes: new, footprint: after.groups[index].footprint)
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
