package import Options

extension GateReport {
    /// The findings in the language of what gates a change.
    package func bytes(_ format: GateFormat) -> [UInt8] {
        switch format {
        case .github: GitHubAnnotations(report: self).bytes
        case .sarif: SARIFReport(report: self).bytes
        case .junit: JUnitReport(report: self).bytes
        }
    }
}
