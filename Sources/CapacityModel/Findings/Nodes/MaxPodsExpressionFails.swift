/// The expression for max pods gives some instance type no number that a kubelet takes.
enum MaxPodsExpressionFails {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The expression for max pods gives an instance type no number from 1 to "
                + "2,147,483,647.",
            why:
                "nodeadm then sets the number that it has without an expression, with a line in its log "
                + "and nothing else; Karpenter launches no node of the EC2NodeClass at all.",
            cure:
                "An expression that holds for every type of the group, such as one with a condition.",
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
            message: "the expression has no max pods for "
                + (names.count == 1
                    ? "\(names[0])" : "\(names.count) instance types, such as \(names[0])")
                + ": \(first.failure)",
            hint: "make it 1 or more for every type; as it is, nodeadm sets its own number, "
                + "\(first.maxPods.grouped) on \(names[0]), which is counted with here, and Karpenter "
                + "launches no node")
    }
}
