/// What the VPC CNI keeps ready on a node for pods to come
/// (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md>).
public struct WarmPoolTargets: Sendable, Hashable {
    /// `WARM_ENI_TARGET`: free ENIs, 0 to 10,000. Does not count once an address target is set.
    public var enis: Int
    /// `WARM_IP_TARGET`: free addresses, 1 to 10,000; 0 is unset.
    public var addresses: Int
    /// `MINIMUM_IP_TARGET`: addresses in all, 1 to 10,000; 0 is unset.
    public var minimumAddresses: Int
    /// `WARM_PREFIX_TARGET`: free prefixes, 0 to 10,000. Does not count once an address target is set.
    public var prefixes: Int

    /// Targets; without any, those that EKS installs: one ENI, one prefix.
    public init(enis: Int = 1, addresses: Int = 0, minimumAddresses: Int = 0, prefixes: Int = 1) {
        self.enis = enis
        self.addresses = addresses
        self.minimumAddresses = minimumAddresses
        self.prefixes = prefixes
    }

    /// What Windows nodes keep: without prefixes 3 free addresses, with them 1, and 3 in all, each of
    /// which can be set. A prefix target counts with prefixes only, and where neither is set.
    ///
    /// What cannot work is as if it were unset: no free address without prefixes, both address targets
    /// or the prefix target 0 with them. Source: the two pages on options of
    /// <https://github.com/aws/amazon-vpc-resource-controller-k8s/tree/master/docs/windows>.
    public static func windows(
        hasPrefixes: Bool, addresses: Int? = nil, minimumAddresses: Int? = nil,
        prefixes: Int? = nil
    ) -> WarmPoolTargets {
        guard hasPrefixes else {
            return WarmPoolTargets(
                addresses: max(1, addresses ?? 3), minimumAddresses: minimumAddresses ?? 3)
        }
        if addresses == nil, minimumAddresses == nil, let prefixes, prefixes > 0 {
            return WarmPoolTargets(prefixes: prefixes)
        }
        let targets = WarmPoolTargets(
            addresses: addresses ?? 1, minimumAddresses: minimumAddresses ?? 3)
        return targets.countsAddresses
            ? targets : WarmPoolTargets(addresses: 1, minimumAddresses: 3)
    }

    /// Warm addresses that are tried where a smaller warm pool may help: 2. A pod or two come at once more
    /// often than more, and each further one is taken on every node.
    public static var fewWarmAddresses: Int { 2 }
    /// The addresses in all that are tried with them: 12.
    public static var usualMinimum: Int { 12 }

    /// Whether one of the two address targets is set, which makes the other targets ineffective.
    public var countsAddresses: Bool { addresses > 0 || minimumAddresses > 0 }
}
