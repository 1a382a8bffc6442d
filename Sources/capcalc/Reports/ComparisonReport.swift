import CapacityModel

/// The answer of `subnets --compare`: one demand in every network mode.
struct ComparisonReport: TabularReport {
    let request: PlanRequest
    let comparison: Comparison

    func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.header([
            "variant", "network_mode", "pods_per_node", "nodes", "addresses",
            "network_address_usage", "network_interfaces", "subnets", "subnet_addresses",
            "largest_density", "holds_pods", "ec2_calls_per_node", "risk",
        ])
        for row in comparison.rows {
            csv.cell(row.variant.rawValue)
            csv.cell(row.variant.mode.rawValue)
            csv.cell(row.plan?.node.pods)
            csv.cell(row.nodes)
            csv.cell(row.addresses)
            csv.cell(row.networkAddressUsage)
            csv.cell(row.networkInterfaces)
            csv.cell(row.plan?.subnets.count)
            csv.cell(row.plan.map { $0.subnets.reduce(0) { $0 + $1.block.addressCount } })
            csv.cell(PlanReport.label(of: row.plan?.assessment.largestFitting))
            csv.cell(row.plan?.assessment.holds.pods)
            csv.cell(row.callsPerNode)
            csv.cell(row.variant.risk)
            csv.endRecord()
        }
        return csv.bytes
    }

    func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: "comparison", findings) { json in
            json.member("table_edition", request.tableEdition)
            json.object("request") { request.write(to: &$0) }
            json.array("rows", isSpread: true) { json in
                for row in comparison.rows { write(row, to: &json) }
            }
        }
    }

    private func write(_ row: Comparison.Row, to json: inout JSONWriter) {
        json.object { json in
            json.member("variant", row.variant.rawValue)
            json.member("network_mode", row.variant.mode.rawValue)
            json.member("pods_per_node", row.plan?.node.pods)
            json.member("nodes", row.nodes)
            json.member("addresses", row.addresses)
            json.member("network_address_usage", row.networkAddressUsage)
            json.member("network_interfaces", row.networkInterfaces)
            json.array("subnets", (row.plan?.subnets ?? []).map { $0.block.description })
            json.array("pod_cidr", (row.plan?.podBlocks ?? []).map { $0.description })
            json.member(
                "largest_density", PlanReport.label(of: row.plan?.assessment.largestFitting))
            json.member("holds_pods", row.plan?.assessment.holds.pods)
            json.member("ec2_calls_per_node", row.callsPerNode)
            json.member("risk", row.variant.risk)
        }
    }

    func table(_ ink: Ink) -> [UInt8] {
        var table = TableWriter(
            [
                .text("MODE"), .number("PODS/", "NODE"), .number("NODES"), .number("ADDRESSES"),
                .number("NAU"), .text("SUBNETS A ZONE"), .text("FITS"), .number("HOLDS", "PODS"),
                .number("EC2 CALLS", "A NODE"),
            ], ink: ink)
        for row in comparison.rows {
            table.cell(Self.name(row.variant))
            table.cell(row.plan?.node.pods)
            table.cell(row.nodes)
            table.cell(row.addresses)
            table.cell(row.networkAddressUsage)
            table.cell(subnets(row))
            table.cell(row.plan?.assessment.largestFitting.map { "\($0)×" } ?? "none")
            table.cell(row.plan?.assessment.holds.pods)
            table.cell(row.callsPerNode)
        }
        var bytes: [UInt8] = []
        let largest = request.demand.densities.last.map { " at up to \($0)×" } ?? ""
        bytes.append(
            "\(ink("COMPARE", .bold))  \(request.demand.pods.grouped) pods\(largest), "
                + "\(request.demand.zones.count) zones, \(request.groups[0].type.name)\n\n")
        table.append(to: &bytes)
        bytes.append(
            ink(
                "EC2 calls: while the pods of a node come and go, one by one. "
                    + "Pod subnets out of 100.64.0.0/10 where none are given.\n\n", .dim))
        for row in comparison.rows {
            bytes.append(ink(Self.name(row.variant), .bold))
            bytes.append(UInt8(ascii: "\n"))
            bytes.append(Paragraph.wrap(row.variant.risk, indent: 2))
        }
        return bytes
    }

    /// The sizes of the first zone's subnets, without public ones.
    private func subnets(_ row: Comparison.Row) -> String {
        guard let plan = row.plan else { return "not possible" }
        guard let zone = plan.demand.zones.first, !plan.subnets.isEmpty else { return "no room" }
        let own = plan.subnets.filter {
            $0.zone == zone && ($0.tier == .private || $0.tier == .pod)
        }
        return own.map { "\($0.tier.rawValue) /\($0.block.length)" }.joined(separator: ", ")
    }

    private static func name(_ variant: Comparison.Variant) -> String {
        switch variant {
        case .secondaryIP: "secondary IP"
        case .warmTargets: "warm targets 2, 12"
        case .prefixDelegation: "prefix delegation"
        case .customNetworking: "custom networking"
        case .customNetworkingWithPrefixDelegation: "both"
        }
    }
}
