/// Karpenter's reserved ENI is the one that custom networking takes.
enum ReservedENITwice {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.note],
            meaning: "ENIs are reserved in Karpenter's settings, and custom networking takes one.",
            why: "It is the same ENI: Karpenter needs RESERVED_ENIS=1 to account for custom "
                + "networking. capcalc counts it once.",
            cure: "Nothing to do. If you mean another ENI, reserve one more.",
            source: "https://karpenter.sh/docs/reference/settings/"
        )
    }

    static func finding(_ networks: [NodeNetwork]) -> Finding? {
        var names: [String] = []
        var reserved: Int?
        for place in networks.indices
        where networks[place].settings.mode.usesCustomNetworking
            && names.last != networks[place].type.name
        {
            guard let count = networks[place].settings.reservedENIs, count > 0 else { continue }
            names.append(networks[place].type.name)
            reserved = reserved ?? count
        }
        guard let reserved else { return nil }
        return Finding(
            code: .reservedENITwice, severity: .note, subject: Finding.subject(names),
            message: reserved == 1
                ? "the reserved ENI is that of custom networking: it is counted once"
                : "one of \(reserved.grouped) reserved ENIs is that of custom networking: it is "
                    + "counted once",
            hint: "Karpenter calculates max pods without the reserved ENIs")
    }
}
