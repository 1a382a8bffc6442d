/// A way to give pods their addresses.
public enum NetworkVariant: String, Sendable, CaseIterable {
    /// Secondary IPs, with the CNI's own warm pool of an ENI.
    case secondaryIP = "secondary-ip"
    /// Secondary IPs with `WARM_IP_TARGET` 2 and `MINIMUM_IP_TARGET` 12.
    case warmTargets = "warm-targets"
    /// Prefixes.
    case prefixDelegation = "prefix-delegation"
    /// Secondary IPs out of subnets of the pods' own.
    case customNetworking = "custom-networking"
    /// Prefixes out of subnets of the pods' own.
    case customNetworkingWithPrefixDelegation = "custom-networking+prefix-delegation"

    /// The network mode.
    public var mode: NetworkMode {
        switch self {
        case .secondaryIP, .warmTargets: .secondaryIP
        case .prefixDelegation: .prefixDelegation
        case .customNetworking: .customNetworking
        case .customNetworkingWithPrefixDelegation: .customNetworkingWithPrefixDelegation
        }
    }

    /// What can go wrong with it.
    public var risk: String {
        switch self {
        case .secondaryIP:
            "a node keeps the addresses of one whole ENI idle, from its first pod on"
        case .warmTargets:
            "nearly every pod that starts or stops causes an EC2 API call: large or busy "
                + "clusters are throttled"
        case .prefixDelegation:
            "a prefix needs a whole /28: without CIDR reservations, fragmented subnets run out "
                + "early; raise max pods on every node"
        case .customNetworking:
            "one ENI less for pods, an ENIConfig for every zone, another CIDR block to route; "
                + "lower max pods on every node"
        case .customNetworkingWithPrefixDelegation:
            "both risks: ENIConfigs, and whole /28 blocks"
        }
    }

    /// What turns it on; `nil` for what is on where nothing is set.
    public var phrase: Phrase? {
        switch self {
        case .secondaryIP: nil
        case .warmTargets:
            "\(.warmIPTarget, targets.addresses) \(.minimumIPTarget, targets.minimumAddresses)"
        case .prefixDelegation: "\(.prefixDelegation)"
        case .customNetworking: "\(.customNetworking)"
        case .customNetworkingWithPrefixDelegation:
            "\(.customNetworking) \(.prefixDelegation)"
        }
    }

    /// What the CNI keeps ready.
    public var targets: WarmPoolTargets {
        self == .warmTargets
            ? WarmPoolTargets(
                addresses: WarmPoolTargets.fewWarmAddresses,
                minimumAddresses: WarmPoolTargets.usualMinimum) : WarmPoolTargets()
    }
}
