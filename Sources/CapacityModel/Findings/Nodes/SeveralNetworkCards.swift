/// A type has ENIs that carry no pods.
enum SeveralNetworkCards {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.note],
            meaning:
                "The instance type has several network cards; only the ENIs of the default one "
                + "carry pods.",
            why: "Calculators that count all ENIs show more pods than can get an address.",
            cure: "Nothing to do: the numbers shown are for the default network card.",
            source: "https://github.com/aws/amazon-vpc-cni-k8s/blob/master/misc/eni-max-pods.txt"
        )
    }

    static func finding(_ nodes: [NodeCapacity]) -> Finding? {
        let types = nodes.map { $0.network.type }.filter { $0.maxENIsOverAllCards > $0.maxENIs }
        guard let first = types.first else { return nil }
        return Finding(
            code: .severalNetworkCards, severity: .note,
            subject: Finding.subject(types.map { $0.name }),
            message: types.count == 1
                ? "\(first.name) has \(first.maxENIsOverAllCards) ENIs on \(first.networkCards) "
                    + "network cards; only the \(first.maxENIs) of the default card carry pods"
                : "\(types.count) instance types have several network cards; "
                    + "only the default one carries pods",
            hint: "count only the ENIs of the default network card")
    }
}
