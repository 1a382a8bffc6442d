import CapacityModel

/// What a command says: a report, and findings about it.
struct Answer {
    let report: Report
    let findings: [Finding]
    /// What was done to get the report, for standard error; `--quiet` leaves it out.
    var summary: Report?
}
