/// The most pods that can go with zones: those of groups that lose every zone that they run in.
struct WorstZoneLoss {
    /// Zones, and the pods of the groups that run in these and no other.
    private struct Home {
        let zones: [Int]
        var pods: Int64
        /// How many of the zones are not lost.
        var zonesLeft: Int
    }

    private var homes: [Home] = []
    /// The homes that have a zone, for each zone that is lost or not.
    private var homesOfZones: [[Int]] = []
    /// Pods whose zones are all lost.
    private var lost: Int64 = 0

    /// Adds pods that run in some zones, by the places of these in rising order: at least one.
    mutating func add(_ pods: Int64, in zones: [Int]) {
        if let known = homes.firstIndex(where: { $0.zones == zones }) {
            homes[known].pods += pods
        } else {
            homes.append(Home(zones: zones, pods: pods, zonesLeft: zones.count))
        }
    }

    /// The most pods that go with so many zones.
    ///
    /// - Complexity: O(c · h): c choices of so many zones among those that have homes, h homes of a zone. The
    ///   sum is kept while zones are lost and come back, one at a time.
    mutating func mostPods(lost losses: Int) -> Int64 {
        let last = homes.reduce(-1) { max($0, $1.zones.last ?? -1) }
        homesOfZones = (0..<last + 1).compactMap { zone in
            let own = homes.indices.filter { homes[$0].zones.contains(zone) }
            return own.isEmpty ? nil : own
        }
        return most(from: 0, losses)
    }

    private mutating func most(from zone: Int, _ losses: Int) -> Int64 {
        guard losses > 0, zone < homesOfZones.count else { return lost }
        // Where all that are left may be lost, the worst is that all are.
        let isSure = homesOfZones.count - zone <= losses
        let without = isSure ? 0 : most(from: zone + 1, losses)
        for home in homesOfZones[zone] {
            homes[home].zonesLeft -= 1
            if homes[home].zonesLeft == 0 { lost += homes[home].pods }
        }
        let with = most(from: zone + 1, losses - 1)
        for home in homesOfZones[zone] {
            if homes[home].zonesLeft == 0 { lost -= homes[home].pods }
            homes[home].zonesLeft += 1
        }
        return max(with, without)
    }
}
