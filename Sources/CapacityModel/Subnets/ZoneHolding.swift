/// The most pods that one zone holds.
public struct ZoneHolding: Sendable, Hashable {
    /// The zone.
    public let zone: AvailabilityZone
    /// The most workload pods, on full nodes.
    public let pods: Int64
    /// How many times its share of the pods of today that is, in hundredths, cut.
    public let hundredths: Int64

    /// How many times so many pods that is, in hundredths, cut; `nil` for no pods.
    public func hundredths(ofPods today: Int64) -> Int64? {
        today > 0 ? pods * 100 / today : nil
    }
}

extension SubnetPlan {
    /// The most pods of each zone, in the order of the zones; none without subnets.
    var zoneHoldings: [ZoneHolding] {
        guard !subnets.isEmpty else { return [] }
        let share = max(1, demand.podsPerZone(demand.pods))
        return assessment.capacities.map { capacity in
            let pods = NodeRoom(nodes: nodes, demand: demand, zones: [capacity]).mostPods
            return ZoneHolding(
                zone: capacity.zone, pods: pods, hundredths: pods * 100 / share)
        }
    }
}
