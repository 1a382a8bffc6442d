extension SubnetPlan {
    /// The nodes of each group in one zone at a density, surge included.
    public func nodes(
        at row: DensityProjection
    ) -> [(group: PlannedNodeGroup, count: Int64)] {
        zip(nodes.groups, row.groups).map { ($0, $1.allNodesPerZone) }
    }

    /// Zones that have so many nodes at once: where some are lost, the others carry all pods.
    public var zonesWithNodes: Int { demand.survivingZones }

    /// What a zone uses beside its nodes: the addresses left for the control plane and load balancers,
    /// and a NAT gateway where there are public subnets.
    public var usageBesideNodes: NetworkAddressUsage {
        usageBesideNodes(hasPublic: subnets.contains { $0.tier == .public })
    }

    /// The same, of a plan that would have public subnets, or none.
    func usageBesideNodes(hasPublic: Bool) -> NetworkAddressUsage {
        let (allowances, zones) = (demand.allowances, demand.zones.count)
        let tiers = Tier.allCases.filter { $0 != .public || hasPublic }
        let addresses = tiers.reduce(0) { $0 + allowances.addresses(of: $1, zones: zones) }
        // The addresses of endpoints and of the NAT gateway are in their units.
        let gateways = tiers.contains(.public) ? 1 : 0
        return NetworkAddressUsage(
            addresses: Int64(
                addresses - allowances.mostEndpoints
                    - min(gateways, allowances.publicAddresses(zones: zones))),
            services: Int64(allowances.mostEndpoints + gateways))
    }

    /// What the whole plan uses at a density.
    public func networkAddressUsage(at row: DensityProjection) -> NetworkAddressUsage {
        networkAddressUsage(at: row, besideNodes: usageBesideNodes)
    }

    /// The same, with what a zone uses beside its nodes.
    func networkAddressUsage(
        at row: DensityProjection, besideNodes: NetworkAddressUsage
    ) -> NetworkAddressUsage {
        let nodes = nodes(at: row).reduce(NetworkAddressUsage()) {
            $0 + $1.count * NetworkAddressUsage(of: $1.group)
        }
        return Int64(zonesWithNodes) * nodes + Int64(demand.zones.count) * besideNodes
    }

    /// The ENIs of all nodes of the plan at a density.
    public func networkInterfaces(at row: DensityProjection) -> Int64 {
        Int64(zonesWithNodes)
            * nodes(at: row).reduce(0) { $0 + $1.count * Int64($1.group.networkInterfaces) }
    }
}
