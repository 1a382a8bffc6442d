import CapacityModel

/// How the nodes of a density follow from those that run today, for `--explain`.
enum RunningArithmetic {
    /// A line for each zone and group that has nodes.
    static func lines(
        _ row: DensityProjection, _ running: RunningDemand, _ plan: PlanAnswer
    ) -> [ArithmeticLine] {
        var lines: [ArithmeticLine] = []
        for (place, zone) in row.zones.enumerated() {
            for (index, group) in zone.groups.enumerated() where group.allNodesPerZone > 0 {
                let today = running.groups[index].zones[place].nodes
                let name = plan.nodes.groups[index].group.type.name
                let lost = plan.demand.toleratedZoneLosses
                let moved =
                    lost == 0
                    ? "" : ", plus those of \(lost.counted("lost zone")) spread over the others"
                lines.append(
                    ArithmeticLine(
                        what: "\(row.density)×: \(name) nodes of zone \(zone.zone.name)",
                        arithmetic: "\(today.grouped) × \(row.density), rounded up\(moved) = "
                            + "\(group.nodesPerZone.grouped); surge "
                            + share(of: row, index, plan) + group.surgePerZone.grouped,
                        source: nil))
            }
        }
        return lines
    }

    /// Of a surge that is a share of a group's nodes how many those are; nothing of another.
    private static func share(
        of row: DensityProjection, _ index: Int, _ plan: PlanAnswer
    ) -> String {
        guard case .percent(let percent)? = plan.demand.givenSurge(of: plan.nodes)[index] else {
            return ""
        }
        let nodes = row.zones.reduce(0) { $0 + $1.groups[index].nodesPerZone }
        return
            "\(percent)% of the \(nodes.grouped) of all zones, / \(row.zones.count), rounded up = "
    }
}
