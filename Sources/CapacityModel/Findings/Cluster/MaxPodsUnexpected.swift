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
        var unexpected: [Unexpected] = []
        var (needPrefixes, judged) = (0, 0)
        for node in cluster.nodes {
            guard let has = node.maxPods, let type = node.instanceType,
                let network = networks.first(where: { $0.type.name == type }),
                // What a node says wins where addresses do not bind, and where nothing can be set.
                node.platform != .autoMode, network.settings.platform != .linuxIPv6
            else { continue }
            judged += 1
            guard has != network.maxPods, has != network.recommendedMaxPods,
                has != network.kubeletMaxPods(given: nil),
                expressions.allSatisfy({ has != $0.maxPods(of: network) })
            else { continue }
            unexpected.append(Unexpected(node: node.name, has: has, network: network))
            if network.needsPrefixes(forMaxPods: has) { needPrefixes += 1 }
        }
        guard let first = unexpected.first else { return nil }
        return Finding(
            code: .maxPodsUnexpected, severity: .warning,
            subject: Finding.subject(unexpected.map { $0.node }),
            message: "max pods is \(first.has.grouped) on \(first.node); "
                + "\(first.network.type.name) in \(first.network.settings.mode.inWords) gives "
                + "\(first.formula.grouped)\(unexpected.count > 1 ? " (and \((unexpected.count - 1).counted("more node")))" : "")",
            hint: 2 * needPrefixes > cluster.nodes.count
                ? "if prefix delegation is on, add \(.prefixDelegation); otherwise set max pods "
                    + "on the nodes"
                : 2 * unexpected.count < judged
                    ? ofFew(unexpected) : ofMost(unexpected, cluster.network))
    }

    /// A node whose max pods do not match, and what it is in the mode that is known.
    private struct Unexpected {
        let node: String
        let has: Int
        let network: NodeNetwork

        /// What the formula gives, or what AWS recommends where that is less.
        var formula: Int { network.recommendedMaxPods ?? network.maxPods }

        /// The max pods of the same type in another mode.
        func formula(_ mode: NetworkMode) -> [Int] {
            var settings = network.settings
            settings.mode = mode
            let other = NodeNetwork(type: network.type, settings: settings)
            return [other.maxPods, other.recommendedMaxPods ?? other.maxPods]
        }
    }

    /// Where the mode of the other nodes is right, these have to be set.
    private static func ofFew(_ nodes: [Unexpected]) -> Phrase {
        let who: Phrase =
            nodes.count == 1
            ? "only this node differs: replace it by one"
            : "only these nodes differ: replace them by nodes"
        return "\(who) with max pods \(wanted(nodes))"
    }

    /// Where most nodes do not match the mode, the mode may be wrong.
    private static func ofMost(_ nodes: [Unexpected], _ network: ClusterNetwork) -> Phrase {
        let modes: [(CNISetting<Bool>, Setting)] = [
            (network.prefixDelegation, .prefixDelegation),
            (network.customNetworking, .customNetworking),
        ]
        if let (_, asked) = modes.first(where: { $0.0 == CNISetting(true, .option) }) {
            return
                "for \(network.mode.inWords) set max pods to \(wanted(nodes)) on new nodes; the nodes of "
                + "today seem to run in another one: leave out \(asked) to ask about them"
        }
        let isCustom = nodes.count { $0.formula(.customNetworking).contains($0.has) }
        if 2 * isCustom > nodes.count, !network.mode.usesCustomNetworking {
            return "if custom networking is on, add \(.customNetworking); otherwise set max pods "
                + "on the nodes to \(wanted(nodes))"
        }
        guard network.mode == .secondaryIP else {
            return "set max pods on the nodes to \(wanted(nodes))"
        }
        return "add the network mode of the nodes (\(.prefixDelegation), \(.customNetworking)), or "
            + "set max pods on the nodes to \(wanted(nodes))"
    }

    /// The max pods to set: of several types each with its name.
    private static func wanted(_ nodes: [Unexpected]) -> String {
        var types: [(name: String, formula: Int)] = []
        for node in nodes where !types.contains(where: { $0.name == node.network.type.name }) {
            types.append((node.network.type.name, node.formula))
        }
        guard types.count > 1 else { return types.first?.formula.grouped ?? "" }
        let shown = types.prefix(3).map { "\($0.formula.grouped) (\($0.name))" }
        return Finding.list(shown) + (types.count > 3 ? " and so on" : "")
    }
}
