/// The other direction: the pods follow from the VPC, or the VPC from the pods.
extension Planner {
    /// The most pods that a plan can count with: 10,000,000.
    static var mostPods: Int64 { 10_000_000 }

    /// The plan for as many pods as the VPC holds at the largest density; `nil` where it does not hold
    /// one, or its blocks have faults.
    ///
    /// - Complexity: O(log n) placements for n pods.
    func fitted() -> SubnetPlan? {
        guard faults.isEmpty else { return nil }
        let space = space
        func holds(pods: Int64) -> Bool { atLargestDensity(pods: pods).hasRoom(in: space) }
        guard holds(pods: 1) else { return nil }
        var low: Int64 = 1
        var high = Self.mostPods + 1
        // The first number of pods that does not fit lies in low + 1 ... high.
        while low + 1 < high {
            let middle = (low + high) / 2
            if holds(pods: middle) { low = middle } else { high = middle }
        }
        return with(pods: low).plan()
    }

    /// The same for a plan whose subnets stay, with a further one in each zone and tier that needs it;
    /// `nil` where that holds no pod more.
    func fitted(around plan: SubnetPlan) -> SubnetPlan? {
        var planner = self
        // Those of other tiers and zones stay where they are too.
        planner.existing = plan.subnets + existing.filter { !plan.subnets.contains($0) }
        guard let further = planner.fitted(), further.demand.pods > plan.demand.pods else {
            return nil
        }
        return further
    }

    /// Why the VPC does not hold one pod more than a plan counts with; `nil` where it does.
    func shortfall(beyond plan: SubnetPlan) -> VPCShortfall? {
        guard
            case .tooSmall(let shortfall) = atLargestDensity(pods: plan.demand.pods + 1).plan()
                .outcome
        else { return nil }
        return shortfall
    }

    private func atLargestDensity(pods: Int64) -> Planner {
        var planner = with(pods: pods)
        planner.demand = planner.demand.atLargestDensity
        return planner
    }

    private func with(pods: Int64) -> Planner {
        var planner = self
        planner.demand = demand.with(pods: pods)
        return planner
    }

    /// The planner with the smallest VPC that holds the demand at the largest density, out of a pool:
    /// one block, or as many /16 as it takes; `nil` where the pool has no room for it.
    ///
    /// - Parameter pool: where the VPC may lie; what is excluded, or what no VPC can have, it leaves
    ///   out, and where there is another choice Docker's range.
    func inSmallestVPC(of pool: [CIDRBlock]) -> Planner? {
        let needed = neededAddresses(ofPods: false)
        let whole = needed >> 16
        let rest = needed - whole << 16
        guard whole <= 65_536 else { return nil }
        // Powers of two pack without loss, so the sum decides.
        var lengths = Array(repeating: SubnetSizes.lengths.lowerBound, count: Int(whole))
        if rest > 0 {
            guard let last = SubnetSizes.length(holding: rest) else { return nil }
            lengths.append(last)
        }
        let free = free(of: pool)
        var apart = free
        apart.remove(.dockerBridge)
        guard let vpc = apart.blocksOfVPC(lengths) ?? free.blocksOfVPC(lengths) else { return nil }
        var planner = self
        planner.vpc = vpc
        return planner
    }

    /// The plan in that VPC; where the pool has no room for it, no subnets, and how much it lacks.
    func planInSmallestVPC(of pool: [CIDRBlock]) -> SubnetPlan {
        if let planner = inSmallestVPC(of: pool) { return planner.plan() }
        let free = free(of: pool)
        let sixteens = free.freeBlocks.filter { $0.length <= SubnetSizes.lengths.lowerBound }
            .reduce(Int64(0)) { $0 + $1.addressCount >> 16 }
        var planner = self
        planner.vpc = []
        return planner.plan(
            without: VPCShortfall(
                needs: [
                    layout(of: largestProjection).need(at: demand.densities.largest) {
                        !space.hasOwnSpace($0)
                    }
                ], isPodBlocks: false, futureZones: futureZones,
                freeAddresses: free.freeAddressCount,
                pool: VPCShortfall.Pool(blocks: pool, sixteens: sixteens)))
    }

    /// The part of a pool that a VPC may have.
    private func free(of pool: [CIDRBlock]) -> AddressPool {
        AddressPool(pool, apartFrom: excluded + podBlocks + BlockFault.reservedRanges)
    }
}

extension AddressPool {
    /// Blocks of these lengths that one VPC can have, the first of them the primary one; `nil` where there
    /// are none. Which primary block leaves room for the others is tried: the lowest, then one of each range
    /// that AWS tells apart.
    fileprivate func blocksOfVPC(_ lengths: [Int]) -> [CIDRBlock]? {
        guard let first = lengths.first else { return [] }
        let homes: [CIDRBlock] =
            [.range(0, 0), .range(0xAC1F_0000, 16)] + CIDRBlock.privateRanges
            + [.sharedAddressSpace, .range198]
        for home in homes {
            var parts = AddressPool(
                freeBlocks.compactMap { $0.contains(home) ? home : home.contains($0) ? $0 : nil })
            guard let primary = parts.allocate(length: first) else { continue }
            var blocks = [primary]
            var rest = self
            rest.remove(primary)
            if lengths.count > 1 {
                for range in RestrictedAssociation.ranges(beside: blocks) { rest.remove(range) }
            }
            for length in lengths.dropFirst() {
                guard let block = rest.allocate(length: length) else { break }
                blocks.append(block)
            }
            if blocks.count == lengths.count { return blocks }
        }
        return nil
    }
}
