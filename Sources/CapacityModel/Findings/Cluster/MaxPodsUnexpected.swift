/// Nodes whose kubelet has another max pods than their type and network mode give.
enum MaxPodsUnexpected {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The kubelet's max pods on running nodes differ from the formula for their "
                + "type and network mode, and from the number that AWS recommends.",
            why: "If max pods are higher than the network has addresses for, pods start and "
                + "never get an address. If they are lower, nodes stay half empty, and every "
                + "additional node takes addresses.",
            cure: "Set max pods in the node group, nodeadm's NodeConfig or Karpenter's "
                + "EC2NodeClass. Or tell capcalc the network mode: \(.prefixDelegation), "
                + "\(.customNetworking).",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html"
        )
    }

    static func finding(
        _ cluster: RunningCluster, _ networks: [NodeNetwork],
        _ expressions: [MaxPodsExpression] = []
    ) -> Finding? {
        var unexpected: [(node: String, type: String, has: Int, formula: Int)] = []
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
            unexpected.append(
                (node.name, type, has, network.recommendedMaxPods ?? network.maxPods))
            if network.needsPrefixes(forMaxPods: has) { needPrefixes += 1 }
        }
        guard let first = unexpected.first else { return nil }
        return Finding(
            code: .maxPodsUnexpected, severity: .warning,
            subject: Finding.subject(unexpected.map { $0.node }),
            message: "max pods is \(first.has.grouped) on \(first.node); \(first.type) in this "
                + "mode gives "
                + "\(first.formula.grouped)\(unexpected.count > 1 ? " (and \((unexpected.count - 1).counted("more node")))" : "")",
            hint: 2 * needPrefixes > cluster.nodes.count
                ? "if prefix delegation is on, add \(.prefixDelegation); otherwise set max pods "
                    + "on the nodes"
                : "add the network mode of the nodes (\(.prefixDelegation), "
                    + "\(.customNetworking)), or set max pods on the nodes")
    }
}
