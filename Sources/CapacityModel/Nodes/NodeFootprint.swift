/// The addresses that one node takes from its subnets.
public struct NodeFootprint: Sendable, Hashable {
    /// From the subnet of the node.
    public let nodeSubnet: AddressNeed
    /// From the subnet of its pods, under custom networking; otherwise nothing.
    public let podSubnet: AddressNeed

    /// The addresses behind a warm pool: one primary address for each ENI, and the rest.
    ///
    /// Under custom networking the node's subnet pays for the primary ENI only
    /// (<https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html>).
    ///
    /// - Parameters:
    ///   - pool: the warm pool.
    ///   - mode: the network mode.
    ///   - otherENIs: the trunk ENI and branch ENIs, an address each, in the pods' subnet where there
    ///     is one.
    ///   - unmanagedAddresses: those of ENIs that the CNI leaves alone, in the node's subnet.
    public init(
        _ pool: WarmPool, mode: NetworkMode, otherENIs: Int = 0, unmanagedAddresses: Int = 0
    ) {
        let pods = AddressNeed(
            singles: Int64(pool.secondaryIPs + otherENIs), prefixes: Int64(pool.prefixes))
        if mode.usesCustomNetworking {
            nodeSubnet = AddressNeed(singles: Int64(1 + unmanagedAddresses))
            podSubnet = AddressNeed(singles: Int64(pool.attachedENIs - 1)) + pods
        } else {
            nodeSubnet =
                AddressNeed(singles: Int64(pool.attachedENIs + unmanagedAddresses)) + pods
            podSubnet = AddressNeed(singles: 0)
        }
    }

    /// So many addresses, measured: one for each ENI, the rest the pods', with prefix delegation in
    /// prefixes, rounded up. Under custom networking the node's subnet pays for the primary ENI.
    ///
    /// - Parameter attachedENIs: ENIs that the CNI attaches by its rules; fewer where the addresses are.
    init(measured addresses: Int, attachedENIs: Int, _ network: NodeNetwork) {
        let isCustom = network.settings.mode.usesCustomNetworking
        var pods = AddressNeed(singles: Int64(max(0, addresses - 1)))
        if network.grantsPrefixes {
            let primaries = min(Int64(attachedENIs - 1), pods.singles)
            pods = AddressNeed(
                singles: primaries, prefixes: (pods.singles - primaries).dividedRoundingUp(by: 16))
        }
        let node = AddressNeed(singles: 1)
        nodeSubnet = isCustom ? node : node + pods
        podSubnet = isCustom ? pods : AddressNeed(singles: 0)
    }

    /// The most of both subnets, each kind of address by itself.
    func larger(_ other: NodeFootprint) -> NodeFootprint {
        NodeFootprint(
            nodeSubnet: nodeSubnet.larger(other.nodeSubnet),
            podSubnet: podSubnet.larger(other.podSubnet))
    }

    init(nodeSubnet: AddressNeed, podSubnet: AddressNeed) {
        self.nodeSubnet = nodeSubnet
        self.podSubnet = podSubnet
    }

    /// All addresses, of both subnets.
    public var addresses: Int64 { nodeSubnet.addresses + podSubnet.addresses }
}
