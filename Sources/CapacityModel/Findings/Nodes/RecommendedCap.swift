/// The formula gives more pods than AWS recommends.
enum RecommendedCap {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.note],
            meaning: "The formula gives more pods than AWS recommends for a node of this size: "
                + "110 up to 30 vCPUs, 250 above.",
            why: "Above that number the kubelet and the container runtime slow down before "
                + "addresses run out. Managed node groups set the recommended number.",
            cure: "Set the recommended max pods.",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html"
        )
    }

    static func finding(_ networks: [NodeNetwork]) -> Finding? {
        var names: [String] = []
        var first: NodeNetwork?
        for place in networks.indices {
            guard let cap = networks[place].recommendedCap, networks[place].maxPods > cap,
                networks[place].mostAddresses > cap, names.last != networks[place].type.name
            else { continue }
            names.append(networks[place].type.name)
            first = first ?? networks[place]
        }
        guard let first, let cap = first.recommendedCap else { return nil }
        return Finding(
            code: .recommendedCap, severity: .note, subject: Finding.subject(names),
            message: names.count == 1
                ? "\(first.type.name) has addresses for \(first.mostAddresses.grouped) pods; at "
                    + "most \(cap) are recommended"
                : "\(names.count) instance types have addresses for more pods than recommended",
            hint: "set the kubelet's max pods to the recommended number")
    }
}

extension NodeNetwork {
    /// Pods that could have an address: by the formula, and with IPv6 by what a node can hold.
    fileprivate var mostAddresses: Int {
        settings.platform == .linuxIPv6 ? poolCapacity(WarmPoolTargets()) : maxPods
    }
}
