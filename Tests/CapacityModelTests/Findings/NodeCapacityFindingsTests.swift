import CapacityModel
import Testing

struct NodeCapacityFindingsTests {
    /// Nodes, and the one finding of a code that is said of them.
    struct Raised: Sendable {
        let types: [String]
        var mode = NetworkMode.secondaryIP
        var workload = Workload()
        var maxPods: Int?
        var pods: Int?
        let code: FindingCode
        let severity: Severity
        let subject: String
        let message: String
    }

    static let raised: [Raised] = [
        // 255 + 11 × 434 = 5,029 MiB.
        Raised(
            types: ["c5.large"], mode: .prefixDelegation, maxPods: 434, code: .reservedMemory,
            severity: .warning, subject: "c5.large",
            message: "with 434 max pods the kubelet reserves 5,029 MiB, more than the 4,096 MiB "
                + "of c5.large"),
        Raised(
            types: ["m5.24xlarge"], code: .maxPodsDisagree, severity: .warning,
            subject: "m5.24xlarge",
            message: "max pods of m5.24xlarge: max-pods-calculator.sh 250, nodeadm 737, "
                + "managed node group 250, Karpenter 737, EKS Auto Mode 110"),
        Raised(
            types: ["p4d.24xlarge", "m5.large"], code: .severalNetworkCards, severity: .note,
            subject: "p4d.24xlarge",
            message: "p4d.24xlarge has 60 ENIs on 4 network cards; only the 15 of the default "
                + "card carry pods"),
        Raised(
            types: ["t3.medium"], workload: Workload(hasSecurityGroups: true),
            code: .securityGroupsUnsupported, severity: .error, subject: "t3.medium",
            message: "t3.medium does not support trunk ENIs, so it cannot run pods with security "
                + "groups"),
        Raised(
            types: ["t3.medium", "m5.large"], workload: Workload(hasSecurityGroups: true),
            code: .securityGroupsUnsupported, severity: .warning, subject: "t3.medium",
            message: "t3.medium does not support trunk ENIs, so it cannot run pods with security "
                + "groups"),
        Raised(
            types: ["t3.medium"], pods: 30, code: .addressesShort, severity: .error,
            subject: "t3.medium", message: "15 of 30 pods on t3.medium would wait for an address"),
        Raised(
            types: ["t3.medium", "t3.small", "m5.4xlarge"], pods: 30, code: .addressesShort,
            severity: .warning, subject: "t3.medium, t3.small",
            message: "15 of 30 pods on t3.medium would wait for an address, and some on 1 other "
                + "types"),
        Raised(
            types: ["t3.medium", "m5.large"], workload: Workload(cpuMillicores: 4_000),
            code: .nodeHasNoRoom, severity: .error, subject: "t3.medium, m5.large",
            message:
                "not one workload pod fits: limited by cpu, for example on t3.medium"
        ),
    ]

    private func findings(_ example: Raised) throws -> [Finding] {
        let nodes = try example.types.map { name in
            let type = try #require(InstanceTable.bundled.instanceType(named: name))
            let settings = NetworkSettings(
                mode: example.mode,
                hasSecurityGroupsForPods: example.workload.hasSecurityGroups)
            return NodeCapacity(
                load: NodeLoad(
                    network: NodeNetwork(type: type, settings: settings),
                    targets: WarmPoolTargets(), kubeletMaxPods: example.maxPods,
                    daemonSetPods: 0, workload: example.workload),
                pods: example.pods)
        }
        return Findings.of(nodes, areMaxPodsGiven: example.maxPods != nil)
    }

    @Test(arguments: raised)
    func `a finding is said once, with its numbers`(example: Raised) throws {
        let found = try findings(example).filter { $0.code == example.code }
        #expect(found.count == 1)
        #expect(found.first?.severity == example.severity)
        #expect(found.first?.subject.onCommandLine == example.subject)
        #expect(found.first?.message.onCommandLine == example.message)
    }

    @Test func `an ordinary node has no finding`() throws {
        let ordinary = Raised(
            types: ["m5.large", "c5.xlarge"], code: .nodeHasNoRoom, severity: .note, subject: "",
            message: "")
        #expect(try findings(ordinary).isEmpty)
    }
}
