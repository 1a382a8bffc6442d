/// Prefix delegation is asked for where it does not work.
enum PrefixDelegationUnsupported {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "Prefix delegation is asked for on a Xen instance type, or with a version of "
                + "the VPC CNI that is too old for it.",
            why: "The CNI then gives secondary IPs, without an error: max pods set for prefixes "
                + "would leave pods without an address. The numbers shown are those of secondary IPs.",
            cure: "An instance type on Nitro, or VPC CNI 1.9.0 (1.11.0 on bare metal) or later.",
            source:
                "https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html"
        )
    }

    static func finding(_ networks: [NodeNetwork]) -> Finding? {
        var names: [String] = []
        var first: NodeNetwork.PrefixRefusal?
        for network in networks {
            guard let refusal = network.prefixRefusal, names.last != network.type.name else {
                continue
            }
            names.append(network.type.name)
            first = first ?? refusal
        }
        guard let first else { return nil }
        let types = names.count == 1 ? names[0] : "\(names.count) instance types"
        let (reason, hint): (String, Phrase) =
            switch first {
            case .xen: ("Xen", "choose an instance type on Nitro: \(ask: .instanceTypes)")
            case .oldCNI(let needed):
                ("a VPC CNI older than \(needed)", "\(.cniVersion, needed) or later")
            }
        return Finding(
            code: .prefixDelegationUnsupported, severity: .warning,
            subject: Finding.subject(names),
            message: "\(types) without prefix delegation, for \(reason): "
                + "the numbers are those of secondary IPs",
            hint: hint)
    }
}
