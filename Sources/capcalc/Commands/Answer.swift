import CapacityModel

/// What a command says: a report, and findings about it.
struct Answer {
    let report: Report
    let findings: [Finding]
}
