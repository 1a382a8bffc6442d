/// More pods are asked about than the node can give an address.
enum AddressesShort {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning:
                "More pods are to run on a node than its ENIs, or the targets of the CNI, give "
                + "an address. A warning where others of the types asked about do.",
            why: "The rest stays in ContainerCreating for ever.",
            cure:
                "Fewer pods, a larger instance type, prefix delegation, or \(.warmIPTarget) beside "
                + "\(.minimumIPTarget).",
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
                + (names.count > 1 ? ", and some on \(names.count - 1) more types" : ""),
            hint: "at most \((pods - waiting).grouped) pods have one: lower \(.pods) or \(.maxPods)"
        )
    }
}
