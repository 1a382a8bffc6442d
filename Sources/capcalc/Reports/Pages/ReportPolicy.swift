/// What a browser allows the document: its own style and script, nothing else
/// (<https://www.w3.org/TR/CSP3/>).
enum ReportPolicy {
    /// The SHA-256 of the style and of the script, which `.ci/report` recomputes.
    static let style = "sha256-+dR14ibzhPSxKA7sbeGBoDg2NhF03OLUV4+X+UIfmO8="
    static let script = "sha256-BZmsR6UhygpJI664ggtyoeKfYpk21kUw/3QcbLKzIBs="

    static var text: String {
        "default-src 'none'; style-src '\(style)'; script-src '\(script)'; base-uri 'none'; "
            + "form-action 'none'"
    }
}
