import Boundary
import Testing

@testable import CapacityModel
@testable import Program

/// What is no node's keeps its place, and breaks up its /28 block.
struct StayingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// A command line; `@/` stands for the folder of the documents.
        let line: String
        var status = Boundary.ExitStatus.answerIsNo
        var has: [String] = []
        var testDescription: String { name }
    }

    private static func all(_ folder: String) -> String {
        ["enis", "nodes", "pods", "subnets"].map { "@/\(folder)/\($0).json" }
            .joined(separator: " ")
    }

    static let cases: [Case] = [
        Case(
            name: "a reservation for prefixes is no room for single addresses",
            line: "check @/prefix-reservation/subnets.json @/prefix-reservation/reservations.json "
                + "--instance-type m5.large --pods 200 --density 1",
            has: ["have 124 addresses outside CIDR reservations of type prefix and need 204"]),
        Case(
            name: "prefixes take the reservation, single addresses what lies beside it",
            line: "check @/prefix-reservation/subnets.json @/prefix-reservation/reservations.json "
                + "--instance-type m5.large --prefix-delegation --pods 20 --density 1",
            status: .done, has: ["YES"]),
        Case(
            name: "a function in every /28 leaves no room for a prefix",
            line: "check \(all("prefix-blocks")) --prefix-delegation",
            has: ["0 whole /28 blocks for"]),
        Case(
            name: "after a migration functions are where they were",
            line: "migrate --to prefix-delegation \(all("migrate-blocks")) --format json",
            has: [
                #""stage":"after","availability_zone":"eu-west-1a""#,
                #""whole_blocks":1,"surely_whole_blocks":1"#,
            ]),
    ]

    @Test(arguments: cases)
    func `what stays is never assumed free`(example: Case) {
        let completion = Program.run(
            example.line.split(separator: " ").map { word in
                word.hasPrefix("@/")
                    ? Fixture.path("documents/\(word.dropFirst(2))") : String(word)
            })
        #expect(completion.status == example.status)
        let all = completion.text + completion.messages
        for text in example.has { #expect(all.contains(text), "\(text): \(all)") }
    }

    @Test func `the room of a subnet agrees with its addresses counted one by one`() throws {
        var random = SeededGenerator(seed: 79)
        for _ in 0..<1_500 {
            let length = Int.random(in: 24...28, using: &random)
            let block = try Sample.block("10.0.4.0/\(length)")
            var obvious = ObviousSubnet(length: length)
            var use = SubnetUse()
            var staying: Int64 = 0
            func takeOne(_ offset: Int) {
                guard obvious.places[offset] == .free || obvious.places[offset] == .forPrefixes
                else { return }
                obvious.places[offset] = .staying
                staying += 1
                use.add(
                    [IPv4Address(rawValue: block.network.rawValue + UInt32(offset))], [],
                    for: .other, instance: nil)
            }
            var reservations: [CIDRBlock] = []
            if length < 28, Bool.random(using: &random) {
                let half = Int(block.addressCount) / 2
                let start = Bool.random(using: &random) ? half : 0
                reservations.append(
                    CIDRBlock(
                        containing: IPv4Address(rawValue: block.network.rawValue + UInt32(start)),
                        length: length + 1))
                for offset in start..<start + half where obvious.places[offset] == .free {
                    obvious.places[offset] = .forPrefixes
                }
            }
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                takeOne(Int.random(in: 0..<Int(block.addressCount), using: &random))
            }
            let running = RunningSubnet(
                id: "subnet-1",
                subnet: Subnet(
                    name: "private-a", tier: .private, zone: AvailabilityZone.lettered(1)[0],
                    block: block), availableAddresses: nil, use: use,
                prefixReservations: reservations)
            let room = try #require(running.room)
            let need = AddressNeed(
                singles: Int.random(in: 0...60, using: &random),
                prefixes: Int.random(in: 0...8, using: &random))
            let beside = AddressNeed(singles: need.singles + staying, prefixes: need.prefixes)
            let fits = obvious.placesLeft(after: need) != nil
            #expect(room.holds(beside) == fits, "\(length) \(need) \(staying) \(room)")
            guard need.addresses > 0 else { continue }
            var nodes: Int64 = 0
            while obvious.placesLeft(
                after: AddressNeed(
                    singles: (nodes + 1) * need.singles, prefixes: (nodes + 1) * need.prefixes))
                != nil
            { nodes += 1 }
            #expect(room.count(of: need) == nodes, "\(length) \(need) \(room)")
        }
    }

    @Test func `a reservation for addresses by name is room for nobody`() throws {
        let subnet = Subnet(
            name: "private-a", tier: .private, zone: AvailabilityZone.lettered(1)[0],
            block: try Sample.block("10.0.0.0/24"))
        func room(
            _ use: SubnetUse?, prefixes: [String] = [], others: [String] = []
        ) throws -> SubnetRoom? {
            RunningSubnet(
                id: "s", subnet: subnet, availableAddresses: nil, use: use,
                prefixReservations: try Sample.blocks(prefixes),
                otherReservations: try Sample.blocks(others)
            ).room
        }
        #expect(try room(nil) == nil)
        #expect(try room(SubnetUse()) == SubnetRoom(length: 24))
        let reserved = try #require(try room(nil, others: ["10.0.0.64/26"]))
        #expect(reserved.prefixes == 10)
        #expect(reserved.free == 251 - 64)
        #expect(reserved.count(of: AddressNeed(singles: 187)) == 1)
        #expect(reserved.count(of: AddressNeed(singles: 188)) == 0)
        let small = try #require(try room(nil, others: ["10.0.0.32/30"]))
        #expect((small.prefixes, small.free) == (13, 247))
    }
}
