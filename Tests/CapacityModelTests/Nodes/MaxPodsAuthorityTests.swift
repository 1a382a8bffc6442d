import Boundary
import CapacityModel
import Testing

@testable import Program

struct MaxPodsAuthorityTests {
    /// What one authority sets for a type in a mode.
    struct Case: Sendable {
        let authority: MaxPodsAuthority
        let type: String
        var mode = NetworkMode.secondaryIP
        var cni: CNIVersion?
        var maxENI: Int?
        let maxPods: Int?
    }

    // awslabs/amazon-eks-ami at the parent of commit b2289030: templates/test/cases/max-pods-cni-1-7-5.sh,
    // -1-11-2.sh, -1-11-2-delegation.sh; and docs.aws.amazon.com/eks/latest/userguide/
    // choosing-instance-type.html for m5.large.
    //
    // The script takes bare metal for Xen, for the EC2 API names no hypervisor of it: no prefixes there.
    // Where it differs it is wrong: it takes a MAX_ENI of 0 for a number, and c6in.32xlarge is uncapped in its max-pods-cni-1-18-0.sh (`--show-max-allowed`, 394: see
    // MaxPodsCommandTests).
    static let script: [Case] = [
        Case(authority: .script, type: "m4.xlarge", cni: CNIVersion(1, 7, 5), maxPods: 58),
        Case(authority: .script, type: "m5.8xlarge", cni: CNIVersion(1, 11, 2), maxPods: 234),
        Case(
            authority: .script, type: "m5.8xlarge", mode: .prefixDelegation,
            cni: CNIVersion(1, 11, 2), maxPods: 250),
        Case(authority: .script, type: "c6in.32xlarge", cni: CNIVersion(1, 18, 0), maxPods: 250),
        Case(authority: .script, type: "m5.large", cni: CNIVersion(1, 9, 0), maxPods: 29),
        Case(authority: .script, type: "m5.large", mode: .customNetworking, maxPods: 20),
        Case(authority: .script, type: "m5.large", mode: .prefixDelegation, maxPods: 110),
        Case(
            authority: .script, type: "m5.large", mode: .prefixDelegation, cni: CNIVersion(1, 8, 0),
            maxPods: 29),
        Case(authority: .script, type: "m5.large", mode: .customNetworking, maxENI: 1, maxPods: 2),
        Case(authority: .script, type: "m5.large", maxENI: 99, maxPods: 29),
        Case(authority: .script, type: "m5.24xlarge", maxPods: 250),
        Case(authority: .script, type: "c5a.metal", maxPods: nil),
        Case(
            authority: .script, type: "a1.metal", mode: .prefixDelegation, maxENI: 1, maxPods: 31),
        Case(authority: .script, type: "a1.metal", mode: .prefixDelegation, maxPods: 110),
        Case(
            authority: .script, type: "m5.metal", mode: .prefixDelegation, maxENI: 2, maxPods: 100),
        Case(
            authority: .script, type: "m5.metal", mode: .customNetworkingWithPrefixDelegation,
            maxENI: 2, maxPods: 51),
        Case(
            authority: .managedNodeGroup, type: "a1.metal", mode: .prefixDelegation, maxENI: 1,
            maxPods: 110),
        // Managed node groups enforce the same ceilings, with prefixes or without.
        Case(authority: .managedNodeGroup, type: "m5.4xlarge", maxPods: 110),
        Case(authority: .managedNodeGroup, type: "m5.8xlarge", maxPods: 234),
        Case(authority: .managedNodeGroup, type: "m5.large", mode: .customNetworking, maxPods: 20),
        Case(authority: .managedNodeGroup, type: "c5a.metal", maxPods: nil),
    ]

    // awslabs/amazon-eks-ami nodeadm/internal/kubelet/eni_max_pods_test.go and test/e2e/cases: the
    // formula of secondary IPs, uncapped, whatever the mode and MAX_ENI. aws/karpenter-provider-aws
    // pkg/providers/instancetype/suite_test.go for t3.large and m6idn.32xlarge, and its
    // website/content/en/preview/reference/instance-types.md. c5.large to d3.xlarge:
    // awslabs/amazon-eks-ami pull request 2325, nodeadm/doc/feature-gates/references/maxpods.md.
    static let formula: [Case] = [
        Case(authority: .nodeadm, type: "t3.medium", maxPods: 17),
        Case(authority: .nodeadm, type: "m4.xlarge", maxPods: 58),
        Case(authority: .nodeadm, type: "m5.large", mode: .prefixDelegation, maxPods: 29),
        Case(authority: .nodeadm, type: "m5.large", mode: .customNetworking, maxPods: 29),
        Case(authority: .nodeadm, type: "m5.large", maxENI: 1, maxPods: 29),
        Case(authority: .nodeadm, type: "m5.24xlarge", maxPods: 737),
        Case(authority: .nodeadm, type: "c5a.metal", maxPods: 737),
        Case(authority: .nodeadm, type: "c5.large", maxPods: 29),
        Case(authority: .nodeadm, type: "c5.xlarge", maxPods: 58),
        Case(authority: .nodeadm, type: "c5.4xlarge", maxPods: 234),
        Case(authority: .nodeadm, type: "c5.24xlarge", maxPods: 737),
        Case(authority: .nodeadm, type: "a1.medium", maxPods: 8),
        Case(authority: .nodeadm, type: "c6in.32xlarge", maxPods: 394),
        Case(authority: .nodeadm, type: "d3.xlarge", maxPods: 10),
        Case(authority: .nodeadm, type: "r8gd.medium", maxPods: 8),
        Case(authority: .karpenter, type: "t3.large", maxPods: 35),
        Case(authority: .karpenter, type: "t3.large", mode: .prefixDelegation, maxPods: 35),
        Case(authority: .karpenter, type: "m6idn.32xlarge", maxPods: 394),
        Case(authority: .karpenter, type: "m5.24xlarge", mode: .customNetworking, maxPods: 737),
        // EKS Auto Mode: choosing-instance-type.html, at most 110 whatever the size.
        Case(authority: .autoMode, type: "m5.24xlarge", maxPods: 110),
        Case(authority: .autoMode, type: "m5.large", maxPods: 27),
        Case(authority: .autoMode, type: "c5a.metal", maxPods: 110),
    ]

    private func check(_ cases: [Case]) throws {
        for row in cases {
            let network = try Sample.network(
                row.type, row.mode, maxENI: row.maxENI, cniVersion: row.cni)
            #expect(row.authority.maxPods(of: network) == row.maxPods, "\(row)")
            #expect(row.authority.sets(network), "\(row)")
        }
    }

    @Test func `the script and managed node groups cap the formula of the mode`() throws {
        try check(Self.script)
    }

    @Test func `nodeadm and Karpenter do not know the mode, nor a cap`() throws {
        try check(Self.formula)
    }

    // aws/karpenter-provider-aws pkg/providers/instancetype/suite_test.go, lines 1727 to 1733: on AL2023
    // the pods that are allowed do not change what is reserved, on Bottlerocket and Windows they do.
    // RESERVED_ENIS and EFA-only ENIs, in the cases after these, are options of Karpenter that capcalc
    // does not have; with custom networking an ENI less carries pods, and 24 is its number too.
    @Test func `max pods of 10 on t3.large still reserve 640 MiB, and by the kubelet's 365`() throws
    {
        let network = try Sample.network("t3.large")
        let node = NodeCapacity(
            load: NodeLoad(
                network: network, targets: WarmPoolTargets(), kubeletMaxPods: 10,
                daemonSetPods: 0, workload: Workload()))
        #expect(node.reservedMemoryMiB == 640)
        #expect(node.reservedMemoryAtKubeletMaxPodsMiB == 365)
        #expect(node.fit.pods == 8)
        let custom = try Sample.network("t3.large", .customNetworking)
        #expect(custom.maxPods == 24)
        #expect(KubeReserved.memoryMiB(maxPods: custom.maxPods) == 519)
        #expect(KubeReserved.memoryMiB(maxPods: custom.reservedPods) == 640)
    }

    @Test func `on Windows only Karpenter's rule is known, and it says 110`() throws {
        for type in ["m5.large", "t3.large", "c5a.metal"] {
            let network = NodeNetwork(
                type: try Sample.type(type),
                settings: NetworkSettings(mode: .secondaryIP, platform: .windows))
            for authority in MaxPodsAuthority.allCases {
                let isKarpenter = authority == .karpenter
                #expect(authority.sets(network) == isKarpenter, "\(authority)")
                #expect(authority.maxPods(of: network) == (isKarpenter ? 110 : nil), "\(authority)")
            }
        }
    }

    // nodeadm and Karpenter apply the formula of IPv4 to IPv6 (awslabs/amazon-eks-ami pull request 2742
    // proposed max(110, formula) and was closed: its 110 is no shipped behaviour). The script and managed
    // node groups count prefixes, without which the CNI has no IPv6:
    // https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md, `ENABLE_IPv6`.
    @Test(arguments: [
        ("m5.large", 110, 29, 27), ("t3.medium", 110, 17, 15), ("t3.nano", 34, 4, 2),
        ("m5.24xlarge", 250, 737, 110), ("m5.metal", 250, 737, 110), ("t2.medium", 17, 17, 15),
    ])
    func `with IPv6 prefixes are counted by some`(
        type: String, prefixes: Int, formula: Int, auto: Int
    ) throws {
        let network = NodeNetwork(
            type: try Sample.type(type),
            settings: NetworkSettings(mode: .secondaryIP, platform: .linuxIPv6))
        let numbers: [MaxPodsAuthority: Int] = [
            .script: prefixes, .managedNodeGroup: prefixes, .nodeadm: formula,
            .karpenter: formula, .autoMode: auto,
        ]
        for (authority, expected) in numbers {
            #expect(authority.maxPods(of: network) == expected, "\(authority)")
        }
    }

    @Test func `who disagrees with IPv6 is told, and what the addresses are`() {
        let outcome = Program.run("node m5.large --ip-family ipv6")
        #expect(outcome.messages.contains("nodeadm 29, managed node group 110, Karpenter 29"))
        #expect(outcome.messages.contains("[max-pods-disagree]"))
        #expect(outcome.messages.contains("m5.large has addresses for 1,024 pods"))
        #expect(outcome.text.contains("1,024"))
    }

    @Test func `no authority gives more than the formula of its mode allows it`() {
        for type in InstanceTable.bundled {
            for mode in NetworkMode.allCases {
                let network = NodeNetwork(type: type, settings: NetworkSettings(mode: mode))
                for authority in MaxPodsAuthority.allCases {
                    let most = max(network.maxPods, network.secondaryIPMaxPods)
                    let maxPods = authority.maxPods(of: network)
                    #expect(
                        (maxPods == nil)
                            == (type.vCPUs == nil
                                && (authority == .script || authority == .managedNodeGroup)))
                    #expect(maxPods ?? 2 >= 2 && maxPods ?? 2 <= most, "\(type.name) \(authority)")
                }
            }
        }
    }
}
