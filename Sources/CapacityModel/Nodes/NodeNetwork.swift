/// What an instance type gives its pods under the settings of the VPC CNI.
public struct NodeNetwork: Sendable, Hashable {
    /// The instance type.
    public let type: InstanceType
    /// The settings of the CNI.
    public let settings: NetworkSettings

    /// An instance type under these settings.
    public init(type: InstanceType, settings: NetworkSettings) {
        self.type = type
        self.settings = settings
    }

    /// Why prefix delegation does not work although it is asked for.
    public enum PrefixRefusal: Sendable, Hashable {
        /// The type runs on Xen.
        case xen
        /// The CNI is older than the version that can do it on this type.
        case oldCNI(needed: CNIVersion)
    }

    /// Why the CNI falls back to secondary IPs; `nil` where it does not, or was not asked for prefixes.
    public var prefixRefusal: PrefixRefusal? {
        guard settings.mode.usesPrefixDelegation else { return nil }
        let needed: CNIVersion
        switch type.hypervisor {
        case .xen: return .xen
        case .nitro: needed = .prefixDelegation
        case .metal: needed = .prefixDelegationOnMetal
        }
        guard let version = settings.cniVersion, version < needed else { return nil }
        return .oldCNI(needed: needed)
    }

    /// Whether ENIs hold prefixes: asked for, and possible.
    public var grantsPrefixes: Bool {
        settings.mode.usesPrefixDelegation && prefixRefusal == nil
    }

    /// ENIs that can be attached: those of the default network card, at most `MAX_ENI`.
    public var attachableENIs: Int {
        min(settings.maxENI ?? type.maxENIs, type.maxENIs)
    }

    /// ENIs that carry pods: under custom networking the primary one does not.
    public var podENIs: Int {
        settings.mode.usesCustomNetworking ? attachableENIs - 1 : attachableENIs
    }

    /// Places for a secondary IP or a prefix on one ENI; its primary address is never a pod's.
    public var slotsPerENI: Int { type.ipv4PerENI - 1 }

    /// Pod addresses in one place: 16 with prefixes, otherwise 1.
    public var addressesPerSlot: Int { grantsPrefixes ? 16 : 1 }

    /// Pods that a node can run by the formula of the CNI, uncapped:
    /// ENIs × (IPv4 addresses per ENI − 1) + 2, and 16 for every address with prefixes.
    ///
    /// The 2 are `aws-node` and `kube-proxy`, which are on the host network. Source:
    /// <https://github.com/aws/amazon-vpc-cni-k8s/blob/master/scripts/gen_vpc_ip_limits.go> and
    /// <https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html>.
    public var maxPods: Int {
        podENIs * slotsPerENI * addressesPerSlot + Self.hostNetworkPods
    }

    /// The formula for secondary IPs over all ENIs, which is what reserves of memory go by.
    public var secondaryIPMaxPods: Int {
        type.maxENIs * slotsPerENI + Self.hostNetworkPods
    }

    /// `aws-node` and `kube-proxy`: pods without an address of their own on every node.
    public static var hostNetworkPods: Int { 2 }

    /// Max pods as AWS recommends it: at most 110 up to 30 vCPUs, at most 250 above; `nil` where the
    /// vCPUs are not known
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html>).
    public var recommendedMaxPods: Int? {
        recommendedCap.map { min(maxPods, $0) }
    }

    /// The most pods that AWS recommends for a node of this size: 110 or 250.
    public var recommendedCap: Int? {
        type.vCPUs.map { $0 > 30 ? 250 : 110 }
    }
}
