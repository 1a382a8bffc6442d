/// How the CNI of a cluster is set, each setting with where it is known from.
///
/// What an earlier source says is believed before a later one: an option, the environment of `aws-node`,
/// the ENIs of the nodes, the default.
public struct ClusterNetwork: Sendable, Hashable {
    /// Prefix delegation.
    public var prefixDelegation = CNISetting(false, .standard)
    /// Custom networking.
    public var customNetworking = CNISetting(false, .standard)
    /// Whether further ENIs may lie in tagged subnets of their own.
    public var subnetDiscovery = CNISetting(false, .standard)
    /// Whether pods may have security groups of their own, so that there is a trunk ENI.
    public var podENI = CNISetting(false, .standard)
    /// Whether ENIs on all network cards carry pods.
    public var multiNIC = CNISetting(false, .standard)
    /// Whether pods have IPv6 addresses only.
    public var ipv6 = CNISetting(false, .standard)
    /// The most ENIs that the CNI attaches; `nil` for no limit.
    public var maxENI = CNISetting<Int?>(nil, .standard)
    /// The version of the CNI; `nil` where it is not known.
    public var version = CNISetting<CNIVersion?>(nil, .standard)
    /// Free ENIs.
    public var warmENITarget = CNISetting(WarmPoolTargets().enis, .standard)
    /// Free addresses; 0 is unset.
    public var warmIPTarget = CNISetting(WarmPoolTargets().addresses, .standard)
    /// Addresses in all; 0 is unset.
    public var minimumIPTarget = CNISetting(WarmPoolTargets().minimumAddresses, .standard)
    /// Free prefixes.
    public var warmPrefixTarget = CNISetting(WarmPoolTargets().prefixes, .standard)

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
        prefixDelegation = CNISetting(environment.hasPrefixDelegation, .environment)
        customNetworking = CNISetting(environment.hasCustomNetworking, .environment)
        subnetDiscovery = CNISetting(environment.hasSubnetDiscovery, .environment)
        podENI = CNISetting(environment.hasPodENI, .environment)
        multiNIC = CNISetting(environment.hasMultiNIC, .environment)
        ipv6 = CNISetting(environment.hasIPv6, .environment)
        maxENI = CNISetting(environment.maxENI, .environment)
        if let known = environment.version { version = CNISetting(known, .environment) }
        warmENITarget = CNISetting(environment.targets.enis, .environment)
        warmIPTarget = CNISetting(environment.targets.addresses, .environment)
        minimumIPTarget = CNISetting(environment.targets.minimumAddresses, .environment)
        warmPrefixTarget = CNISetting(environment.targets.prefixes, .environment)
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

    /// Whether an option or the environment of `aws-node` says how the CNI is set, so that the warm pool says
    /// what a node takes.
    public var isSet: Bool {
        let modes = [prefixDelegation.evidence, customNetworking.evidence, maxENI.evidence]
        return areTargetsKnown || modes.contains { $0 == .option || $0 == .environment }
    }

    /// The settings that decide what a node of a platform can give its pods.
    public func settings(on platform: NodePlatform) -> NetworkSettings {
        NetworkSettings(
            mode: mode, maxENI: maxENI.value, cniVersion: version.value,
            platform: platform == .linux && ipv6.value ? .linuxIPv6 : platform,
            hasSecurityGroupsForPods: podENI.value)
    }
}
