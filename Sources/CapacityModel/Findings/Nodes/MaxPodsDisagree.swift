/// Those who set max pods would set different ones.
enum MaxPodsDisagree {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "AWS's script, nodeadm, managed node groups, Karpenter and EKS Auto Mode set "
                + "different max pods.",
            why: "nodeadm and Karpenter do not account for prefixes, custom networking or the "
                + "recommended maximum. Nodes then run fewer pods than planned, or pods that "
                + "never get an address.",
            cure: "Set the number in the kubelet configuration of every node group, or as "
                + "maxPods in Karpenter's EC2NodeClass.",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html"
        )
    }

    /// Where max pods are given, they are set everywhere.
    static func finding(_ nodes: [NodeCapacity], areGiven: Bool) -> Finding? {
        if areGiven { return nil }
        var names: [String] = []
        var first: NodeCapacity?
        let authorities = MaxPodsAuthority.allCases
        // Where ENIs are reserved the nodes are Karpenter's.
        for node in nodes
        where node.network.settings.reservedENIs == nil
            && (node.network.settings.platform == .linux
                || node.network.settings.platform == .linuxIPv6)
        {
            var (least, most) = (Int.max, 0)
            for authority in authorities {
                // EKS Auto Mode has nodes of its own, which nobody else sets.
                guard authority != .autoMode,
                    let number = authority.maxPods(of: node.network)
                else { continue }
                (least, most) = (min(least, number), max(most, number))
            }
            guard least < most else { continue }
            names.append(node.network.type.name)
            first = first ?? node
        }
        guard let first else { return nil }
        var parts: [String] = []
        for authority in authorities {
            if let number = authority.maxPods(of: first.network) {
                parts.append("\(authority.rawValue) \(number.grouped)")
            }
        }
        return Finding(
            code: .maxPodsDisagree, severity: .warning, subject: Finding.subject(names),
            message: names.count == 1
                ? "max pods of \(first.network.type.name): \(parts.joined(separator: ", "))"
                : "Karpenter, nodeadm and managed node groups set different max pods for "
                    + "\(names.count) instance types",
            hint: names.count == 1
                ? "set the same number in every node group, and plan with it: "
                    + "\(.maxPods, first.load.kubeletMaxPods ?? first.network.maxPods)"
                : "set one number in all node groups of a type, and plan with it: \(.maxPods)")
    }
}
