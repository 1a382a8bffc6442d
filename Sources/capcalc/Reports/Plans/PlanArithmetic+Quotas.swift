import CapacityModel

extension PlanArithmetic {
    private static var usageSource: String {
        "https://docs.aws.amazon.com/vpc/latest/userguide/network-address-usage.html"
    }

    /// What the plan takes of AWS's quotas.
    var quotaLines: [ArithmeticLine] {
        zip(plan.nodes.groups, plan.usageOfNodes).map { nodeUsage($0, $1) }
            + zip(plan.assessment.projection, plan.usage).flatMap { usageLines($0, $1) }
    }

    private func usageLines(_ row: DensityProjection, _ usage: DensityUsage) -> [ArithmeticLine] {
        if plan.demand.running != nil || plan.nodes.isAnyPinned {
            return runningUsageLines(row, usage)
        }
        let (zones, withNodes) = (plan.demand.zones.count, plan.demand.survivingZones)
        // A pod on Fargate has an ENI of its own.
        let pods = row.zones[0].fargatePods
        let fargate = pods > 0 ? [pods.grouped] : []
        let each = zip(row.groups, plan.usageOfNodes)
        let units =
            each.map { Self.product($0.allNodesPerZone, $1.networkAddressUsage.units, $1) }
            + fargate
        let interfaces =
            each.map { Self.product($0.allNodesPerZone, $1.networkInterfaces, $1) } + fargate
        let beside = plan.usageBesideNodes.units.grouped
        return [
            ArithmeticLine(
                what: "\(row.density)×: NAU of the VPC",
                arithmetic: (withNodes == zones
                    ? "\(zones) × (\(units.joined(separator: " + ")) + \(beside))"
                    : "\(withNodes) × (\(units.joined(separator: " + "))) + \(zones) × \(beside)")
                    + " = "
                    + usage.networkAddressUsage.units.grouped,
                source: Self.usageSource),
            ArithmeticLine(
                what: "\(row.density)×: network interfaces",
                arithmetic: "\(withNodes) × (\(interfaces.joined(separator: " + "))) = "
                    + usage.networkInterfaces.grouped,
                source: "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html"),
        ]
    }

    /// The same where zones have nodes of their own.
    private func runningUsageLines(
        _ row: DensityProjection, _ usage: DensityUsage
    ) -> [ArithmeticLine] {
        let each = zip(row.nodesOfGroups, plan.usageOfNodes)
        let units = each.map { Self.product($0, $1.networkAddressUsage.units, $1) }
        let interfaces = each.map { Self.product($0, $1.networkInterfaces, $1) }
        // A pod on Fargate has an ENI of its own; here over all zones.
        let pods =
            plan.demand.running == nil
            ? Int64(plan.demand.survivingZones) * row.zones[0].fargatePods : 0
        let fargate = pods > 0 ? [pods.grouped] : []
        return [
            ArithmeticLine(
                what: "\(row.density)×: NAU of the VPC",
                arithmetic:
                    "\((units + fargate).joined(separator: " + ")) + \(plan.demand.zones.count) × "
                    + "\(plan.usageBesideNodes.units.grouped) = "
                    + usage.networkAddressUsage.units.grouped,
                source: Self.usageSource),
            ArithmeticLine(
                what: "\(row.density)×: network interfaces",
                arithmetic: "\((interfaces + fargate).joined(separator: " + ")) = "
                    + usage.networkInterfaces.grouped,
                source: "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html"),
        ]
    }

    /// So many nodes, each with its share of what the counted ones have: `17 × 20`, or `17 × 143/11`.
    private static func product(_ count: Int64, _ sum: Int64, _ counted: NodesUsage) -> String {
        let (each, rest) = sum.quotientAndRemainder(dividingBy: counted.nodes)
        let share = rest == 0 ? each.grouped : "\(sum.grouped)/\(counted.nodes.grouped)"
        return "\(count.grouped) × \(share)"
    }

    private func nodeUsage(_ group: PlannedNodeGroup, _ counted: NodesUsage) -> ArithmeticLine {
        let name = group.group.name.isEmpty ? "" : " of \(group.group.name)"
        let (usage, nodes) = (counted.networkAddressUsage, counted.nodes)
        let sum =
            "\(usage.addresses.grouped) addresses + \(usage.prefixes.grouped) "
            + "prefixes + \(usage.additionalInterfaces.grouped) more ENIs = "
            + "\(usage.units.grouped)"
        return plan.demand.running == nil
            ? ArithmeticLine(
                what: "NAU per node\(name)", arithmetic: sum, source: Self.usageSource)
            : ArithmeticLine(
                what: "NAU of today's nodes\(name)",
                arithmetic: "\(sum) on \(nodes.counted("node"))", source: Self.usageSource)
    }
}
