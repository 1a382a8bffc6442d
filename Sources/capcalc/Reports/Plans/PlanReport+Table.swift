import CapacityModel
package import Writing

extension PlanReport {
    /// The report for people: the verdict, the arithmetic, the subnets, what they hold.
    package func table(_ page: Page) -> [UInt8] {
        guard let plan = answer else { return [] }
        if case .refused = plan.outcome { return [] }
        var bytes: [UInt8] = []
        bytes.append(PlanHeadline(report: self, plan: plan).text(page))
        bytes.append(UInt8(ascii: "\n"))
        DensityTable.fitting(plan, page).append(to: &bytes)
        bytes.append(DensityLegend.text(plan, page))
        if case .tooSmall = plan.outcome {
            bytes.append(LabelledLines.text(cures(of: plan), page))
            return bytes + arithmetic(page)
        }
        bytes.append(UInt8(ascii: "\n"))
        let subnets = SubnetTable(plan: plan)
        subnets.table(page).append(to: &bytes)
        if let note = subnets.note { bytes.append(Paragraph.note(note, page)) }
        if let outlook = plan.cluster {
            bytes += ClusterTable(
                outlook: outlook, demand: plan.demand,
                needsWholeBlocks: plan.needsWholeBlocks
            ).text(page)
        }
        bytes.append(PlanSummary(report: self, plan: plan).text(page))
        return bytes + arithmetic(page)
    }

    /// Every line of the arithmetic; nothing where it was not asked for.
    private func arithmetic(_ page: Page) -> [UInt8] {
        guard notes.explains else { return [] }
        var bytes: [UInt8] = []
        bytes.append("\n\(page.ink("ARITHMETIC", .bold))\n")
        for line in arithmetic {
            let lines = Paragraph.lines("\(line.what): \(line.arithmetic)", page, indent: 6)
            bytes.append("  \(lines.joined(by: "\n      "))\n")
            if let source = line.source { bytes.append("      \(page.ink(source, .dim))\n") }
        }
        return bytes
    }
}
