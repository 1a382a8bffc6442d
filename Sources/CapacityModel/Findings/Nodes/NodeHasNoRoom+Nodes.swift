extension NodeHasNoRoom {
    /// Some of the nodes that are compared, or all of them, have no room for what is asked.
    static func finding(_ nodes: [NodeCapacity]) -> Finding? {
        let neverReady = nodes.filter { $0.isNeverReady }
        let full = nodes.filter { $0.podsBeyondKubelet > 0 }
        if neverReady.count == nodes.count, let first = neverReady.first {
            return finding(.neverReady, of: first, among: neverReady, .error)
        }
        if let first = nodes.first, let binding = first.fit.binding,
            nodes.allSatisfy({ $0.fit.pods == 0 })
        {
            return Finding(
                code: .nodeHasNoRoom, severity: .error,
                subject: Finding.subject(nodes.map { $0.network.type.name }),
                message: "not one workload pod fits: limited by \(binding.rawValue)"
                    + (nodes.count > 1 ? ", for example on \(first.network.type.name)" : ""),
                hint: binding == .branchENIs
                    ? SecurityGroupsUnsupported.hint
                    : "choose a larger instance type, or lower the requests")
        }
        if let first = full.first, full.count == nodes.count || neverReady.isEmpty {
            let limit = first.kubeletLimit ?? 0
            return finding(
                .maxPods(pods: limit + first.podsBeyondKubelet, limit: limit, isKubelets: true),
                of: first, among: full, .ofShortage(among: nodes))
        }
        return neverReady.first.map {
            finding(.neverReady, of: $0, among: neverReady, .ofShortage(among: nodes))
        }
    }

    private static func finding(
        _ reason: NodeRefusal.NoRoom, of node: NodeCapacity, among nodes: [NodeCapacity],
        _ severity: Severity
    ) -> Finding {
        let one = finding(reason, network: node.network, kubeletMaxPods: node.load.kubeletMaxPods)
        return Finding(
            code: .nodeHasNoRoom, severity: severity,
            subject: Finding.subject(nodes.map { $0.network.type.name }),
            message: nodes.count == 1
                ? one.message
                : "on \(node.network.type.name) and \((nodes.count - 1).counted("more type")): "
                    + "\(one.message)",
            hint: one.hint)
    }

    /// Why none of a node's ENIs carries pods, and what helps
    /// (<https://github.com/aws/amazon-vpc-cni-k8s/issues/2792>,
    /// <https://github.com/aws/amazon-vpc-cni-k8s/issues/3189>).
    static func neverReady(_ network: NodeNetwork) -> (message: Phrase, hint: Phrase) {
        let never = "the node never becomes ready"
        switch network.ipv6Refusal {
        case .xen:
            return (
                "Xen does not support IPv6 prefixes: \(never)",
                "choose a Nitro instance type: \(ask: .instanceTypes)"
            )
        case .oldCNI(let needed):
            return (
                "the VPC CNI before \(needed) does not support IPv6: \(never)",
                "\(.cniVersion, needed) or later"
            )
        case nil: break
        }
        let isCustom = network.settings.mode.usesCustomNetworking
        let taken =
            network.trunkENIs > 0
            ? "the trunk ENI takes the only ENI for pods"
            : network.otherENIs > 0
                ? "ENIs that the CNI does not manage take the place of those for pods"
                : "no ENI is left for pods"
        return (
            (isCustom ? "under custom networking " : "") + "\(taken): \(never)",
            "choose an \(.instanceType) with more ENIs"
                + (isCustom ? ", or leave out \(.customNetworking)" : "")
        )
    }
}
