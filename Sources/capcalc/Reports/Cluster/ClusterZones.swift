import CapacityModel

/// Which zone ends first: by an even spread of the pods, as they are planned, and as they run today.
enum ClusterZones {
    /// Lines for people; none without subnets.
    ///
    /// - Parameter isEven: whether the rest of the report spreads the pods evenly, which these do not.
    static func lines(_ outlook: ClusterOutlook, isEven: Bool) -> [String] {
        let (zones, known) = (outlook.zones, outlook.zonesByGrowth)
        guard let first = outlook.smallestZone else { return [] }
        if known.count > 1 {
            let texts = known.map { row in
                "\(multiple(row.hundredthsOfToday)) its \((row.podsToday ?? 0).grouped)"
            }
            let names = known.map { $0.holding.zone.name }
            let others = zip(names, texts).dropFirst().map { "\($0) at \($1)" }
            return [
                "zone \(names[0]) is full at \(texts[0]) pods, if "
                    + (isEven ? "pods stay spread as they are today" : "all zones grow alike"),
                "then \(others.joined(separator: ", "))",
            ]
        }
        if zones.allSatisfy({ $0.holding.pods == first.holding.pods }) {
            return [
                "all zones at the same time: each holds \(multiple(first.holding.hundredths)) "
                    + "its share"
            ]
        }
        let others = zones.filter { $0.holding.zone != first.holding.zone }
            .sorted { $0.holding.hundredths < $1.holding.hundredths }
            .map { "\($0.holding.zone.name) at \(multiple($0.holding.hundredths))" }
        return [
            "zone \(first.holding.zone.name) is full at \(multiple(first.holding.hundredths)) its "
                + "share of the pods", "then \(others.joined(separator: ", "))",
        ]
    }

    private static func multiple(_ hundredths: Int64?) -> String {
        "\(Hundredths.text(hundredths ?? 0))×"
    }
}
