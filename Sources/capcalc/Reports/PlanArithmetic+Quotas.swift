import CapacityModel

extension PlanArithmetic {
    private static var usageSource: String {
        "https://docs.aws.amazon.com/vpc/latest/userguide/network-address-usage.html"
    }

    /// What the plan takes of AWS's quotas.
    var quotaLines: [ArithmeticLine] {
        let projection = plan.assessment.projection
        guard let first = projection.first else { return [] }
        return plan.nodes(at: first).map { nodeUsage($0.group) } + projection.flatMap(usageLines)
    }

    private func usageLines(_ row: DensityProjection) -> [ArithmeticLine] {
        let (zones, withNodes) = (plan.demand.zones.count, plan.zonesWithNodes)
        let nodes = plan.nodes(at: row)
        let units = nodes.map { "\($0.count.grouped) × \(NetworkAddressUsage(of: $0.group).units)" }
        let interfaces = nodes.map { "\($0.count.grouped) × \($0.group.networkInterfaces)" }
        let beside = plan.usageBesideNodes.units.grouped
        return [
            ArithmeticLine(
                what: "\(row.density)×: NAU of the VPC",
                arithmetic: (withNodes == zones
                    ? "\(zones) × (\(units.joined(separator: " + ")) + \(beside))"
                    : "\(withNodes) × (\(units.joined(separator: " + "))) + \(zones) × \(beside)")
                    + " = "
                    + plan.networkAddressUsage(at: row).units.grouped,
                source: Self.usageSource),
            ArithmeticLine(
                what: "\(row.density)×: network interfaces",
                arithmetic: "\(withNodes) × (\(interfaces.joined(separator: " + "))) = "
                    + plan.networkInterfaces(at: row).grouped,
                source: "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html"),
        ]
    }

    private func nodeUsage(_ group: PlannedNodeGroup) -> ArithmeticLine {
        let usage = NetworkAddressUsage(of: group)
        let name = group.group.name.isEmpty ? "" : " of \(group.group.name)"
        return ArithmeticLine(
            what: "NAU of a node\(name)",
            arithmetic: "\(usage.addresses.grouped) addresses + \(usage.prefixes.grouped) prefixes "
                + "+ \(usage.additionalInterfaces.grouped) further ENIs = \(usage.units.grouped)",
            source: Self.usageSource)
    }
}
