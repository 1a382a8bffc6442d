/// How the VPC CNI gives pods their addresses.
public enum NetworkMode: String, Sendable, CaseIterable {
    /// Every pod takes a secondary IP address of an ENI.
    case secondaryIP = "secondary-ip"
    /// ENIs hold /28 prefixes, of 16 addresses each.
    case prefixDelegation = "prefix-delegation"
    /// Pods take their addresses from subnets of their own; the primary ENI has none for them.
    case customNetworking = "custom-networking"
    /// Both of these.
    case customNetworkingWithPrefixDelegation = "custom-networking+prefix-delegation"

    /// The mode with these two settings.
    public init(prefixDelegation: Bool, customNetworking: Bool) {
        self =
            switch (customNetworking, prefixDelegation) {
            case (false, false): .secondaryIP
            case (false, true): .prefixDelegation
            case (true, false): .customNetworking
            case (true, true): .customNetworkingWithPrefixDelegation
            }
    }

    /// The mode in words, behind "in" or "for".
    var inWords: String {
        switch self {
        case .secondaryIP: "secondary IP mode"
        case .prefixDelegation: "prefix delegation mode"
        case .customNetworking: "custom networking mode"
        case .customNetworkingWithPrefixDelegation: "custom networking mode with prefix delegation"
        }
    }

    /// Whether prefix delegation is asked for (`ENABLE_PREFIX_DELEGATION`).
    public var usesPrefixDelegation: Bool {
        self == .prefixDelegation || self == .customNetworkingWithPrefixDelegation
    }

    /// Whether custom networking is asked for (`AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG`).
    public var usesCustomNetworking: Bool {
        self == .customNetworking || self == .customNetworkingWithPrefixDelegation
    }
}
