import Testing

@testable import CapacityModel
@testable import Program

struct InstanceTableTests {
    @Test func `the digest is FNV-1a as published`() {
        #expect(FNV1a.digest([]) == 0xCBF2_9CE4_8422_2325)
        #expect(FNV1a.digest(Array("foobar".utf8)) == 0x8594_4171_F739_67E8)
    }

    /// When this fails, the table has changed: give it a new date and then both values here.
    @Test func `the built-in table changes only together with its edition`() throws {
        let digest = FNV1a.digest(try Fixture.project("Resources/eni-limits.csv"))
        #expect(digest == 0x4D2B_ADD6_D82C_680B)
        #expect(InstanceTable.bundledEdition == "2026-11-22")
        #expect(InstanceTable.bundled.edition == InstanceTable.bundledEdition)
    }

    @Test func `the built-in table is the file of the project, byte for byte`() throws {
        let embedded = InstanceTable.bundled.withBytes { bytes in
            bytes.indices.map { bytes[$0] }
        }
        let file = try Fixture.project("Resources/eni-limits.csv")
        let isSame = embedded == file
        #expect(isSame)
    }

    @Test func `the built-in table passes the check of a table from a file`() throws {
        let loaded = try InstanceTable(csv: Fixture.project("Resources/eni-limits.csv"))
        #expect(loaded.edition == nil)
        let isSame = Array(loaded) == Array(InstanceTable.bundled)
        #expect(isSame)
    }

    @Test func `there are 1,430 types, in the byte order of their names`() {
        let names = InstanceTable.bundled.map { $0.name }
        #expect(names.count == 1_430)
        #expect(names.first == "a1.2xlarge")
        #expect(names.last == "z1d.xlarge")
        for (name, next) in zip(names, names.dropFirst()) {
            #expect(name.utf8.lexicographicallyPrecedes(next.utf8), "\(name), \(next)")
        }
    }

    /// The second reader is the CSV reader of the command line; the columns are looked up by name.
    @Test func `every cell is read as a reader of CSV reads it`() throws {
        let records = try rows()
        let types = Array(InstanceTable.bundled)
        #expect(records.count == types.count)
        var wrong: [String] = []
        for (record, type) in zip(records, types) {
            func number(_ column: String) -> Int? { record[column].flatMap { Int($0) } }
            func flag(_ column: String) -> Bool? { number(column).map { $0 == 1 } }
            let expected = InstanceType(
                name: try #require(record["instance_type"]),
                maxENIs: try #require(number("max_enis")),
                ipv4PerENI: try #require(number("ipv4_per_eni")),
                ipv6PerENI: number("ipv6_per_eni"),
                networkCards: try #require(number("network_cards")),
                maxENIsOverAllCards: try #require(number("max_enis_total")),
                vCPUs: number("vcpus"), memoryMiB: number("memory_mib"),
                architecture: record["arch"].flatMap { Architecture(rawValue: $0) },
                hypervisor: try #require(record["hypervisor"].flatMap { Hypervisor(rawValue: $0) }),
                branchENIs: number("branch_enis"),
                maxEBSAttachments: number("max_ebs_attachments"),
                hasDedicatedEBSAttachments: flag("ebs_dedicated"),
                isCurrentGeneration: flag("current_generation"),
                status: try #require(record["status"].flatMap { TypeStatus(rawValue: $0) })
            )
            if type != expected { wrong.append(type.name) }
        }
        #expect(wrong == [])
    }

    @Test func `blank cells are unknown, not zero`() throws {
        let unknown = InstanceTable.bundled.filter { $0.vCPUs == nil }
        #expect(
            unknown.map { $0.name } == [
                "bmn-sf1.metal", "c5a.metal", "c5ad.metal", "c7i.32xlarge", "cr1.8xlarge",
                "hs1.8xlarge", "u-12tb1.metal", "u-18tb1.metal", "u-24tb1.metal", "u-6tb1.metal",
                "u-9tb1.metal",
            ])
        for type in unknown {
            #expect(type.status == .override, "\(type.name)")
            #expect(type.memoryMiB == nil, "\(type.name)")
            #expect(type.architecture == nil, "\(type.name)")
            #expect(type.isCurrentGeneration == nil, "\(type.name)")
        }
        #expect(InstanceTable.bundled.count { $0.status == .override } == unknown.count)
        // Known to be none, not unknown: a type that takes no trunk ENI.
        #expect(InstanceTable.bundled.instanceType(named: "t3.medium")?.branchENIs == 0)
        #expect(InstanceTable.bundled.instanceType(named: "cr1.8xlarge")?.branchENIs == nil)
    }

    @Test func `t3.medium has its published limits`() throws {
        let type = try #require(InstanceTable.bundled.instanceType(named: "t3.medium"))
        #expect(type.maxENIs == 3)
        #expect(type.ipv4PerENI == 6)
        #expect(type.vCPUs == 2)
        #expect(type.memoryMiB == 4_096)
        #expect(type.hypervisor == .nitro)
        #expect(type.architecture == .x86_64)
        #expect(type.status == .current)
    }

    private func rows() throws -> [[String: String]] {
        let records = try CSVReader.records(
            of: Fixture.project("Resources/eni-limits.csv"), name: "eni-limits.csv")
        let header = try #require(records.first)
        return records.dropFirst().map { record in
            Dictionary(uniqueKeysWithValues: zip(header.cells, record.cells))
        }
    }
}
