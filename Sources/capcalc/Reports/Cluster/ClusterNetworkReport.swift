import CapacityModel
import Writing

/// How the CNI of a cluster is set, and where each setting is known from.
struct ClusterNetworkReport {
    let network: ClusterNetwork
    /// Nodes with a warm pool of the VPC CNI.
    let nodes: Int
    /// Of these those that take what their ENIs hold; the others take what the warm pool gives them.
    let measuredNodes: Int

    /// The settings of a cluster, where an answer may be of what its nodes take today.
    init(of cluster: RunningCluster, _ outlook: ClusterOutlook?) {
        network = cluster.network
        nodes = cluster.nodes.count { $0.platform == .linux }
        measuredNodes = outlook?.measuredNodes ?? 0
    }

    /// The settings of a cluster whose warm pool is tuned.
    init(of cluster: RunningCluster, _ tuning: WarmPoolTuning) {
        network = cluster.network
        nodes = cluster.nodes.count
        measuredNodes = tuning.today.measuredNodes
    }

    private var flags: [(key: StaticString, name: String, setting: CNISetting<Bool>)] {
        [
            ("prefix_delegation", "prefix delegation", network.prefixDelegation),
            ("custom_networking", "custom networking", network.customNetworking),
            ("subnet_discovery", "subnet discovery", network.subnetDiscovery),
            ("pod_eni", "security groups for pods", network.podENI),
            ("multi_nic", "several network cards", network.multiNIC),
            ("ipv6", "IPv6", network.ipv6),
        ]
    }

    private var targets: [(key: StaticString, name: String, setting: CNISetting<Int>, usual: Int)] {
        let usual = WarmPoolTargets()
        return [
            ("warm_eni_target", "WARM_ENI_TARGET", network.warmENITarget, usual.enis),
            ("warm_ip_target", "WARM_IP_TARGET", network.warmIPTarget, usual.addresses),
            (
                "minimum_ip_target", "MINIMUM_IP_TARGET", network.minimumIPTarget,
                usual.minimumAddresses
            ),
            ("warm_prefix_target", "WARM_PREFIX_TARGET", network.warmPrefixTarget, usual.prefixes),
        ]
    }

    /// Lines for people: what is not the default, by where it is known from; what is not known, and what
    /// nodes take then.
    var lines: [String] {
        var lines: [String] = []
        let given = values(by: .option)
        if !given.isEmpty, nodes > 0 {
            lines.append("from options: \(given.joined(separator: ", "))")
        }
        let isSet = flags.contains { $0.setting.evidence == .environment }
        if isSet {
            let values = values(by: .environment)
            let version = network.version.evidence == .environment ? network.version.value : nil
            lines.append(
                "from the environment of aws-node\(version.map { " \($0)" } ?? ""): "
                    + (values.isEmpty ? "the defaults" : values.joined(separator: ", ")))
        }
        let shown = values(by: .interfaces)
        if !shown.isEmpty { lines.append("from the nodes' ENIs: \(shown.joined(separator: ", "))") }
        if let unknown { lines.append(unknown) }
        return lines
    }

    /// What nodes take where nothing says what is kept ready on them; `nil` where something does.
    private var unknown: String? {
        guard nodes > 0, !network.ipv6.value, !network.areTargetsKnown else { return nil }
        let what = "warm targets: not known without the environment of aws-node; "
        guard measuredNodes > 0 else { return what + "the CNI's defaults are assumed" }
        return what
            + (measuredNodes < nodes
                ? "\(measuredNodes.grouped) of \(nodes.counted("node")) are counted with what "
                    + "their ENIs hold, the others with the CNI's defaults"
                : "nodes are counted with what their ENIs hold")
    }

    private func values(by evidence: Evidence) -> [String] {
        var values = flags.filter { $0.setting.evidence == evidence && $0.setting.value }
            .map { $0.name }
        // Prefixes that are not used need no target.
        for target in targets
        where target.setting.evidence == evidence
            && (evidence == .option || target.setting.value != target.usual)
        {
            if target.name != "WARM_PREFIX_TARGET" || network.prefixDelegation.value {
                values.append("\(target.name) \(target.setting.value)")
            }
        }
        if network.maxENI.evidence == evidence, let maxENI = network.maxENI.value {
            values.append("MAX_ENI \(maxENI)")
        }
        return values
    }

    /// Every setting with its source, for programs.
    func write(to json: inout JSONWriter) {
        write("version", network.version.evidence, &json) {
            $0.member("value", network.version.value?.description)
        }
        for (key, _, setting) in flags {
            write(key, setting.evidence, &json) { $0.member("value", setting.value) }
        }
        write("max_eni", network.maxENI.evidence, &json) {
            $0.member("value", network.maxENI.value)
        }
        for (key, _, setting, _) in targets {
            write(key, setting.evidence, &json) { $0.member("value", setting.value) }
        }
        json.member("measured_nodes", measuredNodes)
    }

    private func write(
        _ key: StaticString, _ evidence: Evidence, _ json: inout JSONWriter,
        _ value: (inout JSONWriter) -> Void
    ) {
        json.object(key) { json in
            value(&json)
            json.member("source", evidence.rawValue)
        }
    }
}
