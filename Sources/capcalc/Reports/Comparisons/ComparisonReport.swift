package import CapacityModel
package import Writing

/// The answer of `subnets --compare`: one demand in every network mode, at its largest density.
package struct ComparisonReport: TabularReport {
    let question: PlanQuestion
    let notes: RequestNotes
    let comparison: Comparison

    package init(question: PlanQuestion, notes: RequestNotes, comparison: Comparison) {
        self.question = question
        self.notes = notes
        self.comparison = comparison
    }

    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.header([
            "variant", "network_mode", "density", "pods_per_node", "nodes", "addresses",
            "network_address_usage", "network_interfaces", "subnets", "subnet_addresses",
            "largest_density", "holds_pods", "ec2_calls_per_node", "risk", "options",
        ])
        for row in comparison.rows {
            csv.cell(row.variant.rawValue)
            csv.cell(row.variant.mode.rawValue)
            csv.cell(PlanReport.label(of: question.demand.densities.largest))
            csv.cell(row.answer?.nodes.first.node.pods)
            csv.cell(row.usage?.nodes)
            csv.cell(row.usage?.nodeAddresses)
            csv.cell(row.usage?.networkAddressUsage.units)
            csv.cell(row.usage?.networkInterfaces)
            csv.cell(row.subnetCount)
            csv.cell(row.subnetAddresses)
            csv.cell(PlanReport.label(of: row.fits))
            csv.cell(row.answer?.assessment.holds.pods)
            csv.cell(row.callsPerNode)
            csv.cell(row.variant.risk)
            csv.cell(row.settings.spelled(.commandLine))
            csv.endRecord()
        }
        return csv.bytes
    }

    package func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: "comparison", findings) { json in
            json.member("table_edition", notes.tableEdition)
            json.object("request") { json in
                QuestionJSON(question: question, notes: notes, demand: question.demand)
                    .write(to: &json)
            }
            json.member("density", PlanReport.label(of: question.demand.densities.largest))
            json.array("rows", isSpread: true) { json in
                for row in comparison.rows { write(row, to: &json) }
            }
        }
    }

    private func write(_ row: Comparison.Row, to json: inout JSONWriter) {
        let plan = row.fitsLargest ? row.answer : nil
        json.object { json in
            json.member("variant", row.variant.rawValue)
            json.member("network_mode", row.variant.mode.rawValue)
            json.member("pods_per_node", row.answer?.nodes.first.node.pods)
            json.member("nodes", row.usage?.nodes)
            json.member("addresses", row.usage?.nodeAddresses)
            json.member("network_address_usage", row.usage?.networkAddressUsage.units)
            json.member("network_interfaces", row.usage?.networkInterfaces)
            json.member("subnet_count", row.subnetCount)
            json.member("subnet_addresses", row.subnetAddresses)
            json.array("sizes") { json in
                for subnets in row.subnets {
                    for size in subnets.sizes {
                        json.object { json in
                            json.member("tier", subnets.tier.rawValue)
                            json.member("availability_zone", subnets.zone.name)
                            json.member("length", size.length)
                            json.member("count", size.count)
                        }
                    }
                }
            }
            json.array("subnets", (plan?.subnets ?? []).map { $0.block.description })
            json.array("pod_cidr", (plan?.podBlocks ?? []).map { $0.description })
            json.member("largest_density", PlanReport.label(of: row.fits))
            json.member("holds_pods", row.answer?.assessment.holds.pods)
            json.member("ec2_calls_per_node", row.callsPerNode)
            json.member("risk", row.variant.risk)
            json.member("options", row.settings.spelled(json.spelling))
        }
    }

    package func table(_ page: Page) -> [UInt8] {
        ComparisonTable(question: question, comparison: comparison).bytes(page)
    }

    /// What to type next.
    package var nextStep: String? {
        "leave out --compare, and add what stands behind the name of a mode"
    }
}

extension Comparison.Row {
    /// The number of subnets in all zones; `nil` without a plan.
    fileprivate var subnetCount: Int64? { answer.map { _ in subnets.reduce(0) { $0 + $1.count } } }

    /// The address space that they take; `nil` without a plan.
    fileprivate var subnetAddresses: Int64? {
        answer.map { _ in subnets.reduce(0) { $0 + $1.addressCount } }
    }
}
