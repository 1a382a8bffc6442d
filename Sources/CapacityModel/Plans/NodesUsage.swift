/// What so many nodes of a group use of AWS's limits: a full node as it is planned, or all that run today.
public struct NodesUsage: Sendable, Hashable {
    /// The nodes: 1 or more.
    public let nodes: Int64
    /// Network Address Usage of all of them.
    public let networkAddressUsage: NetworkAddressUsage
    /// ENIs of all of them.
    public let networkInterfaces: Int64
    /// Addresses of all of them.
    public let addresses: Int64

    /// The usage of a full node of a group, whichever type it is of.
    init(of group: PlannedNodeGroup) {
        nodes = 1
        networkAddressUsage = NetworkAddressUsage(of: group)
        networkInterfaces = Int64(group.networkInterfaces)
        addresses = group.footprint.addresses
    }

    /// The usage of the nodes of a group that run; `nil` where none does.
    init?(of running: RunningDemand.Group) {
        let total = running.total
        guard total.nodes > 0 else { return nil }
        let (node, pod) = (total.footprint.nodeSubnet, total.footprint.podSubnet)
        nodes = Int64(total.nodes)
        networkInterfaces = total.networkInterfaces
        addresses = total.footprint.addresses
        networkAddressUsage = NetworkAddressUsage(
            addresses: node.singles + pod.singles, prefixes: node.prefixes + pod.prefixes,
            additionalInterfaces: max(0, networkInterfaces - nodes))
    }

    /// The Network Address Usage of so many nodes of their kind; the sum of its units is rounded up once.
    func networkAddressUsage(of count: Int64) -> NetworkAddressUsage {
        let own = networkAddressUsage
        let singles = share(own.addresses, count)
        let held = share(own.addresses + own.prefixes, count)
        return NetworkAddressUsage(
            addresses: singles, prefixes: held - singles,
            additionalInterfaces: share(own.units, count) - held)
    }

    /// The ENIs of so many nodes of their kind, rounded up.
    func networkInterfaces(of count: Int64) -> Int64 { share(networkInterfaces, count) }

    /// The addresses of so many nodes of their kind, rounded up.
    func addresses(of count: Int64) -> Int64 { share(addresses, count) }

    private func share(_ sum: Int64, _ count: Int64) -> Int64 {
        (sum * count).dividedRoundingUp(by: nodes)
    }
}
