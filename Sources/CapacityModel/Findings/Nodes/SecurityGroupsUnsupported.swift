/// Pods with security groups on a type that takes no trunk ENI.
enum SecurityGroupsUnsupported {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning: "Pods are to have security groups of their own on an instance type that takes "
                + "no trunk ENI. A warning where others of the types asked about do.",
            why:
                "They would stay pending: the type has no branch ENIs. That holds for all of t2, t3, "
                + "t3a and t4g, and for Xen.",
            cure: "An instance type with branch ENIs, such as m5.large.",
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
                ? "\(first) takes no trunk ENI, so no pod on it has security groups of its own"
                : "\(names.count) instance types take no trunk ENI",
            hint: "choose a type with branch ENIs: the column branch_enis of \(ask: .instanceTypes)"
        )
    }
}
