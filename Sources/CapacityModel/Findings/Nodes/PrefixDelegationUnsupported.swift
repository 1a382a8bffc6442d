/// Prefix delegation is asked for where it does not work.
enum PrefixDelegationUnsupported {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "Prefix delegation is requested for a Xen instance type, or with a VPC CNI "
                + "version that does not support it.",
            why: "The CNI then assigns secondary IPs without an error, and max pods calculated "
                + "for prefixes would leave pods without an address. The numbers shown are for "
                + "secondary IPs.",
            cure: "Use a Nitro instance type, and VPC CNI 1.9.0 (1.11.0 on bare metal) or later.",
            source:
                "https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html"
        )
    }

    static func finding(_ networks: [NodeNetwork]) -> Finding? {
        var names: [String] = []
        var first: NodeNetwork.PrefixRefusal?
        // By place, here and in its neighbours: a table has 1,400 of them, and each would be copied.
        for place in networks.indices {
            guard let refusal = networks[place].prefixRefusal,
                names.last != networks[place].type.name
            else { continue }
            names.append(networks[place].type.name)
            first = first ?? refusal
        }
        guard let first else { return nil }
        let types = names.count == 1 ? names[0] : "\(names.count) instance types"
        let (reason, hint): (String, Phrase) =
            switch first {
            case .xen: ("Xen", "choose a Nitro instance type: \(ask: .instanceTypes)")
            case .oldCNI(let needed):
                ("VPC CNI before \(needed)", "\(.cniVersion, needed) or later")
            }
        return Finding(
            code: .prefixDelegationUnsupported, severity: .warning,
            subject: Finding.subject(names),
            message: "no prefix delegation on \(types) (\(reason)): the numbers are for "
                + "secondary IPs",
            hint: hint)
    }
}
