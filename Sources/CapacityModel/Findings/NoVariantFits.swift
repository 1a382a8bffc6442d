/// The required density fits in none of the network modes that are compared.
enum NoVariantFits {
    /// What stands against the mode that comes nearest.
    static func finding(in comparison: Comparison) -> Finding? {
        guard !comparison.hasRoom, let nearest = comparison.nearest,
            let finding = nearest.plan.flatMap({ plan in
                Findings.of(plan).first { $0.severity == .error }
            })
        else { return nil }
        return Finding(
            code: finding.code, severity: .error, subject: finding.subject,
            message: "no network mode will do; \(nearest.variant.rawValue): \(finding.message)",
            hint: finding.hint)
    }
}
