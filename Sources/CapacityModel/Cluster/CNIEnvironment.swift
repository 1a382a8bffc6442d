/// The settings of the VPC CNI as the environment of its container `aws-node` has them; what is not
/// there has the default of the program, which is not always what EKS installs.
///
/// Source: <https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md>, "CNI Configuration Variables",
/// and `pkg/ipamd/ipamd.go`.
public struct CNIEnvironment: Sendable, Hashable {
    /// The version of the image; `nil` where its tag is none.
    public var version: CNIVersion?
    /// `WARM_ENI_TARGET`, `WARM_IP_TARGET`, `MINIMUM_IP_TARGET` and `WARM_PREFIX_TARGET`.
    public var targets = WarmPoolTargets(prefixes: 0)
    /// `MAX_ENI`; `nil` for no limit.
    public var maxENI: Int?
    /// `ENABLE_PREFIX_DELEGATION`
    public var hasPrefixDelegation = false
    /// `AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG`
    public var hasCustomNetworking = false
    /// `ENABLE_POD_ENI`
    public var hasPodENI = false
    /// `ENABLE_IPv6`
    public var hasIPv6 = false
    /// `ENABLE_MULTI_NIC`
    public var hasMultiNIC = false
    /// `ENABLE_SUBNET_DISCOVERY`; `nil` where it is not said.
    public var subnetDiscovery: Bool?

    /// An environment in which nothing is set.
    public init() {}

    /// Whether further ENIs may lie in other subnets: where it is not said, since version 1.18.0.
    public var hasSubnetDiscovery: Bool {
        subnetDiscovery ?? version.map { $0 >= .subnetDiscovery } ?? false
    }

    /// The variables that are read.
    public enum Variable: String, Sendable, CaseIterable {
        case warmENITarget = "WARM_ENI_TARGET"
        case warmIPTarget = "WARM_IP_TARGET"
        case minimumIPTarget = "MINIMUM_IP_TARGET"
        case warmPrefixTarget = "WARM_PREFIX_TARGET"
        case maxENI = "MAX_ENI"
        case prefixDelegation = "ENABLE_PREFIX_DELEGATION"
        case customNetworking = "AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG"
        case podENI = "ENABLE_POD_ENI"
        case ipv6 = "ENABLE_IPv6"
        case multiNIC = "ENABLE_MULTI_NIC"
        case subnetDiscovery = "ENABLE_SUBNET_DISCOVERY"
    }

    /// Takes a variable; one that is not read here changes nothing.
    public mutating func set(_ name: String, _ value: String) {
        switch Variable(rawValue: name) {
        case .warmENITarget: targets.enis = Self.target(value) ?? 1
        case .warmIPTarget: targets.addresses = Self.target(value) ?? 0
        case .minimumIPTarget: targets.minimumAddresses = Self.target(value) ?? 0
        case .warmPrefixTarget: targets.prefixes = Self.target(value) ?? 0
        case .maxENI: maxENI = Self.target(value).flatMap { $0 > 0 ? min($0, 100) : nil }
        case .prefixDelegation: hasPrefixDelegation = Self.flag(value)
        case .customNetworking: hasCustomNetworking = Self.flag(value)
        case .podENI: hasPodENI = Self.flag(value)
        case .ipv6: hasIPv6 = Self.flag(value)
        case .multiNIC: hasMultiNIC = Self.flag(value)
        case .subnetDiscovery: subnetDiscovery = Self.flag(value)
        case nil: break
        }
    }

    /// Takes the name of the image, such as `…/amazon-k8s-cni:v1.20.4-eksbuild.2`.
    public mutating func setImage(_ image: String) {
        let name = image.split(separator: "@").first ?? ""
        guard let colon = name.lastIndex(of: ":") else { return }
        version = CNIVersion(parsing: String(name[name.index(after: colon)...]))
    }

    /// A number as `strconv.Atoi` takes it, at most 10,000; `nil` for anything else, and below 0.
    private static func target(_ text: String) -> Int? {
        Int(text).flatMap { $0 >= 0 ? min($0, 10_000) : nil }
    }

    /// What `strconv.ParseBool` takes for true.
    private static func flag(_ text: String) -> Bool {
        switch text {
        case "1", "t", "T", "true", "TRUE", "True": true
        default: false
        }
    }
}
