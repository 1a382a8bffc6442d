/// A node cannot carry the pods that it is planned with.
enum NodeHasNoRoom {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning:
                "More pods are planned for a node than its kubelet allows or its network has "
                + "addresses for, DaemonSets leave no room for workload pods, or no ENI is "
                + "left for pods. It is a warning if another requested type has room.",
            why: "Pods above the limit stay Pending, or start and never get an address. A node "
                + "without an ENI for pods never becomes Ready.",
            cure: "Lower \(.podsPerNode) or \(.daemonSetPods), or use a larger instance type or "
                + "prefix delegation.",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html"
        )
    }

    static func finding(
        _ reason: NodeRefusal.NoRoom, network: NodeNetwork, kubeletMaxPods: Int?
    ) -> Finding {
        let (message, hint): (Phrase, Phrase) =
            switch reason {
            case .maxPods(let pods, let limit, isKubelets: false)
            where kubeletMaxPods.map { network.needsPrefixes(forMaxPods: $0) } == true:
                (
                    "\(planned(pods)) per node, the network has addresses for \(limit.grouped)",
                    "the kubelet's max pods are \((kubeletMaxPods ?? 0).grouped); if prefix "
                        + "delegation is on, add \(.prefixDelegation)"
                )
            case .maxPods(let pods, let limit, let isKubelets):
                (
                    "\(planned(pods)) per node, "
                        + (isKubelets
                            ? "the kubelet allows \(limit.grouped)"
                            : "the network has addresses for \(limit.grouped)"),
                    "plan at most \(.podsPerNode, limit)"
                        + cure(isKubelets: isKubelets, pods: pods, network)
                )
            case .neverReady: neverReady(network)
            case .daemonSets(let pods, let daemonSetPods):
                (
                    "a node has room for \(pods.counted("pod")) with an address, and DaemonSets "
                        + "take \(daemonSetPods): none is left",
                    "choose a larger \(.instanceType), or count fewer \(.daemonSetPods)"
                )
            case .limit(let limit):
                (
                    "not one workload pod fits: limited by \(limit.rawValue)",
                    limit == .branchENIs
                        ? SecurityGroupsUnsupported.hint
                        : "choose a larger \(.instanceType), or lower the requests: \(ask: .node) "
                            + "shows the limits"
                )
            case .measuredAddresses(let pods, let addresses, let limit):
                (
                    "\(planned(pods)) on a node that takes "
                        + "\(addresses.counted("address", "addresses")), including those of its "
                        + "ENIs",
                    limit > 0
                        ? "plan at most \(.podsPerNode, limit), or raise \(.addressesPerNode)"
                        : "raise \(.addressesPerNode)"
                )
            case .minimumTarget(let pods, let served, let minimum):
                (
                    "MINIMUM_IP_TARGET \(minimum) without WARM_IP_TARGET keeps "
                        + "\(served.counted("address", "addresses")) attached; \(pods - served) "
                        + "of \(pods.counted("pod")) would never get an address",
                    "add \(.warmIPTarget, 1)"
                )
            }
        return Finding(
            code: .nodeHasNoRoom, severity: .error, subject: network.type.name, message: message,
            hint: hint)
    }

    /// What else helps: more max pods, as far as there are addresses for them.
    private static func cure(isKubelets: Bool, pods: Int, _ network: NodeNetwork) -> Phrase {
        guard isKubelets else { return ", or another instance type" }
        // Where pods per core bind, more max pods do not help.
        guard network.settings.podsPerCore == nil else { return "" }
        let most = network.formulaAddresses
        return pods <= most
            ? ", or raise \(.maxPods)"
            : ", or \(.podsPerNode, most) with \(.maxPods, most + network.hostNetworkPods)"
    }

    private static func planned(_ pods: Int) -> String {
        "\(pods.counted("pod")) with an address \(pods == 1 ? "is" : "are") planned"
    }
}
