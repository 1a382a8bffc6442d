/// An expression that gives every instance type of a cluster its own max pods, where no single number
/// would be right for all of them.
public struct ProposedExpression: Sendable, Hashable {
    /// Who takes it: nodeadm or Karpenter.
    public let authority: MaxPodsAuthority
    /// The expression.
    public let expression: MaxPodsExpression

    /// Where the expression is written.
    public var line: String {
        authority == .karpenter
            ? "EC2NodeClass: spec.kubelet.maxPods: \"\(expression.text)\""
            : "NodeConfig: spec.kubelet.maxPodsExpression: \"\(expression.text)\""
    }

    /// Those that give each network its recommended max pods: none where these are the same number or are
    /// not known, and none that would be wrong for one type.
    static func all(for networks: [NodeNetwork]) -> [ProposedExpression] {
        var needs: [(network: NodeNetwork, maxPods: Int)] = []
        for network in networks
        where network.settings.platform == .linux || network.settings.platform == .linuxIPv6 {
            guard let maxPods = network.kubeletMaxPods(given: nil) else { return [] }
            needs.append((network, maxPods))
        }
        guard let first = needs.first, needs.contains(where: { $0.maxPods != first.maxPods }) else {
            return []
        }
        return [MaxPodsAuthority.nodeadm, .karpenter].compactMap { authority in
            let right = candidates(first.network, authority).lazy
                .compactMap { try? MaxPodsExpression(parsing: $0) }
                .first { expression in
                    needs.allSatisfy { expression.outcome(for: $0.network) == .maxPods($0.maxPods) }
                }
            return right.map { ProposedExpression(authority: authority, expression: $0) }
        }
    }

    /// The formula of the settings: as it is, below 110, below 250, and below what the vCPUs allow.
    private static func candidates(
        _ network: NodeNetwork, _ authority: MaxPodsAuthority
    ) -> [String] {
        let isKarpenter = authority == .karpenter
        var enis = "default_enis"
        if let most = network.settings.maxENI {
            enis = isKarpenter ? "min(\(enis), \(most))" : "(\(enis) < \(most) ? \(enis) : \(most))"
        }
        if network.settings.mode.usesCustomNetworking { enis = "(\(enis) - 1)" }
        let formula =
            "\(enis) * (ips_per_eni - 1)\(network.settings.mode.usesPrefixDelegation ? " * 16" : "")"
            + " + \(network.countedHostPods)"
        guard isKarpenter else {
            return [formula] + [110, 250].map { "\(formula) < \($0) ? \(formula) : \($0)" }
        }
        return [formula]
            + ["110", "250", "vcpus > 30 ? 250 : 110"].map { "min(\($0), \(formula))" }
    }
}
