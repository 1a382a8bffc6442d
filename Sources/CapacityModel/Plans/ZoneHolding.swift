/// The most pods that one zone holds.
public struct ZoneHolding: Sendable, Hashable {
    /// The zone.
    public let zone: AvailabilityZone
    /// The most workload pods, on full nodes.
    public let pods: Int64
    /// How many times its share of the pods of today that is, in hundredths, cut.
    public let hundredths: Int64

}

extension SubnetPlan {
    /// The most pods of each zone, in the order of the zones; none without subnets, and of a cluster as it
    /// runs none of zones without nodes.
    var zoneHoldings: [ZoneHolding] {
        guard !subnets.isEmpty else { return [] }
        if let running = demand.running {
            let room = RunningRoom(
                running: running, demand: demand, nodes: nodes, zones: assessment.capacities)
            return demand.zones.indices.compactMap { zone in
                room.growth(ofZone: zone, losses: 0).map { factor in
                    ZoneHolding(
                        zone: demand.zones[zone],
                        pods: factor.ofPods(Int64(running.pods(inZone: zone))),
                        hundredths: factor.hundredths)
                }
            }
        }
        if nodes.isAnyPinned { return pinnedHoldings }
        let share = max(1, demand.podsPerZone(demand.pods))
        return assessment.capacities.map { capacity in
            let pods = NodeRoom(nodes: nodes, demand: demand, zones: [capacity]).mostPods
            return ZoneHolding(
                zone: capacity.zone, pods: pods, hundredths: pods * 100 / share)
        }
    }

    /// The same where node groups run in some of the zones only; none of zones without nodes.
    private var pinnedHoldings: [ZoneHolding] {
        assessment.capacities.compactMap { capacity in
            let groups = nodes.groups.filter { $0.group.runs(in: capacity.zone) }
            guard !groups.isEmpty else { return nil }
            let all = NodeRoom(nodes: nodes, demand: demand, zones: [capacity])
                .mostPods(zonesLeft: demand.survivingZones)
            let pods = groups.reduce(Int64(0)) { pods, group in
                let own = demand.projection(of: group, pods: nodes.share(of: all, group))
                return pods + own.podsPerZone
            }
            return ZoneHolding(
                zone: capacity.zone, pods: pods, hundredths: all * 100 / max(1, demand.pods))
        }
    }
}
