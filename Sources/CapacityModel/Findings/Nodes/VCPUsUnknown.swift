/// The vCPUs of a type are not known, so there is no recommendation.
enum VCPUsUnknown {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The table does not know the vCPUs of an instance type.",
            why:
                "The recommended max pods (110 or 250) depend on the vCPUs, so they are left "
                + "empty.",
            cure:
                "Give \(.maxPods) and \(.podsPerNode), or a \(.instanceTable) that has the vCPUs.",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html"
        )
    }

    static func finding(_ networks: [NodeNetwork]) -> Finding? {
        var names: [String] = []
        for place in networks.indices where networks[place].type.vCPUs == nil {
            let name = networks[place].type.name
            if names.last != name { names.append(name) }
        }
        guard let first = names.first else { return nil }
        return Finding(
            code: .vCPUsUnknown, severity: .warning, subject: Finding.subject(names),
            message: names.count == 1
                ? "the vCPUs of \(first) are unknown, so no max pods can be recommended"
                : "the vCPUs of \(names.count) instance types are unknown, so no max pods can be "
                    + "recommended",
            hint:
                "use a \(.instanceTable) that has them, or set \(.maxPods)"
        )
    }
}
