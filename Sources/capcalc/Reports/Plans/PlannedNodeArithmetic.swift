import CapacityModel

/// How many pods and addresses the nodes of a plan have, for `--explain`.
enum PlannedNodeArithmetic {
    static func lines(_ plan: PlanAnswer) -> [ArithmeticLine] {
        zip(plan.nodes.groups, plan.podsWithoutCustomNetworking).flatMap { group, before in
            ([group.node] + group.otherNodes).flatMap {
                lines($0, group, before, plan.demand.running == nil ? nil : plan.cluster)
            }
        }
    }

    /// - Parameter today: what runs today, where the demand is a multiple of it.
    private static func lines(
        _ node: PlannedNode, _ planned: PlannedNodeGroup, _ podsBefore: Int?,
        _ today: ClusterOutlook?
    ) -> [ArithmeticLine] {
        let (network, group) = (node.network, planned.group)
        let of = group.name.isEmpty ? "" : " of \(group.name)"
        var lines = [
            ArithmeticLine(
                what: "max pods of \(network.type.name)",
                arithmetic: "\(Arithmetic.maxPods(of: network)) = \(network.maxPods.grouped)",
                source: choosing),
            ArithmeticLine(
                what: "the kubelet's max pods\(of)", arithmetic: kubelet(node, group, today),
                source: choosing),
            ArithmeticLine(
                what: "pods with an address per node\(of)",
                arithmetic: pods(node, group, today) + lost(planned, podsBefore),
                source: "https://github.com/kubernetes/community/blob/master/sig-scalability/"
                    + "configs-and-limits/thresholds.md"),
        ]
        // What nodes take that run today follows zone by zone.
        if today == nil || node.measuredAddresses != nil {
            lines.append(
                ArithmeticLine(
                    what: "addresses per node\(of)", arithmetic: addresses(planned),
                    source: targets))
        }
        let enis = node.pool(pods: node.pods).attachedENIs + network.otherENIs
        if let volumes = NodeSettingLines.volumes(node.load, attachedENIs: enis) {
            lines.append(
                ArithmeticLine(
                    what: "EBS volumes for pods per node\(of)", arithmetic: volumes,
                    source:
                        "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/"
                        + "options.md"))
        }
        if network.settings.isBottlerocket {
            lines.append(
                ArithmeticLine(
                    what: "memory reserved per node\(of)",
                    arithmetic: "255 + 11 × \(node.load.reservedPods) = "
                        + "\(KubeReserved.memoryMiB(maxPods: node.load.reservedPods).grouped) MiB",
                    source: "https://github.com/aws/karpenter-provider-aws/blob/main/pkg/providers/"
                        + "instancetype/types.go"))
        }
        return lines
    }

    static var targets: String {
        "https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md"
    }

    private static var choosing: String {
        "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html"
    }

    private static func kubelet(
        _ node: PlannedNode, _ group: NodeGroup, _ today: ClusterOutlook?
    ) -> String {
        let network = node.network
        let packing = today?.packings.first { $0.instanceType == network.type.name }
        if let most = packing?.maxPods, most == group.kubeletMaxPods {
            return "\(most), as most nodes of the type have it"
        }
        if let set = NodeSettingLines.kubelet(network, given: group.kubeletMaxPods) { return set }
        if let given = group.kubeletMaxPods { return "--max-pods \(given)" }
        if let expression = group.maxPodsExpression {
            return Arithmetic.maxPods(by: expression, of: network)
        }
        guard let cap = network.recommendedCap else { return "?" }
        let own = "min(\(network.maxPods.grouped), \(cap)) = \(min(network.maxPods, cap))"
        return group.otherTypes.isEmpty
            ? own : own + "; lowest of all types of the group: \(node.kubeletMaxPods)"
    }

    private static func pods(
        _ node: PlannedNode, _ group: NodeGroup, _ today: ClusterOutlook?
    ) -> String {
        if today != nil, !group.arePodsGiven, let pods = group.podsPerNode {
            return "\(pods), the median of today's nodes"
        }
        if let given = group.podsPerNode { return "--pods-per-node \(given)" }
        guard let vCPUs = node.network.type.vCPUs, let usual = node.load.usualPods else {
            return "?"
        }
        let bound =
            node.pods < usual
            ? "; " + (node.binding.map { "\($0.rawValue) allows" } ?? "another type allows")
                + " \(node.pods)" : ""
        return
            "min(\(node.kubeletMaxPods) − \(node.network.hostNetworkPods), \(NodeLoad.podsPerCore) × \(vCPUs) vCPUs) = "
            + "\(usual)\(bound)"
    }

    /// The pods that the ENI without any costs.
    private static func lost(_ planned: PlannedNodeGroup, _ podsBefore: Int?) -> String {
        guard let before = podsBefore, before > planned.node.pods
        else { return "" }
        return "; \(before) without custom networking"
    }

    private static func addresses(_ planned: PlannedNodeGroup) -> String {
        let node = planned.node
        let footprint = node.footprint
        if let measured = node.measuredAddresses {
            return
                (planned.group.areAddressesOfToday
                ? "\(measured), the mean of what the ENIs of today's nodes hold"
                : "--addresses-per-node \(measured)")
                + (footprint.addresses == measured
                    ? "" : "; in whole prefixes \(footprint.addresses)")
        }
        let pool = node.pool(pods: node.pods)
        let held =
            pool.prefixes > 0
            ? "16 × \(pool.prefixes) prefixes" : "\(pool.secondaryIPs.grouped) secondary IPs"
        let extra = node.network.settings.unmanaged.addresses
        return "\(pool.attachedENIs) \(pool.attachedENIs == 1 ? "ENI" : "ENIs") + \(held)"
            + (extra > 0 ? " + \(extra.grouped) extra" : "") + " = "
            + "\(footprint.addresses.grouped) (\(pool.unusedAddresses.grouped) unused)"
    }
}
