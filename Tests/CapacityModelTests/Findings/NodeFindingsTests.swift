import CapacityModel
import Testing

struct NodeFindingsTests {
    /// A reason, and what is said of it.
    struct Case: Sendable {
        let reason: NodeRefusal.NoRoom
        let message, hint: String
    }

    static let noRoom: [Case] = [
        Case(
            reason: .maxPods(pods: 28, limit: 27, isKubelets: false),
            message: "28 pods with an address are planned per node, the network has addresses "
                + "for 27",
            hint: "plan at most --pods-per-node 27, or another instance type"),
        Case(
            reason: .maxPods(pods: 19, limit: 18, isKubelets: true),
            message: "19 pods with an address are planned per node, the kubelet allows 18",
            hint: "plan at most --pods-per-node 18, or raise --max-pods"),
        Case(
            reason: .daemonSets(pods: 20, daemonSetPods: 21),
            message: "a node has room for 20 pods with an address, and DaemonSets take 21: none "
                + "is left",
            hint: "choose a larger --instance-type, or count fewer --daemonset-pods"),
        Case(
            reason: .minimumTarget(pods: 20, served: 16, minimum: 15),
            message:
                "MINIMUM_IP_TARGET 15 without WARM_IP_TARGET keeps 16 addresses attached; 4 of "
                + "20 pods would never get an address",
            hint: "add --warm-ip-target 1"),
    ]

    @Test(arguments: noRoom)
    func `a node without room is an error with the numbers`(row: Case) throws {
        let findings = Findings.of(row.reason, network: try Sample.network("m5.large"))
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.code == .nodeHasNoRoom)
        #expect(finding.severity == .error)
        #expect(finding.subject.onCommandLine == "m5.large")
        #expect(finding.message.onCommandLine == row.message)
        #expect(finding.hint.onCommandLine == row.hint)
    }

    @Test func `what is to be said of the type comes with it`() throws {
        let findings = Findings.of(
            .daemonSets(pods: 1, daemonSetPods: 1),
            network: try Sample.network("m5.large", .prefixDelegation))
        #expect(findings.map { $0.code } == [.nodeHasNoRoom, .recommendedCap])
    }

    /// Types under one mode, and a finding about them.
    struct OfTypes: Sendable {
        let types: [String]
        var mode = NetworkMode.prefixDelegation
        var cniVersion: CNIVersion?
        let code: FindingCode
        let subject, message: String
    }

    static let ofTypes: [OfTypes] = [
        OfTypes(
            types: ["m5.large"], cniVersion: CNIVersion(1, 8, 0),
            code: .prefixDelegationUnsupported, subject: "m5.large",
            message:
                "no prefix delegation on m5.large (VPC CNI before 1.9.0): the numbers are "
                + "for secondary IPs"),
        OfTypes(
            types: ["t2.nano", "t2.micro", "m5.large", "t2.small", "t2.medium"],
            code: .prefixDelegationUnsupported, subject: "t2.nano, t2.micro, t2.small and 1 more",
            message:
                "no prefix delegation on 4 instance types (Xen): the numbers are for "
                + "secondary IPs"),
        OfTypes(
            types: ["c5a.metal"], code: .vCPUsUnknown, subject: "c5a.metal",
            message: "the vCPUs of c5a.metal are unknown, so no max pods can be recommended"),
        OfTypes(
            types: ["c5a.metal", "m5.large", "cr1.8xlarge"], mode: .secondaryIP,
            code: .vCPUsUnknown, subject: "c5a.metal, cr1.8xlarge",
            message: "the vCPUs of 2 instance types are unknown, so no max pods can be "
                + "recommended"),
        OfTypes(
            types: ["m5.24xlarge"], code: .recommendedCap, subject: "m5.24xlarge",
            message: "m5.24xlarge has addresses for 11,762 pods; at most 250 are recommended"),
        OfTypes(
            types: ["m5.large", "m5.large", "t3.nano", "m5.xlarge"], code: .recommendedCap,
            subject: "m5.large, m5.xlarge",
            message: "2 instance types have addresses for more pods than recommended"),
    ]

    @Test(arguments: ofTypes)
    func `several types share one finding`(row: OfTypes) throws {
        let findings = Findings.of(
            try row.types.map { try Sample.network($0, row.mode, cniVersion: row.cniVersion) })
        let finding = try #require(findings.first { $0.code == row.code })
        #expect(finding.subject.onCommandLine == row.subject)
        #expect(finding.message.onCommandLine == row.message)
        #expect(row.code.guide.severities == [finding.severity])
        #expect(Set(findings.map { $0.code }).count == findings.count)
    }

    @Test func `types without anything to say have no finding`() throws {
        let networks = try ["t3.nano", "m5.large", "m4.xlarge"].map { try Sample.network($0) }
        #expect(Findings.of(networks).isEmpty)
        #expect(Findings.of([NodeNetwork]()).isEmpty)
    }
}
