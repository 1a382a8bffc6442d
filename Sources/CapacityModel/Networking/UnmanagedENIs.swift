/// ENIs on a node that the VPC CNI leaves alone: the adapters of EFA, those on other network cards, and
/// those that a tag excludes.
///
/// They keep their addresses, and on the default network card the place of an ENI that would carry pods
/// (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/pkg/ipamd/ipamd.go>, `unmanagedENI`).
public struct UnmanagedENIs: Sendable, Hashable {
    /// How many are on the default network card.
    public var onDefaultCard: Int
    /// The addresses of all of them; one for EFA only has none.
    public var addresses: Int

    /// So many ENIs and addresses.
    public init(onDefaultCard: Int = 0, addresses: Int = 0) {
        self.onDefaultCard = onDefaultCard
        self.addresses = addresses
    }

    /// The most of both, each by itself.
    public func larger(_ other: UnmanagedENIs) -> UnmanagedENIs {
        UnmanagedENIs(
            onDefaultCard: max(onDefaultCard, other.onDefaultCard),
            addresses: max(addresses, other.addresses))
    }
}
