/// The expression for max pods gives some instance type no number that a kubelet takes.
enum MaxPodsExpressionFails {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "For an instance type the max pods expression gives no number from 1 to "
                + "2,147,483,647.",
            why:
                "nodeadm then logs the error and sets its default max pods. Karpenter launches "
                + "no node with this EC2NodeClass.",
            cure:
                "Write an expression that works for every type of the group, for example with a "
                + "condition.",
            source: "https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/internal/kubelet/"
                + "eni_max_pods.go")
    }

    static func finding(_ nodes: [(MaxPodsExpression, NodeNetwork)]) -> Finding? {
        var names: [String] = []
        var first: (network: NodeNetwork, maxPods: Int, failure: ExpressionFailure)?
        for (expression, network) in nodes where names.last != network.type.name {
            guard case .failure(let failure) = expression.outcome(for: network) else { continue }
            names.append(network.type.name)
            first = first ?? (network, expression.maxPods(of: network), failure)
        }
        guard let first else { return nil }
        return Finding(
            code: .maxPodsExpressionFails, severity: .warning, subject: Finding.subject(names),
            message: "the expression gives no max pods for "
                + (names.count == 1
                    ? "\(names[0])" : "\(names.count) instance types, such as \(names[0])")
                + ": \(first.failure)",
            hint: "make it 1 or more for every type; now nodeadm sets its default, "
                + "\(first.maxPods.grouped) on \(names[0]), which this answer uses, and "
                + "Karpenter launches no node")
    }
}
