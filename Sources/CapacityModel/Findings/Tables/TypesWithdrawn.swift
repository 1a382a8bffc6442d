/// The EC2 API describes types no more that the table has as current.
enum TypesWithdrawn {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "Instance types that are current in the table are missing from the "
                + "document. They stay in the table with the status withdrawn.",
            why: "AWS has withdrawn them, or the document is filtered or covers one Region only. "
                + "In that case the types are still available elsewhere.",
            cure: "Run the command with --include-unsupported-in-region and without filters. If "
                + "AWS has withdrawn the types, there is nothing to do.",
            source:
                "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html"
        )
    }

    static func finding(_ update: InstanceTableUpdate) -> Finding? {
        let withdrawn = update.difference.changes.filter { $0.kind == .withdrawn }
        guard !withdrawn.isEmpty else { return nil }
        let subject = Finding.subject(withdrawn.map { $0.name })
        return Finding(
            code: .typesWithdrawn, severity: .warning, subject: subject,
            message: "\(withdrawn.count.grouped) of \(update.countCurrent.grouped) current types "
                + "are missing from the document: \(subject)",
            hint: "they stay in the table as withdrawn; if they still exist, run the AWS CLI "
                + "with --include-unsupported-in-region")
    }
}
