import Testing

@testable import CapacityModel
@testable import Program
@testable import Reports

struct InstanceTableUpdateTests {
    private static func type(_ name: String, _ change: (inout InstanceType) -> Void = { _ in })
        -> InstanceType
    {
        var type = InstanceType(
            name: name, maxENIs: 3, ipv4PerENI: 6, ipv6PerENI: 6, networkCards: 1,
            maxENIsOverAllCards: 3, vCPUs: 2, memoryMiB: 4_096, architecture: .x86_64,
            hypervisor: .nitro, branchENIs: nil, maxEBSAttachments: 27,
            hasDedicatedEBSAttachments: false, isCurrentGeneration: true, status: .current)
        change(&type)
        return type
    }

    private static func update(_ described: [InstanceType], _ table: [InstanceType])
        -> InstanceTableUpdate
    {
        InstanceTableUpdate(described: described, table: table)
    }

    struct Fate: Sendable {
        let status: TypeStatus
        let described: TypeStatus
        let lacking: TypeStatus
    }

    /// An announced end is nothing that the API knows; the other states are what it says or not.
    static let fates: [Fate] = [
        Fate(status: .current, described: .current, lacking: .withdrawn),
        Fate(status: .withdrawn, described: .current, lacking: .withdrawn),
        Fate(status: .retired, described: .retired, lacking: .retired),
        Fate(status: .override, described: .current, lacking: .override),
    ]

    @Test(arguments: fates)
    func `a status follows from the old one and whether the API describes the type`(fate: Fate) {
        let old = [Self.type("a.a") { $0.status = fate.status }]
        #expect(Self.update([Self.type("a.a")], old).types.map { $0.status } == [fate.described])
        let lacking = Self.update([Self.type("b.b")], old)
        #expect(lacking.types.map { $0.name } == ["a.a", "b.b"])
        #expect(lacking.types[0].status == fate.lacking)
    }

    @Test func `what the API does not know or say is carried over, what it says is not`() {
        let old = Self.type("a.a") {
            $0.branchENIs = 9
            $0.maxENIs = 2
            $0.ipv6PerENI = 4
            $0.isCurrentGeneration = false
        }
        let silent = Self.type("a.a") {
            $0.ipv6PerENI = nil
            $0.vCPUs = nil
            $0.memoryMiB = nil
            $0.architecture = nil
            $0.maxEBSAttachments = nil
            $0.hasDedicatedEBSAttachments = nil
            $0.isCurrentGeneration = nil
        }
        var expected = old
        expected.maxENIs = 3
        #expect(Self.update([silent], [old]).types == [expected])
        #expect(Self.update([Self.type("a.a")], [old]).types[0].branchENIs == 9)
        #expect(Self.update([Self.type("a.a")], [old]).types[0].isCurrentGeneration == true)
        // Of a new type nothing is known beside what is said.
        #expect(Self.update([silent], []).types == [silent])
        #expect(Self.update([silent], []).types[0].branchENIs == nil)
    }

    struct Attachments: Sendable {
        let name: String
        let hypervisor: Hypervisor
        let isDedicated: Bool?
        let limit: Int?
        let expected: (limit: Int?, isDedicated: Bool?)
    }

    @Test func `attachments of Xen and of bare metal are corrected, family by family`() {
        let rows: [Attachments] = [
            // A family whose virtual sizes all have places of their own.
            Attachments(
                name: "a.large", hypervisor: .nitro, isDedicated: true, limit: 20,
                expected: (20, true)),
            Attachments(
                name: "a.metal", hypervisor: .metal, isDedicated: false, limit: 31,
                expected: (31, true)),
            Attachments(
                name: "a.xlarge", hypervisor: .nitro, isDedicated: true, limit: 20,
                expected: (20, true)),
            // One virtual size that shares.
            Attachments(
                name: "b.large", hypervisor: .nitro, isDedicated: true, limit: 20,
                expected: (20, true)),
            Attachments(
                name: "b.metal", hypervisor: .metal, isDedicated: false, limit: 31,
                expected: (31, false)),
            Attachments(
                name: "b.xlarge", hypervisor: .nitro, isDedicated: false, limit: 27,
                expected: (27, false)),
            // Another family whose name begins alike; bare metal alone.
            Attachments(
                name: "b1.metal", hypervisor: .metal, isDedicated: false, limit: 31,
                expected: (31, false)),
            Attachments(
                name: "b2.metal", hypervisor: .metal, isDedicated: true, limit: 31,
                expected: (31, true)),
            // A virtual size of which it is not known.
            Attachments(
                name: "c.large", hypervisor: .nitro, isDedicated: nil, limit: nil,
                expected: (nil, nil)),
            Attachments(
                name: "c.metal", hypervisor: .metal, isDedicated: false, limit: 31,
                expected: (31, false)),
            Attachments(
                name: "d.large", hypervisor: .xen, isDedicated: false, limit: nil,
                expected: (39, true)),
        ]
        let described = rows.map { row in
            Self.type(row.name) {
                $0.hypervisor = row.hypervisor
                $0.hasDedicatedEBSAttachments = row.isDedicated
                $0.maxEBSAttachments = row.limit
            }
        }
        for (row, type) in zip(rows, Self.update(described, []).types) {
            #expect(type.maxEBSAttachments == row.expected.limit, "\(row.name)")
            #expect(type.hasDedicatedEBSAttachments == row.expected.isDedicated, "\(row.name)")
        }
    }

    @Test func `a document that would lose half the current types is one too few`() {
        let table = ["a", "b", "c", "d", "e"].map { name in
            Self.type("\(name).a") { $0.status = name == "e" ? .retired : .current }
        }
        for (kept, losesHalf) in [(4, false), (3, false), (2, true), (1, true)] {
            let update = Self.update(Array(table.prefix(kept)), table)
            #expect(update.losesHalf == losesHalf, "\(kept)")
            #expect(update.countCurrent == 4)
        }
        // Nothing current can be lost by a table that has nothing current.
        #expect(!Self.update([Self.type("z.z")], [table[4]]).losesHalf)
    }

    /// The second implementation goes through dictionaries.
    @Test func `any update keeps every type, and the difference leads from one table to the other`()
        throws
    {
        var random = SeededGenerator(seed: 56)
        let all = Array(InstanceTable.bundled)
        for _ in 0..<40 {
            func some(of types: [InstanceType], _ share: Int) -> [InstanceType] {
                types.filter { _ in Int.random(in: 0..<100, using: &random) < share }
            }
            let table = some(of: all, 60)
            var described = some(of: all, 60)
            for index in described.indices where Bool.random(using: &random) {
                described[index].maxENIs = 1
                described[index].status = .current
                described[index].branchENIs = nil
            }
            let update = Self.update(described, table)
            let names = Set(table.map { $0.name }).union(described.map { $0.name })
            #expect(update.types.map { $0.name } == names.sorted())
            let csv = InstanceTableReport(types: update.types).csv()
            let isReadBack = Array(try InstanceTable(csv: csv)) == update.types
            #expect(isReadBack)

            let before = Dictionary(uniqueKeysWithValues: table.map { ($0.name, $0) })
            let after = Dictionary(uniqueKeysWithValues: update.types.map { ($0.name, $0) })
            var changed: [String: InstanceTypeChange.Kind] = [:]
            for name in names where before[name] != after[name] {
                changed[name] =
                    before[name] == nil
                    ? .added
                    : before[name]?.status != .withdrawn && after[name]?.status == .withdrawn
                        ? .withdrawn : .changed
            }
            let found = update.difference
            #expect(
                Dictionary(uniqueKeysWithValues: found.changes.map { ($0.name, $0.kind) })
                    == changed)
            #expect(found.countUnchanged == names.count - changed.count)
            // The way back: what was added is removed.
            let back = InstanceTableDifference(from: update.types, to: table)
            #expect(back.count(of: .removed) == found.count(of: .added))
            #expect(back.countUnchanged == found.countUnchanged)
        }
    }

    @Test func `columns of a change are those that differ; of a new type, those known`() {
        let old = Self.type("a.a") { $0.branchENIs = 4 }
        let new = Self.type("a.a") {
            $0.maxENIs = 4
            $0.maxENIsOverAllCards = 4
            $0.status = .withdrawn
        }
        let difference = InstanceTableDifference(from: [old], to: [new, Self.type("b.b")])
        #expect(
            difference.changes.map { $0.columns } == [
                [.maxENIs, .maxENIsTotal, .branchENIs, .status],
                InstanceTableColumn.allCases.filter { $0 != .instanceType && $0 != .branchENIs },
            ])
        #expect(difference.changes.map { $0.kind } == [.withdrawn, .added])
        #expect(InstanceTableDifference(from: [old], to: [old]).changes.isEmpty)
    }
}
