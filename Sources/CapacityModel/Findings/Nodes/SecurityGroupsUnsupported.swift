/// Pods with security groups on a type that takes no trunk ENI.
enum SecurityGroupsUnsupported {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning: "Security groups for pods are requested for an instance type without trunk "
                + "ENI support. It is a warning if another requested type supports it.",
            why:
                "Such pods stay Pending: the type has no branch ENIs. This applies to all t2, "
                + "t3, t3a and t4g types, and to Xen.",
            cure: "Use an instance type with branch ENIs, such as m5.large.",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html"
        )
    }

    static func finding(_ nodes: [NodeCapacity]) -> Finding? {
        let names = nodes.filter {
            $0.load.workload.hasSecurityGroups && $0.network.type.branchENIs == 0
        }.map { $0.network.type.name }
        guard let first = names.first else { return nil }
        return Finding(
            code: .securityGroupsUnsupported,
            severity: .ofShortage(among: nodes),
            subject: Finding.subject(names),
            message: names.count == 1
                ? "\(first) does not support trunk ENIs, so it cannot run pods with security "
                    + "groups"
                : "\(names.count) instance types do not support trunk ENIs",
            hint: hint)
    }

    /// What helps: a larger type of the same kind has no branch ENIs either.
    static var hint: Phrase { "choose a type with branch ENIs, such as m5.large or m6i.large" }
}
