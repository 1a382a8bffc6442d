/// An ENI that is attached to a node, and what it holds.
public struct AttachedInterface: Sendable, Hashable {
    /// What AWS says that it is (`InterfaceType`).
    public enum Kind: String, Sendable, CaseIterable {
        /// One that carries nodes and pods.
        case plain = "interface"
        /// The one that branch ENIs hang on: it takes an address, and carries no pod
        /// (<https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html>).
        case trunk
        /// An Elastic Fabric Adapter with an address.
        case efa
        /// An Elastic Fabric Adapter without one.
        case efaOnly = "efa-only"
    }

    /// The ID of its subnet.
    public let subnet: String
    /// What AWS says that it is.
    public let kind: Kind
    /// Its place on the instance; 0 on network card 0 is the primary ENI.
    public let deviceIndex: Int
    /// The network card that it is on.
    public let networkCard: Int
    /// Whether a tag tells the CNI to leave it alone (`node.k8s.amazonaws.com/no_manage`).
    public let isExcluded: Bool
    /// Addresses taken one by one, its own among them.
    public let addresses: Int
    /// Prefixes of 16 IPv4 addresses.
    public let prefixes: Int
    /// Prefixes of IPv6 addresses.
    public let ipv6Prefixes: Int

    /// An ENI.
    public init(
        subnet: String, kind: Kind = .plain, deviceIndex: Int = 0, networkCard: Int = 0,
        isExcluded: Bool = false, addresses: Int = 1, prefixes: Int = 0, ipv6Prefixes: Int = 0
    ) {
        self.subnet = subnet
        self.kind = kind
        self.deviceIndex = deviceIndex
        self.networkCard = networkCard
        self.isExcluded = isExcluded
        self.addresses = addresses
        self.prefixes = prefixes
        self.ipv6Prefixes = ipv6Prefixes
    }

    /// Whether it is the one that the instance was started with.
    public var isPrimary: Bool { deviceIndex == 0 && networkCard == 0 }

    /// Whether it holds addresses of pods.
    public var carriesPods: Bool { addresses > 1 || prefixes > 0 }

    /// Whether the CNI fills it with addresses for pods, or keeps it as a trunk. It leaves alone the
    /// adapters of EFA, what its tag excludes, and other network cards without `ENABLE_MULTI_NIC`
    /// (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md>).
    public func isManaged(multiNIC: Bool) -> Bool {
        switch kind {
        case .efa, .efaOnly: false
        case .plain, .trunk: !isExcluded && (networkCard == 0 || multiNIC)
        }
    }

    /// All IPv4 addresses, those in prefixes included.
    public var addressCount: Int { addresses + 16 * prefixes }
}
