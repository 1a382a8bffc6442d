/// A plan of Terraform makes subnets hold less than they do today.
enum WorseThanToday {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning:
                "After the plan a zone, a tier or the whole cluster holds less than today. It is "
                + "an error with \(.noWorse), otherwise a warning.",
            why:
                "A plan can remove room while the demand still fits. And if subnets were already "
                + "too small, only the comparison shows whether the plan is the cause.",
            cure:
                "Keep the subnets that the plan destroys, or create replacements in the same "
                + "plan. A subnet cannot be enlarged.",
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
            "\(change.podsBefore.grouped) → \(change.podsAfter.counted("pod")) at most in total"
        return Finding(
            code: .worseThanToday, severity: change.isRequired ? .error : .warning,
            subject: parts.isEmpty ? "the whole cluster" : Finding.subject(names),
            message: Phrase("worse than today: \((worse + [whole]).joined(separator: ", "))"),
            hint:
                "keep the subnets that the plan destroys, or create replacements in the same "
                + "plan: a subnet cannot be enlarged")
    }

    private static func times(_ hundredths: Int64?) -> String {
        guard let hundredths else { return "none" }
        let rest = hundredths % 100
        return "\((hundredths / 100).grouped).\(rest < 10 ? "0" : "")\(rest)×"
    }
}
