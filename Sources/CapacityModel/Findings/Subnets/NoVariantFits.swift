/// The required density fits in none of the network modes that are compared.
enum NoVariantFits {
    /// What stands against the mode that comes nearest.
    static func finding(_ nearest: Comparison.Variant, _ error: Finding) -> Finding {
        Finding(
            code: error.code, severity: .error, subject: error.subject,
            message: "no network mode fits; \(nearest.rawValue): \(error.message)",
            hint: error.hint)
    }
}
