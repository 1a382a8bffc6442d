import CapacityModel
import Writing

/// A plan as a report in Markdown, for a pull request or a wiki.
struct MarkdownExport {
    let report: PlanReport
    let plan: PlanAnswer
    let findings: [Finding]

    var bytes: [UInt8] {
        var text = "# Subnets for \(plan.demand.pods.counted("pod"))\n\n\(verdict)"
        text += "\n## Densities\n\n\(densities)\n\(legend)\n"
        if plan.assessment.verdicts.isEmpty {
            let cures = report.cures(of: plan)
            if !cures.isEmpty { text += "## Cures\n\n\(MarkdownText.lines(cures))" }
        } else {
            text += "## Subnets\n\n\(subnets)\n"
            if let outlook = plan.cluster {
                text += MarkdownCluster(outlook: outlook, plan: plan).text
            }
            text += "## What they hold\n\n\(holds)\n\(summary)"
        }
        if !findings.isEmpty { text += "\n## Findings\n\n\(list)" }
        return Array(text.utf8)
    }

    /// The first lines of the table, a paragraph for each statement.
    private var verdict: String {
        PlanHeadline(report: report, plan: plan).paragraphs.map { parts in
            parts.map { MarkdownText.escaped($0) }.joined(separator: " · ") + "\n"
        }.joined(separator: "\n")
    }

    private var densities: String {
        let hasPods = plan.nodes.usesCustomNetworking
        var head: [MarkdownText.Column] = [
            ("Density", false), ("Pods", true), ("Pods per zone", true), ("Nodes per zone", true),
            ("Private addresses per zone", false), ("Smallest subnet", false),
        ]
        if hasPods {
            head += [("Pod addresses per zone", false), ("Smallest pod subnet", false)]
        }
        head.append(("Fits", false))
        return MarkdownText.table(
            head,
            plan.assessment.projection.map { row in
                let zone = plan.assessment.example(of: row)
                let pods =
                    hasPods
                    ? [
                        PlanArithmetic.need(row, .pod, plan),
                        "\(plan.smallestSubnets(for: row, of: .pod))",
                    ] : []
                return [
                    "\(row.density)×", row.pods.grouped, zone.pods.grouped,
                    "\(zone.nodes.grouped) + \(zone.surge.grouped)",
                    PlanArithmetic.need(row, .private, plan),
                    "\(plan.smallestSubnets(for: row, of: .private))",
                ] + pods + [fits(row)]
            })
    }

    private func fits(_ row: DensityProjection) -> String {
        if case .placed(row.density) = plan.outcome { return row.fits ? "yes, planned" : "planned" }
        if row.fits { return "yes" }
        let failing = plan.failingZones(at: row.density)
        return failing.map { "no: \($0.text)" } ?? "no"
    }

    /// What the terms of the addresses stand for.
    private var legend: String {
        DensityLegend.lines(plan).map { MarkdownText.escaped($0) + "\n" }.joined(by: "\n")
    }

    private var subnets: String {
        let export = PlanExport(plan, clusterName: report.notes.clusterName)
        var head: [MarkdownText.Column] = [
            ("Subnet", false), ("Tier", false), ("Zone", false), ("CIDR", false), ("Usable", true),
        ]
        head += plan.demand.densities.map { ("At \($0)×", true) }
        head += [
            ("Fits", false), ("Used at \(plan.demand.densities.largest)×", true),
            ("Reserved for prefixes", false),
        ]
        return MarkdownText.table(
            head,
            zip(plan.assessment.verdicts, export.subnets).map { verdict, exported in
                [
                    verdict.subnet.name, verdict.subnet.tier.rawValue, verdict.subnet.zone.name,
                    verdict.subnet.block.description, verdict.usableAddresses.grouped,
                ] + verdict.needed.map { $0.grouped } + [
                    verdict.fits.map { "\($0)×" } ?? "none",
                    verdict.percentNeeded.map { "\($0.grouped)%" } ?? "",
                    exported.reservations.map { $0.description }.joined(separator: ", "),
                ]
            })
    }

    private var holds: String {
        let (holds, zones) = (plan.assessment.holds, plan.demand.zones.count)
        var rows = [["full nodes", holds.pods.grouped]]
        if zones > 1 { rows.append(["one zone lost", holds.podsOneZoneLost.grouped]) }
        if zones > 2 { rows.append(["two zones lost", holds.podsTwoZonesLost.grouped]) }
        rows.append(["half-full nodes", holds.podsHalfFull.grouped])
        return MarkdownText.table([("Case", false), ("Pods at most", true)], rows)
    }

    /// What else the table says below the subnets, a row for each line.
    private var summary: String {
        let summary = PlanSummary(report: report, plan: plan)
        return MarkdownText.lines(summary.lines(Page()).filter { $0.0 != "HOLDS AT MOST" })
    }

    private var list: String {
        findings.map { finding in
            "- **\(finding.severity.rawValue)** [`\(finding.code.rawValue)`](\(finding.source)): "
                + "\(MarkdownText.escaped(finding.message.spelled(.commandLine)))  \n"
                + "  hint: \(MarkdownText.escaped(finding.hint.spelled(.commandLine)))\n"
        }.joined()
    }
}
