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
    /// - Parameter otherENIs: the trunk ENI and branch ENIs, an address each, in the pods' subnet
    ///   where there is one.
    public init(_ pool: WarmPool, mode: NetworkMode, otherENIs: Int = 0) {
        let pods = AddressNeed(singles: pool.secondaryIPs + otherENIs, prefixes: pool.prefixes)
        if mode.usesCustomNetworking {
            nodeSubnet = AddressNeed(singles: 1)
            podSubnet = AddressNeed(singles: pool.attachedENIs - 1) + pods
        } else {
            nodeSubnet = AddressNeed(singles: pool.attachedENIs) + pods
            podSubnet = AddressNeed(singles: 0)
        }
    }

    /// All addresses, of both subnets.
    public var addresses: Int { nodeSubnet.addresses + podSubnet.addresses }
}
