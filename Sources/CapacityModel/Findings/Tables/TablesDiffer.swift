/// Two tables of instance types are not the same.
enum TablesDiffer {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "Two tables of instance types that are compared differ in types or limits.",
            why: "Max pods, and with them plans, follow from the limits: the same demand can give "
                + "another plan.",
            cure:
                "Look at what differs, and plan again for the types that you run; \(.strictness) makes "
                + "a difference exit 1.",
            source:
                "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html"
        )
    }

    static func finding(_ difference: InstanceTableDifference) -> Finding? {
        guard !difference.changes.isEmpty else { return nil }
        let subject = Finding.subject(difference.changes.map { $0.name })
        return Finding(
            code: .tablesDiffer, severity: .warning, subject: subject,
            message: "the tables differ in \(difference.changes.count.grouped) "
                + "instance type\(difference.changes.count == 1 ? "" : "s"): \(subject)",
            hint:
                "\(ask: .maxPods) TYPE \(.instanceTable, "FILE") shows what a table makes of a type"
        )
    }
}
