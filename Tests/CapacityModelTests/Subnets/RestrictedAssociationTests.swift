import CapacityModel
import Testing

struct RestrictedAssociationTests {
    @Test func `further blocks are allowed as the table of the VPC user guide says`() throws {
        let rows = try Fixture.records("vpc-cidr-associations.csv")
        #expect(rows.count == 53)
        for row in rows {
            let (primary, further) = (row["primary"] ?? "", row["further"] ?? "")
            let answer = try answer(FindingScenario(vpc: [primary, further], pods: 1))
            #expect(answer == row["answer"], "\(primary) and \(further)")
        }
    }

    /// The order in which blocks are given is that in which they are associated.
    @Test func `every block before it counts for 10.0.0.0 only`() throws {
        let later = ["10.2.0.0/16", "10.1.0.0/16", "10.0.0.0/16"]
        #expect(try answer(FindingScenario(vpc: later, pods: 1)) == "no")
        let sooner = ["10.2.0.0/16", "10.0.0.0/16", "10.1.0.0/16"]
        #expect(try answer(FindingScenario(vpc: sooner, pods: 1)) == "yes")
        // A public block beside the primary one does not make its row count.
        let mixed = ["10.2.0.0/16", "100.64.0.0/16", "10.3.0.0/16"]
        #expect(try answer(FindingScenario(vpc: mixed, pods: 1)) == "yes")
    }

    @Test func `blocks for pods are further blocks too, in a check as in a plan`() throws {
        var scenario = FindingScenario(
            mode: .customNetworking, podBlocks: ["192.168.0.0/16"], pods: 1)
        #expect(try answer(scenario) == "no")
        #expect(try scenario.plan().assessment.verdicts.isEmpty)
        scenario = .check(["10.0.16.0/21"], vpc: ["10.0.0.0/16", "172.16.0.0/16"])
        #expect(try answer(scenario) == "no")
        #expect(try scenario.plan().verdict.answer == .no)
    }

    @Test func `a contradiction between documents is no obstacle`() throws {
        let plan = try FindingScenario(
            mode: .customNetworking, podBlocks: ["198.19.0.0/16"]
        ).plan()
        #expect(plan.verdict.answer == .yes)
        #expect(!plan.assessment.verdicts.isEmpty)
    }

    @Test func `what overlaps, or is no block of a VPC, has that fault alone`() throws {
        for vpc in [["10.0.0.0/16", "10.0.1.0/24"], ["10.0.0.0/16", "172.16.0.0/12"]] {
            let findings = Findings.of(try FindingScenario(vpc: vpc).plan())
            #expect(!findings.contains { $0.code == .secondaryCIDRNotAllowed })
            #expect(findings.contains { $0.severity == .error })
        }
    }

    private func answer(_ scenario: FindingScenario) throws -> String {
        let findings = Findings.of(try scenario.plan())
        return switch findings.first(where: { $0.code == .secondaryCIDRNotAllowed })?.severity {
        case nil: "yes"
        case .error: "no"
        case .warning: "contradicted"
        case .note: "a note"
        }
    }
}
