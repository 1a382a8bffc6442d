extension RunningCluster {
    /// The /28 blocks of a zone's subnets of a tier that are whole and free, so that a prefix fits; `nil` where
    /// the ENIs of one of the subnets are not known, or there is none.
    ///
    /// - Parameters:
    ///   - zone: the zone.
    ///   - tier: the tier.
    ///   - subnets: all that there are: those that the cluster does not have are empty.
    public func wholeBlocks(
        in zone: AvailabilityZone, _ tier: Tier, beside subnets: [Subnet] = []
    ) -> Int64? {
        let own = self.subnets.filter { $0.subnet.zone == zone && $0.subnet.tier == tier }
        let maps = own.compactMap { $0.map }
        guard !maps.isEmpty, maps.count == own.count else { return nil }
        let further = subnets.filter { subnet in
            subnet.zone == zone && subnet.tier == tier
                && !own.contains { $0.subnet.block == subnet.block }
        }
        return maps.reduce(0) { $0 + Int64($1.count(.free)) }
            + further.reduce(0) { $0 + SubnetCapacity.prefixes(length: $1.block.length) }
    }

    /// Whether prefixes are asked about while all nodes hold addresses one by one: these have to be replaced
    /// first.
    public var isBeforePrefixDelegation: Bool {
        guard network.prefixDelegation == CNISetting(true, .option) else { return false }
        let interfaces = nodes.flatMap { $0.interfaces ?? [] }.filter { $0.carriesPods }
        return !interfaces.isEmpty && interfaces.allSatisfy { $0.prefixes == 0 }
    }
}
