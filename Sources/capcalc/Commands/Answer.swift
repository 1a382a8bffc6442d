import Boundary
import CapacityModel
import Reports

/// What a command says: a report, and findings about it.
struct Answer {
    let report: Report
    let findings: [Finding]
    /// What was done to get the report, for standard error; `--quiet` leaves it out.
    var summary: Report?
    /// What is to be known of the report, such as why there is nothing in it, for standard error; `--quiet` leaves
    /// it out.
    var remarks: [String] = []

    /// How a run with this answer ends: its answer is "no" with an error, or with a warning that counts.
    func status(isStrict: Bool) -> ExitStatus {
        let worst = findings.reduce(Severity.note) { max($0, $1.severity) }
        return worst >= (isStrict ? .warning : .error) ? .answerIsNo : .done
    }
}
