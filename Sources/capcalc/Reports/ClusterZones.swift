import CapacityModel

/// Which zone ends first: by an even spread of the pods, as they are planned, and as they run today.
struct ClusterZones {
    let cluster: RunningCluster
    let plan: SubnetPlan

    /// What a zone holds, and of what runs there today.
    struct Row {
        let holding: ZoneHolding
        /// Pods of workloads there today; `nil` where they are not known.
        let today: Int?

        /// How many times today's pods of the zone it holds, in hundredths; `nil` without any.
        var hundredthsOfToday: Int? { today.flatMap { holding.hundredths(ofPods: $0) } }
    }

    /// A row for each zone.
    var rows: [Row] {
        let today = cluster.workloadPodsOfZones
        return plan.zoneHoldings.map { holding in
            Row(holding: holding, today: today.map { $0[holding.zone.name] ?? 0 })
        }
    }

    /// A line for people; `nil` without subnets.
    var line: String? {
        let rows = rows
        guard let first = rows.min(by: { $0.holding.pods < $1.holding.pods }) else { return nil }
        let known = rows.filter { $0.hundredthsOfToday != nil }
        if known.count > 1,
            let first = known.min(by: { ($0.hundredthsOfToday ?? 0) < ($1.hundredthsOfToday ?? 0) })
        {
            let all = known.map { row in
                "\(row.holding.zone.name) at \(multiple(row.hundredthsOfToday)) its "
                    + "\((row.today ?? 0).grouped)"
            }
            let isEven = known.allSatisfy { $0.hundredthsOfToday == first.hundredthsOfToday }
            return (isEven ? "no zone before another" : "zone \(first.holding.zone.name)")
                + ", where today's pods grow in place: \(all.joined(separator: ", "))"
        }
        if rows.allSatisfy({ $0.holding.pods == first.holding.pods }) {
            return
                "no zone before another: each holds \(multiple(first.holding.hundredths)) its share"
        }
        let all = rows.map { "\($0.holding.zone.name) \(multiple($0.holding.hundredths))" }
        return "zone \(first.holding.zone.name): \(all.joined(separator: ", "))"
    }

    private func multiple(_ hundredths: Int?) -> String {
        "\(Hundredths.text(hundredths ?? 0))×"
    }
}
