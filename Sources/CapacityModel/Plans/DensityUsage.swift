/// What a plan uses of AWS's limits at one density.
public struct DensityUsage: Sendable, Hashable {
    /// The density.
    public let density: Density
    /// Units of Network Address Usage of the VPC, by what they are.
    public let networkAddressUsage: NetworkAddressUsage
    /// ENIs of all nodes.
    public let networkInterfaces: Int64
    /// Addresses of all nodes.
    public let nodeAddresses: Int64
    /// Nodes of the zones that carry the pods, surge included.
    public let nodes: Int64
}

extension SubnetPlan {
    /// What nodes of each group use: those that run today where the demand is a multiple of these, otherwise
    /// a full node.
    var usageOfNodes: [NodesUsage] {
        nodes.groups.enumerated().map { index, group in
            demand.running.flatMap { NodesUsage(of: $0.groups[index]) } ?? NodesUsage(of: group)
        }
    }

    /// What a zone uses beside its nodes: the addresses left for the control plane and load balancers,
    /// and a NAT gateway where there are public subnets.
    func usageBesideNodes(hasPublic: Bool) -> NetworkAddressUsage {
        let tiers = Tier.allCases.filter { $0 != .public || hasPublic }
        let addresses = tiers.reduce(0) { $0 + demand.budget.addresses(of: $1) }
        // The addresses of endpoints and of the NAT gateway are in their units.
        let gateways: Int64 = hasPublic ? 1 : 0
        let endpoints = demand.budget.mostEndpoints
        return NetworkAddressUsage(
            addresses: addresses - endpoints
                - min(
                    gateways,
                    Int64(demand.allowances.publicAddresses(zones: demand.zones.count))),
            services: endpoints + gateways)
    }

    /// What the whole plan uses at a density.
    ///
    /// - Parameters:
    ///   - ofNodes: the usage of nodes of each group, in their order.
    ///   - besideNodes: what a zone uses beside its nodes.
    func usage(
        at row: DensityProjection, ofNodes: [NodesUsage],
        besideNodes: NetworkAddressUsage
    ) -> DensityUsage {
        var usage = Int64(demand.zones.count) * besideNodes
        var (interfaces, addresses, count): (Int64, Int64, Int64) = (0, 0, 0)
        for (index, nodes) in row.nodesOfGroups.enumerated() {
            let each = ofNodes[index]
            usage = usage + each.networkAddressUsage(of: nodes)
            interfaces += each.networkInterfaces(of: nodes)
            addresses += each.addresses(of: nodes)
            count += nodes
        }
        // A pod on Fargate has an ENI of its own.
        if demand.running == nil {
            let fargate = Int64(demand.survivingZones) * row.zones[0].fargatePods
            usage.addresses += fargate
            interfaces += fargate
        }
        return DensityUsage(
            density: row.density, networkAddressUsage: usage, networkInterfaces: interfaces,
            nodeAddresses: addresses, nodes: count)
    }
}
