/// The expression for max pods has what Karpenter's have, and nodeadm's do not.
enum MaxPodsExpressionDialect {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.note],
            meaning:
                "The max pods expression uses vcpus, memory_mib, instance_type, min or max, "
                + "which Karpenter supports and nodeadm does not.",
            why:
                "nodeadm cannot evaluate it. It logs the error and sets its default max pods.",
            cure:
                "For nodeadm, write an expression with default_enis, ips_per_eni and max_pods, "
                + "and use a condition instead of min and max.",
            source: "https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/doc/examples.md")
    }

    static func finding(_ nodes: [(MaxPodsExpression, NodeNetwork)]) -> Finding? {
        for (expression, network) in nodes {
            guard let name = expression.karpentersName else { continue }
            let own = MaxPodsAuthority.nodeadm.maxPods(of: network)
            return Finding(
                code: .maxPodsExpressionDialect, severity: .note, subject: network.type.name,
                message:
                    "only Karpenter supports '\(name)': nodeadm would set its default"
                    + (own.map { ", \($0.grouped) on \(network.type.name)" } ?? ""),
                hint:
                    "for nodeadm write a < b ? a : b instead of min(a, b), and use default_enis, "
                    + "ips_per_eni and max_pods only")
        }
        return nil
    }
}
