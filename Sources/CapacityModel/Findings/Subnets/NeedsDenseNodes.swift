/// The smallest density fits only when nodes are more than half full.
enum NeedsDenseNodes {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The smallest density does not fit when every node runs half of its planned "
                + "pods.",
            why: "Nodes are rarely as full as planned: CPU or memory runs out first, and pods "
                + "are spread over nodes and zones. Every additional node takes addresses for "
                + "its warm pool.",
            cure: "Use larger subnets or a smaller warm pool (\(.warmIPTarget), "
                + "\(.minimumIPTarget)), or set \(.podsPerNode) to the number of pods that your "
                + "nodes really run.",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/ip-opt.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let assessment = plan.assessment
        let smallest = assessment.smallest
        guard smallest.fits, !assessment.fitsHalfFull else { return nil }
        let half = plan.nodes.first.node.halfFullPods
        let pods =
            plan.nodes.groups.count == 1 ? " (\(half) \(half == 1 ? "pod" : "pods") each)" : ""
        let held = assessment.holds.podsHalfFullTolerated
        let lost = plan.demand.toleratedZoneLosses
        let losses = lost == 0 ? "" : ", \(lost) zone\(lost == 1 ? "" : "s") lost,"
        return Finding(
            code: .needsDenseNodes,
            severity: .warning,
            subject: "\(smallest.density)×",
            message: "with half-full nodes\(pods)\(losses) the subnets "
                + "hold \(held.grouped) of \(smallest.pods.grouped) pods"
                + (plan.nodes.groups.count > 1
                    ? ""
                    : "; \(smallest.density)× fits from "
                        + "\(smallest.leastPodsPerNode.counted("pod")) per node"),
            hint: "plan with the packing that you measured (\(.podsPerNode)), or "
                + "\(shrinking(plan))")
    }

    /// What lets the subnets hold more half-full nodes: a smaller warm pool, where it was tried and does.
    private static func shrinking(_ plan: PlanAnswer) -> Phrase {
        guard let smaller = plan.smallerWarmPool else {
            return "measure a half-full node too (\(.addressesPerNode))"
        }
        guard let held = smaller.podsHalfFull else { return "add subnets to the zones" }
        return "shrink the warm pool (\(.warmIPTarget, smaller.targets.addresses) "
            + "\(.minimumIPTarget, smaller.targets.minimumAddresses): half-full "
            + "nodes hold \(held.grouped))"
    }
}
