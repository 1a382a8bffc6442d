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

    static func finding(_ found: HeldAddresses?) -> Finding? {
        guard let found, found.isUnexpected else { return nil }
        let (nodes, held) = (found.nodes, found.held)
        return Finding(
            code: .addressesUnexpected, severity: .warning, subject: "\(nodes.counted("node"))",
            message:
                "the ENIs of \(nodes.counted("node")) hold \(held.counted("address", "addresses")), where the "
                + "settings of the CNI give \(found.expected.grouped)",
            hint: "are the settings of aws-node what is counted with? "
                + "\(.addressesPerNode, held.dividedRoundingUp(by: nodes)) counts with what is there"
        )
    }
}
