/// The expression for max pods has what Karpenter's have, and nodeadm's do not.
enum MaxPodsExpressionDialect {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.note],
            meaning:
                "The expression for max pods uses vcpus, memory_mib, instance_type, min or max, "
                + "which Karpenter's expressions have and nodeadm's do not.",
            why:
                "nodeadm cannot read it, and sets the number that it has without an expression, with a "
                + "line in its log and nothing else.",
            cure:
                "For nodeadm an expression of default_enis, ips_per_eni and max_pods, with a condition "
                + "in the place of min and max.",
            source: "https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/doc/examples.md")
    }

    static func finding(_ nodes: [(MaxPodsExpression, NodeNetwork)]) -> Finding? {
        for (expression, network) in nodes {
            guard let name = expression.karpentersName else { continue }
            let own = MaxPodsAuthority.nodeadm.maxPods(of: network)
            return Finding(
                code: .maxPodsExpressionDialect, severity: .note, subject: network.type.name,
                message:
                    "'\(name)' is of Karpenter's expressions: nodeadm, which has none, would set "
                    + "its own number"
                    + (own.map { ", \($0.grouped) on \(network.type.name)" } ?? ""),
                hint:
                    "for nodeadm write a < b ? a : b in the place of min(a, b), and use default_enis, "
                    + "ips_per_eni and max_pods only")
        }
        return nil
    }
}
