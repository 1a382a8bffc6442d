/// The nodes of each zone at every moment of a migration.
struct MigrationMoments {
    private let before: ClusterNodes
    private let after: ClusterNodes
    private let zones: [Zone]

    /// One zone: what each of its groups has, and pods on Fargate, which stay where they are.
    private struct Zone {
        let groups: [GroupCounts]
        let fargatePods: Int64
    }

    init(from before: ClusterNodes, _ demand: Demand, to after: ClusterNodes, _ later: Demand) {
        self.before = before
        self.after = after
        let density = demand.densities.required
        let old = DensityProjection(density: density, demand: demand, nodes: before)
        let new = DensityProjection(density: density, demand: later, nodes: after)
        zones = zip(old.zones, new.zones).map { old, new in
            Zone(
                groups: zip(old.groups, new.groups).map { old, new in
                    GroupCounts(
                        old: old.nodesPerZone, new: new.nodesPerZone,
                        batch: max(1, new.surgePerZone), oldSample: old.sample,
                        newSample: new.sample)
                }, fargatePods: new.fargatePods)
        }
    }

    /// A moment: how many nodes of each mode a zone has, and what they need.
    struct Moment {
        var oldNodes: Int64 = 0
        var newNodes: Int64 = 0
        /// Single addresses of old nodes: they lie where they were taken.
        var oldSingles = PerTier<Int64>(repeating: 0)
        /// Prefixes of old nodes, which have their blocks already.
        var oldPrefixes = PerTier<Int64>(repeating: 0)
        /// What the nodes take, and nothing else.
        var need = ZoneNeed()
    }

    /// The most moments that are looked at.
    private static let most: Int64 = 10_000

    /// The moments of a stage in a zone: one, or of batches all of them.
    func moments(_ stage: MigrationStage, inZone zone: Int) -> [Moment] {
        let zone = zones[zone]
        return switch stage {
        case .before: [moment(zone) { (zone.groups[$0].old, 0) }]
        case .after: [moment(zone) { (0, zone.groups[$0].new) }]
        case .sideBySide: [moment(zone) { (zone.groups[$0].old, zone.groups[$0].new) }]
        case .rolling: rollingMoments(zone)
        }
    }

    private func rollingMoments(_ zone: Zone) -> [Moment] {
        let groups = zone.groups
        let batches = max(1, groups.map { $0.batches }.max() ?? 1)
        // Needs change evenly between batches, so of very many some tell enough.
        let stride = batches.dividedRoundingUp(by: Self.most)
        let before = (batches - 1).dividedRoundingUp(by: stride)
        let told = (0..<before).map { 1 + $0 * stride } + [batches]
        let together = told.map { batch in
            moment(zone) { (groups[$0].oldNodes(batch), groups[$0].newNodes(batch)) }
        }
        // Groups are replaced each by itself, so all may take most at once.
        guard groups.count > 1 else { return together }
        return together
            + [
                { (node: NodeFootprint) in node.nodeSubnet }, { $0.podSubnet },
            ].map { subnet in
                let peaks = groups.map { $0.peak(told, subnet) }
                return moment(zone) {
                    (groups[$0].oldNodes(peaks[$0]), groups[$0].newNodes(peaks[$0]))
                }
            }
    }

    private func moment(_ zone: Zone, _ nodes: (Int) -> (old: Int64, new: Int64)) -> Moment {
        var moment = Moment()
        for (index, counts) in zone.groups.enumerated() {
            let (old, new) = nodes(index)
            moment.oldNodes += old
            moment.newNodes += new
            let (oldNeed, newNeed) = (
                counts.oldSample.need(nodes: old), counts.newSample.need(nodes: new)
            )
            moment.need.add(
                oldNeed.nodeSubnet, oldNeed.podSubnet,
                unit: before.groups[index].unit(of: counts.oldSample.largest))
            moment.need.add(
                newNeed.nodeSubnet, newNeed.podSubnet,
                unit: after.groups[index].unit(of: counts.newSample.largest))
            moment.oldSingles[.private] += oldNeed.nodeSubnet.singles
            moment.oldSingles[.pod] += oldNeed.podSubnet.singles
            moment.oldPrefixes[.private] += oldNeed.nodeSubnet.prefixes
            moment.oldPrefixes[.pod] += oldNeed.podSubnet.prefixes
        }
        moment.need.addSingles(zone.fargatePods)
        return moment
    }

    /// The nodes of one group in one zone, and how many are replaced at once.
    private struct GroupCounts {
        let old, new, batch: Int64
        let oldSample, newSample: NodeSample

        /// New nodes once so many batches have come.
        func newNodes(_ batches: Int64) -> Int64 { min(new, batches * batch) }

        /// Old nodes while a batch comes: those whose pods the batches before it carry have gone.
        func oldNodes(_ batches: Int64) -> Int64 {
            guard batches > 0, new > 0 else { return old }
            return old - old * newNodes(batches - 1) / new
        }

        /// The batch at which the group takes most addresses of a subnet of its nodes; the first of them.
        func peak(_ batches: [Int64], _ subnet: (NodeFootprint) -> AddressNeed) -> Int64 {
            var (most, peak) = (Int64(-1), batches[0])
            for batch in batches {
                let taken =
                    subnet(oldSample.need(nodes: oldNodes(batch))).addresses
                    + subnet(newSample.need(nodes: newNodes(batch))).addresses
                if taken > most { (most, peak) = (taken, batch) }
            }
            return peak
        }

        /// Batches until all new nodes are there.
        var batches: Int64 { new.dividedRoundingUp(by: batch) }
    }
}
