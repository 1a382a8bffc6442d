@testable import CapacityModel
import Testing

struct SubnetReservationTests {
    struct Case: Sendable {
        let blocks: [String]
        let singles, prefixes: Int
        let reserved: [String]
    }

    // https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html: a reservation is a
    // CIDR block inside the subnet. The first and the last /28 hold the five addresses of AWS, and 27
    // others: the 28th single address takes a block of its own, behind the first.
    static let cases: [Case] = [
        Case(
            blocks: ["10.0.0.0/26"], singles: 27, prefixes: 2,
            reserved: ["10.0.0.16/28", "10.0.0.32/28"]),
        Case(blocks: ["10.0.0.0/26"], singles: 28, prefixes: 1, reserved: ["10.0.0.32/28"]),
        Case(blocks: ["10.0.0.0/26"], singles: 27, prefixes: 0, reserved: []),
        Case(
            blocks: ["10.0.0.0/24"], singles: 4, prefixes: 12,
            reserved: [
                "10.0.0.16/28", "10.0.0.32/27", "10.0.0.64/26", "10.0.0.128/26", "10.0.0.192/27",
                "10.0.0.224/28",
            ]),
        // 60 − 27 are 33 addresses, three blocks: .16, .32 and .48.
        Case(
            blocks: ["10.0.0.0/24"], singles: 60, prefixes: 2,
            reserved: ["10.0.0.64/26", "10.0.0.128/26", "10.0.0.192/27", "10.0.0.224/28"]),
        Case(blocks: ["10.0.0.0/27"], singles: 1, prefixes: 1, reserved: []),
        Case(blocks: ["10.0.0.0/28"], singles: 1, prefixes: 1, reserved: []),
        // Two subnets hold 54 at their ends: 80 − 54 are 26, both blocks of the first one.
        Case(
            blocks: ["10.0.0.0/26", "10.0.1.0/25"], singles: 80, prefixes: 6,
            reserved: ["10.0.1.16/28", "10.0.1.32/27", "10.0.1.64/27", "10.0.1.96/28"]),
    ]

    @Test(arguments: cases)
    func `blocks are reserved behind those of single addresses`(example: Case) throws {
        let need = AddressNeed(singles: example.singles, prefixes: example.prefixes)
        let reserved = SubnetReservation.reservations(in: try subnets(example.blocks), for: need)
        #expect(reserved.map { $0.block.description } == example.reserved)
    }

    @Test func `random subnets keep room for the prefixes, whole and aligned`() throws {
        var random = SeededGenerator(seed: 71)
        for _ in 0..<3_000 {
            let subnets = try subnets(
                (0..<Int.random(in: 1...4, using: &random)).map {
                    "10.\($0).0.0/\(Int.random(in: 18...28, using: &random))"
                })
            let capacity = SubnetCapacity(subnets.map { $0.block })
            let need = AddressNeed(
                singles: Int64.random(in: 0...capacity.usableAddresses, using: &random),
                prefixes: Int64.random(in: 0...capacity.prefixes + 1, using: &random))
            let reservations = SubnetReservation.reservations(in: subnets, for: need)
            let wrong = ObviousReservations.faults(subnets, reservations)
            #expect(wrong.isEmpty, "\(subnets.map { $0.block }) \(need): \(wrong)")
            let prefixes = reservations.reduce(0) { $0 + $1.block.addressCount / 16 }
            if capacity.holds(need) { #expect(prefixes >= need.prefixes, "\(need)") }
            // What is not reserved holds the single addresses.
            let rest = capacity.usableAddresses - 16 * prefixes
            if need.prefixes > 0 { #expect(rest >= need.singles, "\(need)") }
        }
    }

    @Test func `random plans reserve for the density that they hold`() {
        var planners = RandomPlanner(seed: 72)
        var reserved = 0
        for _ in 0..<400 {
            let planner = planners.next()
            let plan = planner.plan()
            let reservations = PlanAnswer(plan).reservations
            let subnets = plan.assessment.verdicts.map { $0.subnet }
            #expect(ObviousReservations.faults(subnets, reservations).isEmpty)
            if !planner.node.network.grantsPrefixes { #expect(reservations.isEmpty) }
            reserved += reservations.count
            for verdict in plan.assessment.verdicts {
                guard
                    let row = plan.assessment.projection.first(where: { $0.density == verdict.fits }
                    )
                else { continue }
                let beside = reservations.filter {
                    $0.subnet.zone == verdict.subnet.zone && $0.subnet.tier == verdict.subnet.tier
                }
                let prefixes = beside.reduce(0) { $0 + $1.block.addressCount / 16 }
                #expect(prefixes >= row.need[verdict.subnet.tier].prefixes)
            }
        }
        #expect(reserved > 400)
    }

    private func subnets(_ texts: [String]) throws -> [Subnet] {
        let zone = AvailabilityZone(name: "a", suffix: "a")
        return try texts.enumerated().map { index, text in
            Subnet(
                name: Subnet.name(tier: .private, zone: zone, index: index), tier: .private,
                zone: zone,
                block: try Sample.block(text))
        }
    }
}

/// What must hold of reservations, looked at /28 by /28.
enum ObviousReservations {
    static func faults(_ subnets: [Subnet], _ reservations: [SubnetReservation]) -> [String] {
        var wrong: [String] = []
        for subnet in subnets {
            let blocks = reservations.filter { $0.subnet == subnet }.map { $0.block }
            let count = Int(subnet.block.addressCount / 16)
            var covered = Array(repeating: 0, count: count)
            for block in blocks {
                if block.length > 28 || !subnet.block.contains(block) {
                    wrong.append("\(block) is no part of \(subnet.block)")
                    continue
                }
                if Int64(block.network.rawValue) % block.addressCount != 0 {
                    wrong.append("\(block) is not aligned")
                }
                let first = Int(block.network.rawValue - subnet.block.network.rawValue) / 16
                for place in first..<first + Int(block.addressCount / 16) { covered[place] += 1 }
            }
            if covered.contains(where: { $0 > 1 }) { wrong.append("\(subnet.block): twice") }
            if let first = covered.first, first > 0 { wrong.append("\(subnet.block): first /28") }
            if let last = covered.last, last > 0 { wrong.append("\(subnet.block): last /28") }
            if blocks != blocks.sorted() { wrong.append("\(subnet.block): not lowest first") }
            if count <= 256, blocks.count != fewest(covered.map { $0 > 0 }) {
                wrong.append("\(subnet.block): \(blocks.count) blocks, fewer would do")
            }
        }
        return wrong
    }

    /// The fewest aligned blocks that cover these places and no other: the best of every first block.
    private static func fewest(_ places: [Bool]) -> Int {
        var best = Array(repeating: 0, count: places.count + 1)
        for start in places.indices.reversed() {
            guard places[start] else {
                best[start] = best[start + 1]
                continue
            }
            var size = 1
            var least = Int.max
            while start % size == 0, start + size <= places.count,
                places[start..<start + size].allSatisfy({ $0 })
            {
                least = min(least, 1 + best[start + size])
                size *= 2
            }
            best[start] = least
        }
        return best[0]
    }
}
