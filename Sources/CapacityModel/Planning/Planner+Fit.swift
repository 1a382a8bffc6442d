/// The other direction: the pods follow from the VPC, or the VPC from the pods.
extension Planner {
    /// The most pods that a plan can count with: 10,000,000.
    static var mostPods: Int64 { 10_000_000 }

    /// The plan for as many pods as the VPC holds at the largest density; `nil` where it does not hold
    /// one, or its blocks have faults.
    ///
    /// - Complexity: O(log n) placements for n pods.
    func fitted() -> SubnetPlan? {
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
        planner.existing = plan.subnets
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

    /// Whether the subnets for so many pods at the largest density find their places.
    private func holds(pods: Int64) -> Bool {
        if case .placed = atLargestDensity(pods: pods).placement { return true }
        return false
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
    ///   out.
    func inSmallestVPC(of pool: [CIDRBlock]) -> Planner? {
        let needed = neededAddresses(ofPods: false)
        var free = free(of: pool)
        var planner = self
        planner.vpc = []
        let whole = needed >> 16
        let rest = needed - whole << 16
        // Powers of two pack without loss, so the sum decides.
        let last = SubnetSizes.lengths.last { Int64(1) << (32 - $0) >= rest }
        guard whole <= 65_536 else { return nil }
        for _ in 0..<whole {
            guard let block = free.allocate(length: SubnetSizes.lengths.lowerBound) else {
                return nil
            }
            planner.vpc.append(block)
        }
        if rest > 0 {
            guard let block = last.flatMap({ free.allocate(length: $0) }) else { return nil }
            planner.vpc.append(block)
        }
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
                density: demand.densities.largest, isPodBlocks: false,
                neededAddresses: neededAddresses(ofPods: false), futureZones: futureZones,
                freeAddresses: free.freeAddressCount, used: pool + excluded + podBlocks,
                pool: VPCShortfall.Pool(blocks: pool, sixteens: sixteens)))
    }

    /// The part of a pool that a VPC may have.
    private func free(of pool: [CIDRBlock]) -> AddressPool {
        var free = AddressPool(pool)
        for block in excluded + podBlocks + BlockFault.reservedRanges { free.remove(block) }
        return free
    }
}
