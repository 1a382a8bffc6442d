import CapacityModel

extension PlanArithmetic {
    private static var usageSource: String {
        "https://docs.aws.amazon.com/vpc/latest/userguide/network-address-usage.html"
    }

    /// What the plan takes of AWS's quotas.
    var quotaLines: [ArithmeticLine] {
        let projection = plan.assessment.projection
        guard let first = projection.first else { return [] }
        return plan.nodes(at: first).map { nodeUsage($0.node) } + projection.flatMap(usageLines)
    }

    private func usageLines(_ row: DensityProjection) -> [ArithmeticLine] {
        let zones = plan.demand.zones.count
        let nodes = plan.nodes(at: row)
        let units = nodes.map { "\($0.count.grouped) × \(NetworkAddressUsage(of: $0.node).units)" }
        let interfaces = nodes.map { "\($0.count.grouped) × \($0.node.networkInterfaces)" }
        return [
            ArithmeticLine(
                what: "\(row.density)×: NAU of the VPC",
                arithmetic: "\(zones) × (\(units.joined(separator: " + ")) + "
                    + "\(plan.usageBesideNodes.units)) = "
                    + plan.networkAddressUsage(at: row).units.grouped,
                source: Self.usageSource),
            ArithmeticLine(
                what: "\(row.density)×: network interfaces",
                arithmetic: "\(zones) × (\(interfaces.joined(separator: " + "))) = "
                    + plan.networkInterfaces(at: row).grouped,
                source: "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html"),
        ]
    }

    private func nodeUsage(_ node: PlannedNode) -> ArithmeticLine {
        let usage = NetworkAddressUsage(of: node)
        return ArithmeticLine(
            what: "NAU of a node",
            arithmetic: "\(usage.addresses.grouped) addresses + \(usage.prefixes.grouped) prefixes "
                + "+ \(usage.additionalInterfaces.grouped) further ENIs = \(usage.units.grouped)",
            source: Self.usageSource)
    }
}
