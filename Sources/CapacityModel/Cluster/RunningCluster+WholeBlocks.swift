extension RunningCluster {
    /// The /28 blocks of a zone's subnets of a tier that are whole, so that a prefix fits; `nil` where the
    /// ENIs of one of the subnets are not known, or there is none.
    public func wholeBlocks(in zone: AvailabilityZone, _ tier: Tier) -> Int64? {
        let own = subnets.filter { $0.subnet.zone == zone && $0.subnet.tier == tier }
        let maps = own.compactMap { $0.map }
        guard !maps.isEmpty, maps.count == own.count else { return nil }
        return maps.reduce(0) { $0 + Int64($1.count(.free)) }
    }
}
