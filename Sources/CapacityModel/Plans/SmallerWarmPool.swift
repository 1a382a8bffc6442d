/// What half-full nodes would hold with a smaller warm pool, where the smallest density fails with them.
public struct SmallerWarmPool: Sendable, Hashable {
    /// The targets that are tried: a small number of warm addresses, and half of a node's pods at the least.
    public let targets: WarmPoolTargets
    /// The most pods on half-full nodes then, where they are more than without; `nil` where they are not.
    public let podsHalfFull: Int64?

    /// What they would hold; `nil` where the smallest density fits with half-full nodes, where it does not
    /// fit at all, and where the addresses of a node were measured.
    init?(of plan: SubnetPlan) {
        let assessment = plan.assessment
        guard assessment.smallest.fits, !assessment.fitsHalfFull,
            plan.node.measuredAddresses == nil
        else { return nil }
        let targets = WarmPoolTargets(
            addresses: WarmPoolTargets.fewWarmAddresses, minimumAddresses: plan.node.halfFullPods)
        self.targets = targets
        guard let nodes = try? plan.nodes.changed({ $0.targets = targets }) else {
            podsHalfFull = nil
            return
        }
        let held = NodeRoom(nodes: nodes, demand: plan.demand, zones: assessment.capacities)
            .podsHalfFull
        podsHalfFull = held > assessment.holds.podsHalfFull ? held : nil
    }
}
