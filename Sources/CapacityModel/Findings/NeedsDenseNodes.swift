/// The smallest density fits only when nodes are more than half full.
enum NeedsDenseNodes {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The smallest density does not fit when every node carries half its pods.",
            why: "Nodes are never packed as planned: CPU and memory run out first, pods are spread "
                + "over nodes and zones. Every further node takes addresses for its warm pool.",
            cure: "Larger subnets, a smaller warm pool (\(.warmIPTarget), \(.minimumIPTarget)), or "
                + "\(.podsPerNode) with the number that the nodes really carry.",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/ip-opt.html"
        )
    }

    static func finding(in plan: SubnetPlan) -> Finding? {
        let assessment = plan.assessment
        guard let smallest = assessment.projection.first, smallest.fits, !assessment.fitsHalfFull
        else { return nil }
        let half = max(1, plan.node.pods / 2)
        let pods =
            plan.nodes.groups.count == 1 ? " (\(half) \(half == 1 ? "pod" : "pods") each)" : ""
        // Pods are spread evenly, so the zones that are left hold their share.
        let demand = plan.demand
        let held =
            assessment.holds.podsHalfFull / demand.zones.count * demand.survivingZones
        let lost = demand.toleratedZoneLosses
        let losses = lost == 0 ? "" : ", \(lost) zone\(lost == 1 ? "" : "s") lost,"
        return Finding(
            code: .needsDenseNodes,
            severity: .warning,
            subject: "\(smallest.density)×",
            message: "with half-full nodes\(pods)\(losses) the subnets "
                + "hold \(held.grouped) of \(smallest.pods.grouped) pods; "
                + "\(smallest.density)× needs \(smallest.leastPodsPerNode) pods on every node",
            hint: "plan for the packing you measure (\(.podsPerNode)), or \(shrinking(plan))")
    }

    /// What lets the subnets hold more half-full nodes: a smaller warm pool, where it was tried and does.
    private static func shrinking(_ plan: SubnetPlan) -> Phrase {
        guard plan.node.measuredAddresses == nil else {
            return "measure a half-full node too (\(.addressesPerNode))"
        }
        let minimum = max(1, plan.node.pods / 2)
        let targets = WarmPoolTargets(addresses: 2, minimumAddresses: minimum)
        let nodes = try? plan.nodes.changed { $0.targets = targets }
        guard let nodes else { return "give the zones more subnets" }
        let zones = plan.demand.zones.map {
            ZoneCapacity(zone: $0, subnets: plan.subnets, demand: plan.demand)
        }
        let held = NodeRoom(nodes: nodes, demand: plan.demand, zones: zones).podsHalfFull
        return held > plan.assessment.holds.podsHalfFull
            ? "shrink the warm pool (\(.warmIPTarget, 2) \(.minimumIPTarget, minimum): half-full "
                + "nodes hold \(held.grouped))"
            : "give the zones more subnets"
    }
}
