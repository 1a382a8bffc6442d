/// Nodes whose ENIs hold clearly more or fewer addresses than the settings of the CNI give.
enum AddressesUnexpected {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "The ENIs of running nodes hold clearly more or fewer addresses than the warm "
                + "pool gives under the known settings, or under those that are assumed.",
            why:
                "The settings changed after the nodes were launched, the options do not match "
                + "the cluster, or something else attaches addresses. The plan then assumes "
                + "the wrong number of addresses per node.",
            cure:
                "Check the environment of aws-node (kubectl get daemonset aws-node -n "
                + "kube-system -o yaml), or use the measured number: \(.addressesPerNode).",
            source:
                "https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md"
        )
    }

    static func finding(_ found: HeldAddresses?) -> Finding? {
        guard let found, found.isUnexpected else { return nil }
        let measured: Phrase =
            "use the measured number: "
            + "\(.addressesPerNode, found.held.dividedRoundingUp(by: found.nodes))"
        return finding(
            found,
            hint: found.areTargetsKnown
                ? "check the settings of aws-node, or " + measured
                : measured + ", or add the pods of aws-node, whose environment has the targets")
    }

    /// The same of nodes whose warm pool is tuned, where the targets of today may be assumed.
    static func finding(_ tuning: WarmPoolTuning) -> Finding? {
        guard let found = tuning.heldAddresses, found.isUnexpected else { return nil }
        return finding(
            found,
            hint: found.areTargetsKnown
                ? "check the settings of aws-node: nodes keep what they took under earlier ones"
                : "add the pods of aws-node, whose environment has the targets: kubectl get pods "
                    + "-n kube-system -o json > aws-node.json, and give that file too")
    }

    private static func finding(_ found: HeldAddresses, hint: Phrase) -> Finding {
        Finding(
            code: .addressesUnexpected, severity: .warning,
            subject: "\(found.nodes.counted("node"))",
            message:
                "the ENIs of \(found.nodes.counted("node")) hold "
                + "\(found.held.counted("address", "addresses")); "
                + (found.areTargetsKnown
                    ? "the settings of the CNI give \(found.expected.grouped)"
                    : "the CNI's default targets, which are assumed, would give "
                        + "\(found.expected.grouped): the nodes have other settings"),
            hint: hint)
    }
}
