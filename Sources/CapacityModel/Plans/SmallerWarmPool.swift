/// What half-full nodes would hold with a smaller warm pool, where the smallest density fails with them.
public struct SmallerWarmPool: Sendable, Hashable {
    /// The targets that are tried: a small number of warm addresses, and half of a node's pods at the least.
    public let targets: WarmPoolTargets
    /// The most pods on half-full nodes then, where they are more than without; `nil` where they are not.
    public let podsHalfFull: Int64?
}

extension SubnetPlan {
    /// What a smaller warm pool would let half-full nodes hold; `nil` where the smallest density fits with
    /// half-full nodes, where it does not fit at all, and where the addresses of a node were measured.
    var smallerWarmPool: SmallerWarmPool? {
        guard !assessment.fitsHalfFull, assessment.smallest.fits, node.measuredAddresses == nil
        else { return nil }
        let targets = WarmPoolTargets(
            addresses: WarmPoolTargets.fewWarmAddresses, minimumAddresses: node.halfFullPods)
        let held = (try? nodes.changed { $0.targets = targets }).map {
            NodeRoom(nodes: $0, demand: demand, zones: assessment.capacities).podsHalfFull
        }
        return SmallerWarmPool(
            targets: targets,
            podsHalfFull: held.flatMap { $0 > assessment.holds.podsHalfFull ? $0 : nil })
    }
}
