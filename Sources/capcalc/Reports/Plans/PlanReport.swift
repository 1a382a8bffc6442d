package import CapacityModel
import Writing

/// The answer of `subnets` and `check`.
package struct PlanReport: TabularReport {
    let question: PlanQuestion
    let notes: RequestNotes
    /// `nil` where a node has no room for its pods, so that there is nothing to plan.
    let answer: PlanAnswer?

    package init(question: PlanQuestion, notes: RequestNotes, answer: PlanAnswer?) {
        self.question = question
        self.notes = notes
        self.answer = answer
    }

    /// The demand that the report is of: of `--fit`, with as many pods as there can be.
    var demand: Demand { answer?.demand ?? question.demand }

    /// Whether subnets that exist were held against the demand.
    var isCheck: Bool {
        switch question.kind {
        case .check: true
        case .plan, .fit, .smallest: false
        }
    }

    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        let densities = demand.densities.map { "needed_\($0)x" }
        csv.header(
            ["name", "tier", "availability_zone", "cidr", "addresses", "usable_addresses"]
                + densities + ["fits"])
        for verdict in answer?.assessment.verdicts ?? [] {
            let subnet = verdict.subnet
            csv.cell(subnet.name)
            csv.cell(subnet.tier.rawValue)
            csv.cell(subnet.zone.name)
            csv.cell(subnet.block.description)
            csv.cell(subnet.block.addressCount)
            csv.cell(verdict.usableAddresses)
            for needed in verdict.needed { csv.cell(needed) }
            csv.cell(Self.label(of: verdict.fits))
            csv.endRecord()
        }
        return csv.bytes
    }

    /// The largest density that fits, such as `3x`, or `none`.
    static func label(of density: Density?) -> String {
        density.map { "\($0)x" } ?? "none"
    }
}
