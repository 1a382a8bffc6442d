/// The EC2 API describes types no more that the table has as current.
enum TypesWithdrawn {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The document lacks instance types that the table has as current. They stay "
                + "in the table, as withdrawn.",
            why: "AWS has withdrawn them, or the document is of one Region or filtered: then the "
                + "table would call types withdrawn that can be started elsewhere.",
            cure: "Ask with --include-unsupported-in-region and without filters; where they are "
                + "withdrawn indeed, there is nothing to do.",
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
            message: "the document lacks \(withdrawn.count.grouped) of "
                + "\(update.countCurrent.grouped) current types: \(subject)",
            hint: "they stay, as withdrawn; was it asked with --include-unsupported-in-region?")
    }
}
