/// Nodes whose ENIs hold clearly more or fewer addresses than the settings of the CNI give.
enum AddressesUnexpected {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "The ENIs of running nodes hold another number of addresses than the warm pool gives "
                + "them under the settings that are known.",
            why:
                "The settings may have changed since the nodes came, may not be what the options say, or "
                + "something else attaches addresses: then the plan counts with the wrong node.",
            cure:
                "Look at the environment of aws-node (kubectl get daemonset aws-node -n kube-system -o "
                + "yaml), or count with what is there: \(.addressesPerNode).",
            source:
                "https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md"
        )
    }

    /// Nodes on their way out are left out. A node may hold what it needed when it was full.
    static func finding(_ cluster: RunningCluster, _ groups: [PlannedNode]) -> Finding? {
        guard cluster.network.areTargetsKnown, let pods = cluster.pods else { return nil }
        var (held, least, most, nodes) = (0, 0, 0, 0)
        for node in cluster.nodes where !node.isLeaving && node.platform == .linux {
            guard let holding = node.holding, let type = node.instanceType,
                let planned = groups.first(where: { $0.network.type.name == type }),
                planned.network.settings.platform == .linux, planned.measuredAddresses == nil
            else { continue }
            let count = pods[node.name]?.addressed ?? 0
            let grown = planned.load.footprint(
                of: planned.pool(pods: count), pods: count)
            let fallen = WarmPool.afterScaleDown(
                from: planned.load.poolPods(
                    max(count, planned.kubeletMaxPods - planned.network.hostNetworkPods)),
                to: planned.load.poolPods(count), network: planned.network,
                targets: planned.targets, kubeletMaxPods: planned.kubeletMaxPods)
            held += holding.addresses
            least += Int(grown.addresses)
            most += Int(planned.load.footprint(of: fallen, pods: count).addresses)
            nodes += 1
        }
        guard nodes > 0, 4 * held < 3 * least || 4 * held > 5 * max(least, most) else { return nil }
        let expected = held < least ? least : max(least, most)
        return Finding(
            code: .addressesUnexpected, severity: .warning, subject: "\(nodes.counted("node"))",
            message:
                "the ENIs of \(nodes.counted("node")) hold \(held.counted("address", "addresses")), where the "
                + "settings of the CNI give \(expected.grouped)",
            hint: "are the settings of aws-node what is counted with? "
                + "\(.addressesPerNode, held.dividedRoundingUp(by: nodes)) counts with what is there"
        )
    }
}
