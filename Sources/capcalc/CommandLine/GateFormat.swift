/// The languages in which findings are told to what gates a change.
package enum GateFormat: String, CaseIterable {
    /// Workflow commands of GitHub Actions
    /// (<https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>).
    case github
    /// SARIF 2.1.0 (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>).
    case sarif
    /// JUnit's XML, as CI servers read it (<https://github.com/testmoapp/junitxml>).
    case junit
}
