import CapacityModel

/// Which zone ends first: by an even spread of the pods, as they are planned, and as they run today.
struct ClusterZones {
    let cluster: RunningCluster
    let plan: SubnetPlan

    /// What a zone holds, and of what runs there today.
    struct Row {
        let holding: ZoneHolding
        /// Pods of workloads there today; `nil` where they are not known.
        let today: Int64?

        /// How many times today's pods of the zone it holds, in hundredths; `nil` without any.
        var hundredthsOfToday: Int64? { today.flatMap { holding.hundredths(ofPods: $0) } }
    }

    /// A row for each zone.
    var rows: [Row] {
        let today = cluster.workloadPodsOfZones
        return plan.zoneHoldings.map { holding in
            Row(holding: holding, today: today.map { Int64($0[holding.zone.name] ?? 0) })
        }
    }

    /// Lines for people; none without subnets.
    var lines: [String] {
        let rows = rows
        guard let first = rows.min(by: { $0.holding.pods < $1.holding.pods }) else { return [] }
        let known = rows.filter { $0.hundredthsOfToday != nil }
            .sorted { ($0.hundredthsOfToday ?? 0) < ($1.hundredthsOfToday ?? 0) }
        if known.count > 1 {
            let texts = known.map { row in
                "\(row.holding.zone.name) at \(multiple(row.hundredthsOfToday)) "
                    + "its \((row.today ?? 0).grouped)"
            }
            return [
                "zone \(texts[0]) pods of today, where they grow in place",
                "then \(texts.dropFirst().joined(separator: ", "))",
            ]
        }
        if rows.allSatisfy({ $0.holding.pods == first.holding.pods }) {
            return [
                "no zone before another: each holds \(multiple(first.holding.hundredths)) its share"
            ]
        }
        let all = rows.map { "\($0.holding.zone.name) \(multiple($0.holding.hundredths))" }
        return ["zone \(first.holding.zone.name): \(all.joined(separator: ", "))"]
    }

    private func multiple(_ hundredths: Int64?) -> String {
        "\(Hundredths.text(hundredths ?? 0))×"
    }
}
