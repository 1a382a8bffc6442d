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
        // On Windows a controller outside the node gives the prefixes.
        if settings.platform == .windows { return nil }
        guard let version = settings.cniVersion, version < needed else { return nil }
        return .oldCNI(needed: needed)
    }

    /// Why no pod gets an IPv6 address; `nil` where each gets one, and where pods have IPv4 addresses.
    public var ipv6Refusal: PrefixRefusal? {
        guard settings.platform == .linuxIPv6 else { return nil }
        if type.hypervisor == .xen { return .xen }
        let needed = type.hypervisor == .metal ? CNIVersion.prefixDelegationOnMetal : .ipv6
        guard let version = settings.cniVersion, version < needed else { return nil }
        return .oldCNI(needed: needed)
    }

    /// Whether ENIs hold prefixes: asked for, and possible.
    public var grantsPrefixes: Bool {
        settings.mode.usesPrefixDelegation && prefixRefusal == nil
    }

    /// ENIs that can be attached: those of the default network card, at most `MAX_ENI`. Windows and
    /// IPv6 give pods their addresses on the primary ENI only.
    public var attachableENIs: Int {
        settings.platform.usesPrimaryENIOnly ? 1 : limitedENIs
    }

    /// ENIs of the default network card, at most `MAX_ENI`.
    public var limitedENIs: Int { min(settings.maxENI ?? type.maxENIs, type.maxENIs) }

    /// ENIs that carry pods by the formula: under custom networking the primary one does not.
    public var podENIs: Int {
        settings.mode.usesCustomNetworking && !settings.platform.usesPrimaryENIOnly
            ? attachableENIs - 1 : attachableENIs
    }

    /// The trunk ENI that branch ENIs hang on: 1 where pods have security groups and the type takes
    /// one, else 0. The formula of max pods does not count it.
    public var trunkENIs: Int {
        settings.hasSecurityGroupsForPods && (type.branchENIs ?? 0) > 0 ? 1 : 0
    }

    /// ENIs in the place of one that would carry pods: the trunk, and those that the CNI leaves alone. The
    /// formula of max pods does not count them.
    public var otherENIs: Int {
        trunkENIs + settings.unmanaged.onDefaultCard
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
    /// <https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html>. With IPv6 it is the
    /// formula for prefixes over all ENIs, for IPv6 has no other mode: so AWS's script and managed node
    /// groups count (<https://docs.aws.amazon.com/eks/latest/userguide/cni-ipv6.html>).
    public var maxPods: Int {
        switch settings.platform {
        case .linux, .windows: podENIs * slotsPerENI * addressesPerSlot + countedHostPods
        case .linuxIPv6:
            limitedENIs * slotsPerENI * (ipv6Refusal == nil ? 16 : 1) + countedHostPods
        case .autoMode: min(type.maxENIs * slotsPerENI, Self.mostPodsOfAutoMode)
        }
    }

    /// EKS Auto Mode: E × (I − 1), whatever the mode, and at most 110: the guide says 110 "after the existing
    /// max pods calculation" (<https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html>), and
    /// measured were 27 on c6a.large and 56 on a type with 4 ENIs of 15.
    static var mostPodsOfAutoMode: Int { 110 }

    /// Whether a node with so many max pods would have addresses for them with prefixes only: more than
    /// the formula gives in a mode without, and no more than it gives in the same one with them.
    func needsPrefixes(forMaxPods maxPods: Int) -> Bool {
        guard !settings.mode.usesPrefixDelegation, maxPods > self.maxPods else { return false }
        var settings = settings
        settings.mode = NetworkMode(
            prefixDelegation: true, customNetworking: settings.mode.usesCustomNetworking)
        let prefixes = NodeNetwork(type: type, settings: settings)
        return prefixes.grantsPrefixes && maxPods <= prefixes.maxPods
    }

    /// The same node without prefixes, with IPv4 addresses.
    var withoutPrefixes: NodeNetwork {
        var settings = settings
        settings.mode = NetworkMode(
            prefixDelegation: false, customNetworking: settings.mode.usesCustomNetworking)
        if settings.platform == .linuxIPv6 { settings.platform = .linux }
        return NodeNetwork(type: type, settings: settings)
    }

    /// Pods that can have an address at once, beside the host's own.
    ///
    /// On Linux `MINIMUM_IP_TARGET` without `WARM_IP_TARGET` never grows the pool. A pod of IPv6 has an
    /// address of 169.254.172.0/22 too, which has 1,024 of them; its own is of a prefix, which Xen and an
    /// old CNI do not have (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md>, `ENABLE_IPv6`).
    public func poolCapacity(_ targets: WarmPoolTargets) -> Int {
        guard settings.platform != .linuxIPv6 else { return ipv6Refusal == nil ? 1_024 : 0 }
        let capacity = max(0, podENIs - otherENIs) * slotsPerENI * addressesPerSlot
        guard settings.platform == .linux, targets.minimumAddresses > 0, targets.addresses == 0
        else { return capacity }
        let held = targets.minimumAddresses.dividedRoundingUp(by: addressesPerSlot)
        return min(capacity, held * addressesPerSlot)
    }

    /// The formula for secondary IPs over all ENIs, which is what reserves of memory go by.
    public var secondaryIPMaxPods: Int {
        type.maxENIs * slotsPerENI + countedHostPods
    }

    /// The pods that memory is reserved for, whatever the kubelet's max pods: by the formula for
    /// secondary IPs; on Windows 110.
    public var reservedPods: Int {
        settings.platform == .windows ? 110 : secondaryIPMaxPods
    }

    /// `aws-node` and `kube-proxy`: pods without an address of their own on every Linux node but those of
    /// EKS Auto Mode. The formula counts them, whatever else is on the host network.
    public var countedHostPods: Int {
        settings.platform == .windows || settings.platform == .autoMode ? 0 : 2
    }

    /// Pods without an address of their own.
    public var hostNetworkPods: Int { settings.hostNetworkPods ?? countedHostPods }

    /// Pods that could have an address by the formula.
    public var formulaAddresses: Int { maxPods - countedHostPods }

    /// The kubelet's max pods: those that are given, or that Karpenter sets where its reserved ENIs are, or
    /// the recommended ones; no more than `podsPerCore` allows. `nil` where the vCPUs that count are not known.
    public func kubeletMaxPods(given: Int?) -> Int? {
        // On Windows the controller's addresses bound what Karpenter's 110 would allow.
        let isKarpenters = settings.reservedENIs != nil && settings.platform != .windows
        let own = isKarpenters ? karpenterMaxPods : recommendedMaxPods
        guard let maxPods = given ?? own else { return nil }
        return boundByCores(maxPods)
    }

    /// So many max pods, or those that `podsPerCore` allows where they are fewer. Bottlerocket has no such
    /// setting (<https://github.com/bottlerocket-os/bottlerocket/issues/1721>).
    func boundByCores(_ maxPods: Int) -> Int? {
        guard let each = settings.podsPerCore, !settings.isBottlerocket else { return maxPods }
        return type.vCPUs.map { min(maxPods, each * $0) }
    }

    /// Max pods as Karpenter sets them: the formula for secondary IPs over the ENIs that are not reserved,
    /// 0 where all are; on Windows 110
    /// (<https://github.com/aws/karpenter-provider-aws/blob/main/pkg/providers/instancetype/types.go>,
    /// `ENILimitedPods`).
    var karpenterMaxPods: Int {
        if settings.platform == .windows { return 110 }
        let enis = type.maxENIs - (settings.reservedENIs ?? 0)
        return enis > 0 ? enis * slotsPerENI + countedHostPods : 0
    }

    /// Max pods as AWS recommends it: at most 110 up to 30 vCPUs, at most 250 above; `nil` where the
    /// vCPUs are not known
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html>).
    public var recommendedMaxPods: Int? {
        recommendedCap.map { min(maxPods, $0) }
    }

    /// The most pods that AWS recommends for a node of this size: 110 or 250; on Windows 110.
    public var recommendedCap: Int? {
        switch settings.platform {
        case .windows, .autoMode: 110
        case .linux, .linuxIPv6: type.vCPUs.map { $0 > 30 ? 250 : 110 }
        }
    }
}
