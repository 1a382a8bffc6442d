import CapacityModel
import Testing

struct MigrationFindingsTests {
    /// A migration of m5.large in one zone, and the finding that it has.
    struct Raised: Sendable {
        let target: NetworkSwitch
        let pods: Int
        let block: String
        var offered = "100.64.0.0/10"
        let code: FindingCode
        let severity: Severity
        let subject: String
        let message: String
        let hint: String
    }

    static let raised: [Raised] = [
        Raised(
            target: .prefixDelegation, pods: 200, block: "10.0.0.0/24", code: .migrationHasNoRoom,
            severity: .error, subject: "private a",
            message: "before, with 10 old and 0 new nodes per zone: the private subnets of zone "
                + "a have 251 usable addresses and need 324",
            hint:
                "put the new nodes into a new /22 subnet in zone a, with a CIDR reservation of type "
                + "prefix; these are free, add them to this command: --private=10.0.4.0/22@a"),
        Raised(
            target: .customNetworking, pods: 200, block: "10.0.0.0/24", code: .migrationHasNoRoom,
            severity: .error, subject: "private a",
            message: "before, with 10 old and 0 new nodes per zone: the private subnets of zone "
                + "a have 251 usable addresses and need 324",
            hint: "first add a private /25 subnet in zone a; these are free, add them to this "
                + "command: --private=10.0.1.0/25@a"),
        Raised(
            target: .prefixDelegation, pods: 160, block: "10.0.0.0/23", code: .migrationHasNoRoom,
            severity: .warning, subject: "private a",
            message: "side-by-side, with 8 old and 8 new nodes per zone: the private subnets of "
                + "zone a have 507 usable addresses and need 656",
            hint: "replace the nodes in batches; --surge sets their size"),
        Raised(
            target: .customNetworking, pods: 200, block: "10.0.0.0/23", offered: "100.64.0.0/26",
            code: .migrationHasNoRoom, severity: .error, subject: "pod a",
            message: "rolling, with 10 old and 2 new nodes per zone: the pod subnets of zone a "
                + "have 0 usable addresses and need 40",
            hint: "give the pods more space: --pod-cidr 100.64.0.0/10"),
        Raised(
            target: .prefixDelegation, pods: 200, block: "10.0.0.0/22", code: .addressesScattered,
            severity: .warning, subject: "private a",
            message: "rolling: the private subnets of zone a have 57 whole /28 blocks for 30 "
                + "prefixes, but only 2 if the old addresses are scattered",
            hint: "put the new nodes into new subnets that are reserved for prefixes, or look at "
                + "the blocks first: capcalc check subnets.json enis.json nodes.json pods.json"),
    ]

    @Test(arguments: raised)
    func `a migration has its finding, word for word`(row: Raised) throws {
        let migration = try MigrationTests.migration(
            ClusterNodes(try Sample.node("m5.large")), row.target, pods: row.pods,
            subnets: Sample.subnets(.private, [row.block]), zones: 1,
            offered: [try Sample.block(row.offered)])
        let finding = try #require(Findings.of(migration).first { $0.code == row.code })
        #expect(finding.severity == row.severity)
        #expect(finding.subject.onCommandLine == row.subject)
        #expect(finding.message.onCommandLine == row.message)
        #expect(finding.hint.onCommandLine == row.hint)
        #expect(row.code.guide.severities.contains(finding.severity))
    }

    @Test func `a migration with room to spare has no finding of its own`() throws {
        let migration = try MigrationTests.migration(
            ClusterNodes(try Sample.node("m5.large")), .customNetworking, pods: 200,
            subnets: Sample.subnets(.private, ["10.0.0.0/20"]), zones: 1)
        #expect(Findings.of(migration).isEmpty)
    }
}
