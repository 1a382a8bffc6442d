import CapacityModel

/// Which zone ends first: by an even spread of the pods, as they are planned, and as they run today.
enum ClusterZones {
    /// Lines for people; none without subnets.
    static func lines(_ outlook: ClusterOutlook) -> [String] {
        let (zones, known) = (outlook.zones, outlook.zonesByGrowth)
        guard let first = outlook.smallestZone else { return [] }
        if known.count > 1 {
            let texts = known.map { row in
                "\(row.holding.zone.name) at \(multiple(row.hundredthsOfToday)) "
                    + "its \((row.podsToday ?? 0).grouped)"
            }
            return [
                "zone \(texts[0]) pods, if they grow in place",
                "then \(texts.dropFirst().joined(separator: ", "))",
            ]
        }
        if zones.allSatisfy({ $0.holding.pods == first.holding.pods }) {
            return [
                "all zones at the same time: each holds \(multiple(first.holding.hundredths)) "
                    + "its share"
            ]
        }
        let all = zones.map { "\($0.holding.zone.name) \(multiple($0.holding.hundredths))" }
        return ["zone \(first.holding.zone.name): \(all.joined(separator: ", "))"]
    }

    private static func multiple(_ hundredths: Int64?) -> String {
        "\(Hundredths.text(hundredths ?? 0))×"
    }
}
