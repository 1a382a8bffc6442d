/// More pods are asked about than the node can give an address.
enum AddressesShort {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning:
                "A node is to run more pods than its ENIs, or the warm targets of the CNI, have "
                + "addresses for. It is a warning if another requested type has enough.",
            why: "The remaining pods stay in ContainerCreating.",
            cure:
                "Plan fewer pods, a larger instance type or prefix delegation, or set "
                + "\(.warmIPTarget) together with \(.minimumIPTarget).",
            source:
                "https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md"
        )
    }

    static func finding(_ nodes: [NodeCapacity]) -> Finding? {
        var names: [String] = []
        var first: NodeCapacity?
        for node in nodes where node.podsWithoutAddress > 0 {
            names.append(node.network.type.name)
            first = first ?? node
        }
        guard let first, let pods = first.pods else { return nil }
        let waiting = first.podsWithoutAddress
        return Finding(
            code: .addressesShort, severity: .ofShortage(among: nodes),
            subject: Finding.subject(names),
            message:
                "\(waiting.grouped) of \(pods.counted("pod")) on \(first.network.type.name) would "
                + "wait for an address"
                + (names.count > 1 ? ", and some on \(names.count - 1) other types" : ""),
            hint: "at most \((pods - waiting).grouped) pods get one: lower \(.pods) or "
                + "\(.maxPods)"
        )
    }
}
