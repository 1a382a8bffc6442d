/// Nodes whose kubelet has another max pods than their type and network mode give.
enum MaxPodsUnexpected {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The kubelet of running nodes has another max pods than the formula of their "
                + "type and network mode, and than the number that AWS recommends.",
            why: "With more than the network has addresses for, pods start and never get one; with "
                + "fewer, nodes stay half empty and every further one takes addresses.",
            cure: "Set max pods where it is decided: the node group, nodeadm's NodeConfig, "
                + "Karpenter's EC2NodeClass. Or tell capcalc the mode: \(.prefixDelegation), "
                + "\(.customNetworking).",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html"
        )
    }

    static func finding(
        _ cluster: RunningCluster, _ networks: [NodeNetwork],
        _ expressions: [MaxPodsExpression] = []
    ) -> Finding? {
        var unexpected: [(node: String, has: Int, formula: Int)] = []
        var needPrefixes = 0
        for node in cluster.nodes {
            guard let has = node.maxPods, let type = node.instanceType,
                let network = networks.first(where: { $0.type.name == type }),
                // What a node says wins where addresses do not bind, and where nothing can be set.
                node.platform != .autoMode, network.settings.platform != .linuxIPv6,
                has != network.maxPods, has != network.recommendedMaxPods,
                has != network.kubeletMaxPods(given: nil),
                expressions.allSatisfy({ has != $0.maxPods(of: network) })
            else { continue }
            unexpected.append((node.name, has, network.recommendedMaxPods ?? network.maxPods))
            if network.needsPrefixes(forMaxPods: has) { needPrefixes += 1 }
        }
        guard let first = unexpected.first else { return nil }
        return Finding(
            code: .maxPodsUnexpected, severity: .warning,
            subject: Finding.subject(unexpected.map { $0.node }),
            message: "\(unexpected.count.grouped) node\(unexpected.count == 1 ? " has" : "s have") "
                + "another max pods than type and mode give: \(first.node) has "
                + "\(first.has.grouped), not \(first.formula.grouped)",
            hint: 2 * needPrefixes > cluster.nodes.count
                ? "if prefix delegation is on, say so: \(.prefixDelegation); or set max pods on the "
                    + "nodes"
                : "say the mode that is on (\(.prefixDelegation), \(.customNetworking)), or set max "
                    + "pods on the nodes")
    }
}
