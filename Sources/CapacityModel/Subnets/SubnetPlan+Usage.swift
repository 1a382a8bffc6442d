extension SubnetPlan {
    /// The nodes of one zone at a density, surge included, by their kind.
    public func nodes(
        at row: DensityProjection
    ) -> [(node: PlannedNode, count: Int)] {
        [(node, row.nodesPerZone + row.surgePerZone)]
    }

    /// What a zone uses beside its nodes: the addresses left for the control plane and load balancers,
    /// and a NAT gateway where there are public subnets.
    public var usageBesideNodes: NetworkAddressUsage {
        let allowances = demand.allowances
        guard assessment.verdicts.contains(where: { $0.subnet.tier == .public }) else {
            return NetworkAddressUsage(addresses: allowances.privateAddresses)
        }
        let ofPublicTier = allowances.publicAddresses(zones: demand.zones.count)
        // The NAT gateway's address is in its units.
        return NetworkAddressUsage(
            addresses: allowances.privateAddresses + max(0, ofPublicTier - 1), services: 1)
    }

    /// What the whole plan uses at a density.
    public func networkAddressUsage(at row: DensityProjection) -> NetworkAddressUsage {
        let nodes = nodes(at: row).reduce(NetworkAddressUsage()) {
            $0 + $1.count * NetworkAddressUsage(of: $1.node)
        }
        return demand.zones.count * (nodes + usageBesideNodes)
    }

    /// The ENIs of all nodes of the plan at a density.
    public func networkInterfaces(at row: DensityProjection) -> Int {
        demand.zones.count
            * nodes(at: row).reduce(0) { $0 + $1.count * $1.node.networkInterfaces }
    }
}
