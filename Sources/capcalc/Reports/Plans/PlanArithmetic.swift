import CapacityModel
import Writing

/// Every line of the arithmetic behind a plan, for `--explain`.
struct PlanArithmetic {
    let plan: PlanAnswer

    var lines: [ArithmeticLine] {
        PlannedNodeArithmetic.lines(plan) + RunningArithmetic.nodeLines(plan)
            + plan.assessment.projection.flatMap(densityLines)
            + AllowanceArithmetic.lines(plan) + capacityLines
            + quotaLines
    }

    /// What the subnets of a tier need in the zone that needs most: the nodes of each group, then what else
    /// takes addresses.
    static func need(_ row: DensityProjection, _ tier: Tier, _ plan: PlanAnswer) -> String {
        let zone = plan.assessment.example(of: row, tier)
        var terms: [String] = []
        for group in zone.groups {
            let sample = group.sample
            let taken = tier == .pod ? sample.podSubnet : sample.nodeSubnet
            guard taken.addresses > 0, group.allNodesPerZone > 0 else { continue }
            let (each, rest) = taken.addresses.quotientAndRemainder(
                dividingBy: Int64(sample.nodes))
            terms.append(
                "\(group.allNodesPerZone.grouped) × "
                    + (rest == 0
                        ? each.grouped : "\(taken.addresses.grouped)/\(sample.nodes.grouped)"))
        }
        if tier == .private, zone.fargatePods > 0 { terms.append(zone.fargatePods.grouped) }
        for (_, addresses) in allowances(of: tier, plan.demand, zone.zone) {
            terms.append(addresses.grouped)
        }
        return "\(terms.joined(by: " + ")) = \(zone.need[tier].addresses.grouped)"
    }

    /// What else takes addresses of a tier's subnets in a zone.
    private static func allowances(
        of tier: Tier, _ demand: Demand, _ zone: AvailabilityZone
    ) -> [(what: String, addresses: Int64)] {
        parts(of: tier, demand, zone).map { (MeasuredAllowances.name(of: $0), $1) }
    }

    /// The same by what takes them.
    static func parts(
        of tier: Tier, _ demand: Demand, _ zone: AvailabilityZone
    ) -> [(part: AllowancePart, addresses: Int64)] {
        let parts = demand.budget.parts(of: tier, in: zone)
        return AllowancePart.allCases.compactMap { part in
            let addresses = parts[part]
            let isShown =
                switch part {
                case .controlPlane: tier == .private && !demand.allowances.hasControlPlaneSubnets
                case .loadBalancers: tier == .private
                case .natGateways, .endpoints, .others, .kept: false
                }
            return addresses > 0 || isShown ? (part, addresses) : nil
        }
    }

    private func densityLines(_ row: DensityProjection) -> [ArithmeticLine] {
        let demand = plan.demand
        var lines = [
            ArithmeticLine(
                what: "\(row.density)×: pods",
                arithmetic: "\(demand.pods.grouped) × \(row.density) = \(row.pods.grouped)",
                source: nil)
        ]
        if let running = demand.running {
            lines += RunningArithmetic.lines(row, running, plan)
        } else {
            for (group, planned) in zip(row.ownGroups, plan.nodes.groups) {
                lines += groupLines(row, group, planned)
            }
        }
        for tier in [Tier.private, .pod] where row.need[tier].addresses > 0 {
            let zone = plan.assessment.example(of: row, tier)
            let parts =
                ["nodes"] + (zone.fargatePods > 0 && tier == .private ? ["Fargate pods"] : [])
                + Self.allowances(of: tier, demand, zone.zone).map { $0.what }
            lines.append(
                ArithmeticLine(
                    what: demand.running == nil && !plan.nodes.isAnyPinned
                        ? "\(row.density)×: \(tier.rawValue) addresses per zone"
                        : "\(row.density)×: \(tier.rawValue) addresses of zone \(zone.zone.name)",
                    arithmetic: Self.need(row, tier, plan)
                        + (tier == .private ? " (\(parts.joined(separator: ", ")))" : ""),
                    source: tier == .private
                        ? "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html"
                        : "https://docs.aws.amazon.com/eks/latest/best-practices/"
                            + "custom-networking.html"))
        }
        return lines
    }

    private func groupLines(
        _ row: DensityProjection, _ group: NodeGroupProjection, _ planned: PlannedNodeGroup
    ) -> [ArithmeticLine] {
        let (demand, node) = (plan.demand, planned.node)
        let name = planned.group.name.isEmpty ? "" : " of \(planned.group.name)"
        let workload =
            node.daemonSetPods == 0 ? "\(node.pods)" : "(\(node.pods) − \(node.daemonSetPods))"
        let count = demand.zoneCount(of: planned.group)
        let left = demand.survivingZones(of: planned.group, losses: demand.toleratedZoneLosses)
        let zones = left == count ? "\(count)" : "(\(count) − \(count - left))"
        let names = planned.group.zoneNames
        let which = names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
        let pods = plan.nodes.share(of: demand.pods, at: row.density, planned)
        let (surge, source) =
            switch demand.surge(of: planned.group) {
            case .nodes(let nodes):
                (
                    "\(nodes.grouped) / \(count)",
                    "https://docs.aws.amazon.com/eks/latest/userguide/"
                        + "managed-node-update-behavior.html"
                )
            case .percent(let percent):
                (
                    "\(percent)% of \(left) × \(group.nodesPerZone.grouped), / \(left)",
                    "https://karpenter.sh/docs/concepts/disruption/#disruption-budgets"
                )
            }
        return [
            ArithmeticLine(
                what: "\(row.density)×: pods\(name) per zone\(which)",
                arithmetic:
                    "\(pods.grouped) / \(zones), rounded up = \(group.podsPerZone.grouped)",
                source: nil),
            ArithmeticLine(
                what: "\(row.density)×: nodes\(name) per zone\(which)",
                arithmetic: "\(group.podsPerZone.grouped) / \(workload), rounded up = "
                    + "\(group.nodesPerZone.grouped); surge \(surge) = "
                    + "\(group.surgePerZone.grouped), rounded up",
                source: source),
        ]
    }

    private var capacityLines: [ArithmeticLine] {
        var seen: Set<String> = []
        return plan.assessment.verdicts.compactMap { verdict in
            let length = verdict.subnet.block.length
            guard seen.insert("\(verdict.subnet.tier.rawValue) \(length)").inserted else {
                return nil
            }
            return ArithmeticLine(
                what: "a \(verdict.subnet.tier.rawValue) /\(length)",
                arithmetic: "\(verdict.subnet.block.addressCount.grouped) − 5 = "
                    + verdict.usableAddresses.grouped
                    + (plan.needsWholeBlocks
                        ? ", \(SubnetCapacity.prefixes(length: length).grouped) whole prefixes"
                        : ""),
                source: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html")
        }
    }
}
