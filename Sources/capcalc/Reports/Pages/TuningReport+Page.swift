package import CapacityModel
import Writing

extension TuningReport {
    /// The report of warm targets: addresses against calls.
    package func html(_ findings: [Finding], _ frame: ReportFrame) -> [UInt8] {
        let nodes = cluster.nodes.count.counted("node")
        return ReportPage.bytes(
            "Warm targets for \(nodes)", frame, tableEdition: nil
        ) { html in
            html.verdict(
                "TUNE", .bold, recommendation ?? nothingToSet,
                ["Pods with an address (min, median, max):"] + lines)
            if let command { html.command(command) }
            html.findings(findings)
            html.pictures([TargetsPicture(tuning: tuning, labelOfFirst: labelOfFirst).sheet()])
            html.section("tables", "Tables") { html in
                let pairs = pairs(HTMLWriter.page)
                html.table(pairs, "Pairs of warm targets")
                html.note("\(legend(of: pairs)); the files have all.")
            }
            html.files(frame, [("tune.csv", csv()), ("tune.json", json(findings))])
        }
    }
}
