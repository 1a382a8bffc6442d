import CapacityModel
import Testing

/// The binary search over lines against a walk over all of them.
struct InstanceTableLookUpTests {
    @Test func `every name of the table is found`() {
        var missed: [String] = []
        for type in InstanceTable.bundled
        where InstanceTable.bundled.instanceType(named: type.name) != type {
            missed.append(type.name)
        }
        #expect(missed == [])
    }

    static let strangers: [String] = [
        "", "a", "zzz", "t3", "t3.", "t3.medium.", "T3.medium", "T3.MEDIUM", " t3.medium",
        "t3.medium ", "t3.medium,", "t3.medium,3", "t3.medium\n", "\nt3.medium", "t3.mediu",
        "t3,medium", ",", ",,", "\n", "\r\n", "\u{0}", "!", "0", "~", "\u{E9}", "instance_type",
        "instance_type,max_enis", "a1.2xlarg", "a1.2xlarge0", "a0.large", "z1d.xlargf",
        "z1d.xlarge0", "current", "\u{FEFF}t3.medium", "t3.medium\u{301}",
    ]

    @Test(arguments: strangers)
    func `a name that is not in the table is not found`(name: String) {
        #expect(InstanceTable.bundled.instanceType(named: name) == nil)
    }

    @Test func `neighbours of every name are found when they are names`() {
        let names = InstanceTable.bundled.map { $0.name }
        let set = Set(names)
        var wrong: [String] = []
        for name in names {
            for neighbour in [
                String(name.dropLast()), String(name.dropFirst()), name + "x", name + "-",
                name + ".",
                name + ",", name + "0", name.uppercased(), "1" + name,
            ] {
                let found = InstanceTable.bundled.instanceType(named: neighbour)?.name
                if found != (set.contains(neighbour) ? neighbour : nil) { wrong.append(neighbour) }
            }
        }
        #expect(wrong == [])
    }

    /// Names of one to three characters of `-.0a`: many of them begin as others do.
    @Test func `tables of every size find their own rows and no other`() throws {
        let header =
            "instance_type,max_enis,ipv4_per_eni,ipv6_per_eni,network_cards,max_enis_total,vcpus,"
            + "memory_mib,arch,hypervisor,branch_enis,max_ebs_attachments,ebs_dedicated,"
            + "current_generation,status"
        let characters = ["-", ".", "0", "a"]
        let two = characters.flatMap { first in characters.map { first + $0 } }
        let names = characters + two + two.flatMap { first in characters.map { first + $0 } }
        var random = SeededGenerator(seed: 10)
        for size in 1...names.count {
            let some = names.shuffled(using: &random).prefix(size)
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let lines = some.map { "\($0),2,2,,1,2,,,,xen,,,,,current" }
            let table = try InstanceTable(
                csv: Array(([header] + lines).joined(separator: "\n").utf8))
            #expect(table.map { $0.name } == some)
            let found = names.filter { table.instanceType(named: $0)?.name == $0 }
            #expect(Set(found) == Set(some), "\(size) rows")
            let strays = names.filter { !some.contains($0) && table.instanceType(named: $0) != nil }
            #expect(strays == [], "\(size) rows")
        }
    }
}
