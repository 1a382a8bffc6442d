/// Which further CIDR blocks a VPC would need.
extension Planner {
    /// Blocks that are named one by one: a VPC has five unless AWS raises the quota
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>).
    private static var mostBlocks: Int { 4 }

    /// The cure of each density that has no room, rising; of one that no few blocks help there is none.
    ///
    /// - Complexity: O(1) placements for each density.
    func blockCures(for rows: [DensityProjection]) -> [BlockCure] {
        rows.compactMap { nodes.usesCustomNetworking ? cureOfTwoKinds($0) : cure($0) }
    }

    /// What nothing that is proposed may overlap.
    private var taken: [CIDRBlock] {
        vpc + podBlocks + context.inUse
            + [context.serviceBlock ?? ServiceCIDR.eksDefault(vpc: vpc)]
    }

    /// Blocks out of 100.64.0.0/10, which can be added to every VPC.
    private func cure(_ row: DensityProjection) -> BlockCure? {
        guard let blocks = shared(for: layout(of: row).addressCount { _ in true }) else {
            return nil
        }
        return tried(BlockCure(density: row.density, vpc: blocks, pods: []), row)
    }

    /// Under custom networking blocks for pods, for nodes, or for both.
    private func cureOfTwoKinds(_ row: DensityProjection) -> BlockCure? {
        let layout = layout(of: row)
        let ofPods = blocksForPods(layout.addressCount { $0 == .pod })
        let ofNodes = blocksForNodes(layout.addressCount { $0 != .pod })
        for (vpc, pods) in [([], ofPods), (ofNodes, []), (ofNodes, ofPods)] {
            let cure = BlockCure(density: row.density, vpc: vpc, pods: pods)
            if !cure.blocks.isEmpty, let cure = tried(cure, row) { return cure }
        }
        return nil
    }

    /// A cure that makes room for a density; `nil` for one that does not.
    private func tried(_ cure: BlockCure, _ row: DensityProjection) -> BlockCure? {
        var planner = self
        planner.vpc += cure.vpc
        planner.podBlocks += cure.pods
        guard planner.faults.isEmpty, planner.hasRoom(for: planner.layout(of: row)) else {
            return nil
        }
        return cure
    }

    /// Blocks out of 100.64.0.0/10 that hold so many addresses in powers of two, the largest first.
    private func shared(for addresses: Int64) -> [CIDRBlock]? {
        let whole = addresses >> 16
        guard whole <= Self.mostBlocks else { return nil }
        var lengths = Array(repeating: SubnetSizes.lengths.lowerBound, count: Int(whole))
        let rest = addresses - whole << 16
        if rest > 0, let last = SubnetSizes.length(holding: rest) { lengths.append(last) }
        guard lengths.count <= Self.mostBlocks else { return nil }
        var pool = AddressPool([.sharedAddressSpace], apartFrom: taken)
        let blocks = lengths.compactMap { pool.allocate(length: $0) }
        return blocks.count == lengths.count ? blocks : nil
    }

    /// A block for pods; of what is larger than a /16 pieces are chosen.
    private func blocksForPods(_ addresses: Int64) -> [CIDRBlock] {
        guard addresses > 0 else { return [] }
        return addresses > 1 << 16 ? [.sharedAddressSpace] : shared(for: addresses) ?? []
    }

    /// A block for nodes out of the private range of the VPC: they never lie in 100.64.0.0/10.
    private func blocksForNodes(_ addresses: Int64) -> [CIDRBlock] {
        guard let primary = vpc.first,
            let home = CIDRBlock.privateRanges.first(where: { $0.contains(primary) }),
            let length = SubnetSizes.length(holding: addresses),
            let block = home.firstFree(
                length: length,
                apartFrom: taken + [.dockerBridge] + RestrictedAssociation.ranges(beside: vpc))
        else { return [] }
        return [block]
    }
}
