/// A plan of Terraform makes subnets hold less than they do today.
enum WorseThanToday {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning:
                "With the subnets after the plan a zone, a tier or the whole holds less than with those of "
                + "today. An error under \(.noWorse), otherwise a warning.",
            why:
                "A plan may take room away while everything that is asked for still fits. And where it was "
                + "short already, only the comparison tells what the plan has to do with it.",
            cure:
                "Keep the subnets that go, or make further ones for them in the same plan: a subnet cannot "
                + "be enlarged.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html"
        )
    }

    static func finding(_ change: AnswerChange) -> Finding? {
        guard change.isWorse else { return nil }
        let parts = change.parts.filter { $0.isWorse }
        let names = parts.map { "\($0.tier.map { "\($0.rawValue) " } ?? "zone ")\($0.zone)" }
        var worse = zip(names, parts).map { "\($0) \(times($1.before)) → \(times($1.after))" }
        if worse.count > 4 { worse = Array(worse.prefix(3)) + ["\(worse.count - 3) more"] }
        let whole =
            "\(change.podsBefore.grouped) → \(change.podsAfter.counted("pod")) at most in all"
        return Finding(
            code: .worseThanToday, severity: change.isRequired ? .error : .warning,
            subject: parts.isEmpty ? "the whole" : Finding.subject(names),
            message: Phrase("worse than today: \((worse + [whole]).joined(separator: ", "))"),
            hint:
                "keep the subnets that go, or make further ones in the same plan: a subnet cannot be "
                + "enlarged")
    }

    private static func times(_ hundredths: Int64?) -> String {
        guard let hundredths else { return "none" }
        let rest = hundredths % 100
        return "\((hundredths / 100).grouped).\(rest < 10 ? "0" : "")\(rest)×"
    }
}
