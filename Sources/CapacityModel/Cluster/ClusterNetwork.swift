/// How the CNI of a cluster is set, each setting with where it is known from.
///
/// What an earlier source says is believed before a later one: an option, the environment of `aws-node`,
/// the ENIs of the nodes, the default.
public struct ClusterNetwork: Sendable, Hashable {
    /// Prefix delegation.
    public var prefixDelegation = Setting(false, .standard)
    /// Custom networking.
    public var customNetworking = Setting(false, .standard)
    /// Whether further ENIs may lie in tagged subnets of their own.
    public var subnetDiscovery = Setting(false, .standard)
    /// Whether pods may have security groups of their own, so that there is a trunk ENI.
    public var podENI = Setting(false, .standard)
    /// Whether ENIs on all network cards carry pods.
    public var multiNIC = Setting(false, .standard)
    /// Whether pods have IPv6 addresses only.
    public var ipv6 = Setting(false, .standard)
    /// The most ENIs that the CNI attaches; `nil` for no limit.
    public var maxENI = Setting<Int?>(nil, .standard)
    /// The version of the CNI; `nil` where it is not known.
    public var version = Setting<CNIVersion?>(nil, .standard)
    /// Free ENIs.
    public var warmENITarget = Setting(WarmPoolTargets().enis, .standard)
    /// Free addresses; 0 is unset.
    public var warmIPTarget = Setting(WarmPoolTargets().addresses, .standard)
    /// Addresses in all; 0 is unset.
    public var minimumIPTarget = Setting(WarmPoolTargets().minimumAddresses, .standard)
    /// Free prefixes.
    public var warmPrefixTarget = Setting(WarmPoolTargets().prefixes, .standard)

    /// The defaults of a cluster of which nothing is known.
    public init() {}

    /// What is known without options.
    public init(environment: CNIEnvironment?, interfaces: InterfaceEvidence) {
        prefixDelegation = prefixDelegation.unless(interfaces.prefixes, .interfaces)
        customNetworking = customNetworking.unless(interfaces.customNetworking, .interfaces)
        subnetDiscovery = subnetDiscovery.unless(interfaces.subnetDiscovery, .interfaces)
        podENI = podENI.unless(interfaces.podENI, .interfaces)
        ipv6 = ipv6.unless(interfaces.ipv6, .interfaces)
        guard let environment else { return }
        prefixDelegation = Setting(environment.hasPrefixDelegation, .environment)
        customNetworking = Setting(environment.hasCustomNetworking, .environment)
        subnetDiscovery = Setting(environment.hasSubnetDiscovery, .environment)
        podENI = Setting(environment.hasPodENI, .environment)
        multiNIC = Setting(environment.hasMultiNIC, .environment)
        ipv6 = Setting(environment.hasIPv6, .environment)
        maxENI = Setting(environment.maxENI, .environment)
        if let known = environment.version { version = Setting(known, .environment) }
        warmENITarget = Setting(environment.targets.enis, .environment)
        warmIPTarget = Setting(environment.targets.addresses, .environment)
        minimumIPTarget = Setting(environment.targets.minimumAddresses, .environment)
        warmPrefixTarget = Setting(environment.targets.prefixes, .environment)
    }

    /// The network mode.
    public var mode: NetworkMode {
        NetworkMode(
            prefixDelegation: prefixDelegation.value, customNetworking: customNetworking.value)
    }

    /// What the CNI keeps ready.
    public var targets: WarmPoolTargets {
        WarmPoolTargets(
            enis: warmENITarget.value, addresses: warmIPTarget.value,
            minimumAddresses: minimumIPTarget.value, prefixes: warmPrefixTarget.value)
    }

    /// Whether the targets are known from somewhere, so that the warm pool says what a node takes.
    public var areTargetsKnown: Bool {
        [warmENITarget, warmIPTarget, minimumIPTarget, warmPrefixTarget].contains {
            $0.evidence != .standard
        }
    }

    /// The settings that decide what a node of a platform can give its pods.
    public func settings(on platform: NodePlatform) -> NetworkSettings {
        NetworkSettings(
            mode: mode, maxENI: maxENI.value, cniVersion: version.value,
            platform: platform == .linux && ipv6.value ? .linuxIPv6 : platform,
            hasSecurityGroupsForPods: podENI.value)
    }
}
