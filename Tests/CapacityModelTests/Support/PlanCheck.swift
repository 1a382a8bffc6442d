@testable import CapacityModel

/// What must hold of every plan, looked at block by block, with no help from the planner.
enum PlanCheck {
    /// A range of addresses, from the first one up to but not including the end.
    typealias Range = Swift.Range<UInt64>

    static func range(_ block: CIDRBlock) -> Range {
        let first = UInt64(block.network.rawValue)
        return first..<first + 1 << UInt64(32 - block.length)
    }

    /// What is wrong with where the subnets of a plan lie; empty when nothing is.
    static func misplacements(_ planner: Planner, _ plan: SubnetPlan) -> [String] {
        let subnets = plan.assessment.verdicts.map { $0.subnet }
        var wrong: [String] = []
        for subnet in subnets {
            let place = range(subnet.block)
            if place.lowerBound % UInt64(place.count) != 0 {
                wrong.append("\(subnet.name) is not aligned")
            }
            let home =
                subnet.tier == .pod && !planner.podBlocks.isEmpty
                ? planner.podBlocks : planner.vpc
            if !home.contains(where: { contains(range($0), place) }) {
                wrong.append("\(subnet.name) lies in no block of the VPC")
            }
            if planner.excluded.contains(where: { range($0).overlaps(place) }) {
                wrong.append("\(subnet.name) lies in what is in use")
            }
        }
        let taken = subnets.map { range($0.block) } + plan.free.freeBlocks.map { range($0) }
        let sorted = taken.sorted { $0.lowerBound < $1.lowerBound }
        for (left, right) in zip(sorted, sorted.dropFirst()) where left.overlaps(right) {
            wrong.append("\(left) and \(right) overlap")
        }
        if Set(subnets.map { $0.name }).count != subnets.count { wrong.append("a name twice") }
        let total = taken.reduce(0) { $0 + $1.count } + excludedCount(planner)
        let whole = (planner.vpc + planner.podBlocks).reduce(0) { $0 + range($1).count }
        if total != whole { wrong.append("\(total) addresses of \(whole) are accounted for") }
        for block in plan.free.freeBlocks
        where planner.excluded.contains(where: { range($0).overlaps(range(block)) }) {
            wrong.append("\(block) is in use and free")
        }
        return wrong
    }

    /// Addresses of the VPC that are in use: each is counted once, in /28 steps or finer.
    private static func excludedCount(_ planner: Planner) -> Int {
        var count = 0
        for home in (planner.vpc + planner.podBlocks).map({ range($0) }) {
            var end = home.lowerBound
            let parts = planner.excluded.map { range($0).clamped(to: home) }
            for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
                let start = max(end, part.lowerBound)
                if part.upperBound > start {
                    count += Int(part.upperBound - start)
                    end = part.upperBound
                }
            }
        }
        return count
    }

    /// Whether blocks of these lengths find room: biggest first, each in the first aligned place that
    /// nothing else touches. With powers of two it does not matter which place that is.
    static func fits(lengths: [Int], in homes: [CIDRBlock], excluded: [CIDRBlock]) -> Bool {
        var taken = excluded.map { range($0) }
        for length in lengths.sorted() {
            let size = UInt64(1) << UInt64(32 - length)
            var found: Range?
            for home in homes.map({ range($0) }) where found == nil {
                var start = home.lowerBound
                while found == nil, start + size <= home.upperBound {
                    let place = start..<start + size
                    if let other = taken.first(where: { $0.overlaps(place) }) {
                        start = max(start + size, other.upperBound / size * size)
                    } else {
                        found = place
                    }
                }
            }
            guard let found else { return false }
            taken.append(found)
        }
        return true
    }

    private static func contains(_ outer: Range, _ inner: Range) -> Bool {
        outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
    }
}
