/// What the ENIs of nodes show of the settings of the CNI; `nil` for what they do not tell.
public struct InterfaceEvidence: Sendable, Hashable {
    /// Whether some hold prefixes.
    public private(set) var prefixes: Bool?
    /// Whether the primary ENIs carry no pods while others of the instance do: that is custom networking.
    public private(set) var customNetworking: Bool?
    /// Whether there is a trunk ENI, so that pods could have security groups of their own.
    public private(set) var podENI: Bool?
    /// Whether the primary ENI holds a prefix of IPv6 addresses.
    public private(set) var ipv6: Bool?
    /// Whether primary ENIs carry pods, and others of the same instance lie in a subnet that is tagged for
    /// pods.
    public private(set) var subnetDiscovery: Bool?

    /// What the ENIs of these nodes show.
    ///
    /// - Parameters:
    ///   - nodes: the nodes, with the ENIs that are known of them.
    ///   - podSubnets: the IDs of subnets with the tag `kubernetes.io/role/cni`.
    public init(_ nodes: [RunningNode], podSubnets: Set<String> = []) {
        var (custom, usual, discovering) = (0, 0, 0)
        for node in nodes {
            guard let interfaces = node.interfaces else { continue }
            let managed = interfaces.filter { $0.isManaged(multiNIC: false) }
            if managed.contains(where: { $0.prefixes > 0 }) { prefixes = true }
            if managed.contains(where: { $0.kind == .trunk }) { podENI = true }
            guard let primary = managed.first(where: { $0.isPrimary }) else { continue }
            if primary.ipv6Prefixes > 0 { ipv6 = true }
            let others = managed.filter { !$0.isPrimary && $0.kind == .plain }
            if primary.carriesPods {
                usual += 1
                if others.contains(where: {
                    $0.subnet != primary.subnet && podSubnets.contains($0.subnet)
                }) {
                    discovering += 1
                }
            } else if others.contains(where: { $0.carriesPods }) {
                custom += 1
            }
        }
        if custom + usual > 0 {
            customNetworking = custom > usual
            subnetDiscovery = discovering > 0 ? true : nil
        }
    }
}
