extension Planner {
    /// The faults of the blocks that were given, each on its own and among themselves.
    var faults: [BlockFault] {
        var homes = vpc.map { NamedBlock(.vpc, block: $0) }
        var pools: [NamedBlock] = []
        for block in podBlocks {
            let named = NamedBlock(.pods, block: block)
            if PlanSpace.isPool(block) { pools.append(named) } else { homes.append(named) }
        }
        var faults = BlockFault.faults(ofVPC: homes)
        if !pools.isEmpty { faults += BlockFault.faults(ofPools: pools) }
        if !existing.isEmpty {
            faults += BlockFault.faults(
                of: existing.map { NamedBlock(.subnet($0.name), block: $0.block) },
                in: vpc + podBlocks)
        }
        return faults
    }
}
