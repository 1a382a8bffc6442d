import CapacityModel

/// How the nodes of a density follow from those that run today, for `--explain`.
enum RunningArithmetic {
    /// What the nodes of each zone and group take that run today; nothing where nodes are planned.
    static func nodeLines(_ plan: PlanAnswer) -> [ArithmeticLine] {
        guard let running = plan.demand.running else { return [] }
        return running.groups.enumerated().flatMap { index, group in
            let planned = plan.nodes.groups[index]
            guard planned.node.measuredAddresses == nil else { return [ArithmeticLine]() }
            return zip(group.zones, plan.demand.zones).compactMap { own, zone in
                guard own.nodes > 0, own.sample.nodes > 0 else { return nil }
                return ArithmeticLine(
                    what: "addresses of \(planned.group.type.name) nodes of zone \(zone.name)",
                    arithmetic: taken(own.sample), source: PlannedNodeArithmetic.targets)
            }
        }
    }

    /// The addresses of a zone's nodes: `measured: 60 / 5 = 12`.
    private static func taken(_ sample: NodeSample) -> String {
        let nodes = sample.nodes
        let source =
            sample.measuredNodes == nodes
            ? "measured"
            : sample.measuredNodes == 0
                ? "by the warm pool for the pods of each node"
                : "\(sample.measuredNodes.grouped) of \(nodes.grouped) nodes measured, the others "
                    + "by the warm pool"
        let parts = [(sample.nodeSubnet, ""), (sample.podSubnet, " in the pods' subnets")]
        let texts = parts.filter { $0.0.addresses > 0 }.map { need, place in
            let (each, rest) = need.addresses.quotientAndRemainder(dividingBy: Int64(nodes))
            let sum = "\(need.addresses.grouped) / \(nodes.grouped)"
            return (rest == 0 ? "\(sum) = \(each.grouped)" : sum) + place
        }
        return "\(source): \(texts.joined(separator: ", "))"
    }

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
