import CapacityModel
import Writing

/// A comparison for people: a column for each network mode, then what can go wrong with it.
struct ComparisonTable {
    let question: PlanQuestion
    let comparison: Comparison

    func bytes(_ page: Page) -> [UInt8] {
        var bytes: [UInt8] = []
        let title = page.ink("COMPARE", .bold)
        bytes.append("\(title)  \(Paragraph.message("COMPARE  ", headline, page))\n\n")
        table(page).append(to: &bytes)
        bytes.append(Paragraph.note(legend, page.ofProse))
        bytes.append(UInt8(ascii: "\n"))
        for row in comparison.rows {
            let name = Self.name(row.variant)
            let settings = row.settings.spelled(.commandLine)
            bytes.append(page.ink(name, .bold))
            if !settings.isEmpty {
                bytes.append(": \(Paragraph.message("\(name): ", settings, page))")
            }
            bytes.append(UInt8(ascii: "\n"))
            bytes.append(Paragraph.wrap(Self.risk(row), indent: 2, page))
        }
        return bytes
    }

    /// What turns each mode on, and what can go wrong with it.
    var risks: [(String, String)] {
        comparison.rows.map { row in
            let settings = row.settings.spelled(.commandLine)
            let start = settings.isEmpty ? "" : "\(settings) · "
            return (Self.name(row.variant), start + Self.risk(row))
        }
    }

    private static func risk(_ row: Comparison.Row) -> String {
        row.answer == nil
            ? "not possible: no room on a node, or not supported by this type" : row.variant.risk
    }

    var headline: String {
        let demand = question.demand
        let density = demand.densities.largest
        let largest =
            density == .once ? "" : " at \(density)× (\(density.pods(demand.pods).grouped))"
        let nodes =
            question.groups.count == 1
            ? question.groups[0].type.name : question.groups.count.counted("node group")
        return
            "\(demand.pods.counted("pod"))\(largest), \(demand.zones.count.counted("zone")), "
            + nodes
    }

    func table(_ page: Page) -> TableWriter {
        let density = "AT \(question.demand.densities.largest)×"
        var table = TableWriter(
            [.text(density)]
                + comparison.rows.map { row in
                    let (upper, title) = Self.title(row.variant)
                    return .number(upper, title)
                }, page: page, isStacked: true)
        line("pods per node", &table) { $0.answer?.nodes.first.node.pods.grouped }
        line("nodes", &table) { $0.usage?.nodes.grouped }
        line("node addresses", &table) { $0.usage?.nodeAddresses.grouped }
        line("NAU", &table) { $0.usage?.networkAddressUsage.units.grouped }
        line("network interfaces", &table) { $0.usage?.networkInterfaces.grouped }
        line("private, per zone", &table) { sizes(.private, $0) }
        if comparison.rows.contains(where: { sizes(.pod, $0) != nil }) {
            line("pod, per zone", &table) { sizes(.pod, $0) }
        }
        line("FITS", &table) { $0.answer == nil ? nil : $0.fits.map { "\($0)×" } ?? "no room" }
        line("holds pods", &table) { row in
            row.fits == nil ? nil : row.answer?.assessment.holds.pods.grouped
        }
        line("EC2 calls per node", &table) { $0.callsPerNode?.grouped }
        return table
    }

    private func line(
        _ name: String, _ table: inout TableWriter, _ text: (Comparison.Row) -> String?
    ) {
        table.cell(name)
        for row in comparison.rows { table.cell(text(row) ?? "-") }
    }

    /// The sizes of a tier in the zone with the largest; `nil` where there are none.
    private func sizes(_ tier: Tier, _ row: Comparison.Row) -> String? {
        let largest = row.subnets.filter { $0.tier == tier && $0.count > 0 }
            .max { $0.addressCount < $1.addressCount }
        return largest.map { subnets in
            subnets.sizes.map { size in
                size.count == 1 ? "/\(size.length)" : "\(size.count.grouped) × /\(size.length)"
            }.joined(separator: " + ")
        }
    }

    var legend: String {
        "FITS: the largest density that the VPC has room for; holds pods: the pods that those "
            + "subnets hold. All other rows are for the largest requested density. EC2 calls: "
            + "API calls while the pods of a node start and stop, one by one. NAU: Network Address "
            + "Usage of the VPC. Below: each mode, and the options that select it."
    }

    private static func title(_ variant: Comparison.Variant) -> (upper: String, title: String) {
        switch variant {
        case .secondaryIP: ("SECONDARY", "IP")
        case .warmTargets: ("WARM TARGETS", "2, 12")
        case .prefixDelegation: ("PREFIX", "DELEGATION")
        case .customNetworking: ("CUSTOM", "NETWORKING")
        case .customNetworkingWithPrefixDelegation: ("", "BOTH")
        }
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
