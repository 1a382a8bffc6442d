/// The most pods that can go with zones: those of groups that lose every zone that they run in.
///
/// Of 26 zones 13 can be lost in ten million ways. So the zones are parted: of the first ones each choice is
/// looked at together, as one sum for each set of them, and only the choices among the others one by one.
struct WorstZoneLoss {
    /// Zones, and the pods of the groups that run in these and no other.
    private struct Home {
        /// A bit for each zone.
        var zones: UInt64
        var pods: Int64
    }

    private var homes: [Home] = []
    /// How many of the zones with homes are looked at together.
    private var together = 0
    /// For each set of these the pods that go with it.
    private var sums: [Int64] = []
    /// The most that was found so far.
    private var most: Int64 = 0

    /// Adds pods that run in some zones, by the places of these: at least one. A zone behind the 64th, which no
    /// region has, counts as lost.
    mutating func add(_ pods: Int64, in places: [Int]) {
        let zones = places.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        if let known = homes.firstIndex(where: { $0.zones == zones }) {
            homes[known].pods += pods
        } else {
            homes.append(Home(zones: zones, pods: pods))
        }
    }

    /// The most pods that go with so many zones.
    ///
    /// - Complexity: O(2ⁿ · n) for n zones that have homes in the worst case, where half of them are lost;
    ///   2^(n / 2) sums are kept.
    mutating func mostPods(lost losses: Int) -> Int64 {
        let used = homes.reduce(UInt64(0)) { $0 | $1.zones }
        let count = used.nonzeroBitCount
        let compact = homes.map { Home(zones: Self.bits($0.zones, among: used), pods: $0.pods) }
        together = zonesTogether(of: count, losses)
        sums = Array(repeating: 0, count: 1 << together)
        most = 0
        tryAll(compact, zones: count, losses)
        return most
    }

    /// The bits of a set, each at its place among those of a larger one.
    private static func bits(_ set: UInt64, among others: UInt64) -> UInt64 {
        var (rest, bits, place) = (others, UInt64(0), UInt64(0))
        while rest != 0 {
            if set & rest & (0 &- rest) != 0 { bits |= 1 << place }
            rest &= rest - 1
            place += 1
        }
        return bits
    }

    /// How many zones are best looked at together: for each choice of the others their sums are made anew.
    private func zonesTogether(of count: Int, _ losses: Int) -> Int {
        var best = (work: Int64.max, zones: 0)
        for zones in 0...min(count, 20) {
            var (choices, ways): (Int64, Int64) = (1, 1)
            for lost in 0..<min(losses, count - zones) where choices < 1 << 32 {
                ways = ways * Int64(count - zones - lost) / Int64(lost + 1)
                choices += ways
            }
            let work = choices * Int64(homes.count + (zones + 2) << max(0, zones - 1))
            if work < best.work { best = (work, zones) }
        }
        return best.zones
    }

    /// Tries all choices of so many among the first zones.
    ///
    /// - Parameter homes: those that have no zone that is kept.
    private mutating func tryAll(_ homes: [Home], zones: Int, _ losses: Int) {
        let sum = homes.reduce(Int64(0)) { $0 + $1.pods }
        guard sum > most else { return }
        // Where all that are left may be lost, the worst is that all are.
        guard losses < zones else { return most = sum }
        guard zones > together else { return tryTogether(homes, losses) }
        let bit: UInt64 = 1 << UInt64(zones - 1)
        tryAll(homes.filter { $0.zones & bit == 0 }, zones: zones - 1, losses)
        if losses > 0 { tryAll(homes, zones: zones - 1, losses - 1) }
    }

    /// Tries all choices of so many among the zones that are looked at together.
    private mutating func tryTogether(_ homes: [Home], _ losses: Int) {
        for set in sums.indices { sums[set] = 0 }
        for home in homes { sums[Int(home.zones & UInt64(sums.count - 1))] += home.pods }
        for zone in 0..<together { addSubsets(without: 1 << zone) }
        for set in sums.indices where set.nonzeroBitCount == losses {
            most = max(most, sums[set])
        }
    }

    /// Adds to the sum of each set with a zone that of the same set without it.
    private mutating func addSubsets(without bit: Int) {
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            for start in stride(from: 0, to: sums.count, by: 2 * bit) {
                for set in start..<start + bit { unsafe sums[set + bit] &+= sums[set] }
            }
        }
    }
}
