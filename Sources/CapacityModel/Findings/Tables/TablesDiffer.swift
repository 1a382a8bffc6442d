/// Two tables of instance types are not the same.
enum TablesDiffer {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The two compared tables of instance types differ in types or limits.",
            why: "Max pods depend on the limits, so the same demand can give another plan.",
            cure:
                "Look at the differences, and plan again for the types that you run. With "
                + "\(.strictness) a difference exits 1.",
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
                "\(ask: .maxPods) TYPE \(.instanceTable, "FILE") shows max pods of a type with "
                + "another table"
        )
    }
}
