import CapacityModel
import Testing

struct NodeNetworkTests {
    /// Max pods of a type in the four modes; `nil` where Xen has no prefixes.
    struct Limits: Sendable {
        let type: String
        let secondaryIP, customNetworking: Int
        let prefixes, both: Int?

        init(_ type: String, _ secondaryIP: Int, _ custom: Int, _ prefixes: Int?, _ both: Int?) {
            self.type = type
            self.secondaryIP = secondaryIP
            customNetworking = custom
            self.prefixes = prefixes
            self.both = both
        }
    }

    // Secondary IP: aws/amazon-vpc-cni-k8s misc/eni-max-pods.txt and the pods of
    // aws/karpenter-provider-aws website/content/en/preview/reference/instance-types.md. The other
    // modes: the formulas of awslabs/amazon-eks-ami templates/al2/runtime/max-pods-calculator.sh on
    // the limits of aws/amazon-vpc-cni-k8s pkg/vpc/vpc_ip_resource_limit.go.
    static let limits: [Limits] = [
        Limits("t3.nano", 4, 3, 34, 18), Limits("t3.micro", 4, 3, 34, 18),
        Limits("t3.small", 11, 8, 146, 98), Limits("t3.medium", 17, 12, 242, 162),
        Limits("t3.large", 35, 24, 530, 354), Limits("t3.xlarge", 58, 44, 898, 674),
        Limits("t4g.nano", 4, 3, 34, 18), Limits("t2.medium", 17, 12, nil, nil),
        Limits("m4.xlarge", 58, 44, nil, nil), Limits("a1.medium", 8, 5, 98, 50),
        Limits("m6g.medium", 8, 5, 98, 50), Limits("m5.large", 29, 20, 434, 290),
        Limits("m5.xlarge", 58, 44, 898, 674), Limits("m5.2xlarge", 58, 44, 898, 674),
        Limits("m5.4xlarge", 234, 205, 3714, 3250), Limits("m5.8xlarge", 234, 205, 3714, 3250),
        Limits("m5.12xlarge", 234, 205, 3714, 3250),
        Limits("m5.16xlarge", 737, 688, 11762, 10978),
        Limits("m5.24xlarge", 737, 688, 11762, 10978),
        // The script takes bare metal for Xen (the API names no hypervisor) and says 737 with prefixes;
        // the CNI does give prefixes there: pkg/awsutils/awsutils.go, `IsPrefixDelegationSupported`.
        Limits("m5.metal", 737, 688, 11762, 10978), Limits("c5.large", 29, 20, 434, 290),
        Limits("c5.xlarge", 58, 44, 898, 674), Limits("c5.9xlarge", 234, 205, 3714, 3250),
        Limits("c7g.large", 29, 20, 434, 290), Limits("r5.large", 29, 20, 434, 290),
        Limits("r8i-flex.large", 59, 40, 914, 610), Limits("m8i.large", 59, 40, 914, 610),
        // Two cards, of which the second carries no pods: awslabs/amazon-eks-ami pull request 1930.
        Limits("c6in.32xlarge", 394, 345, 6274, 5490),
        Limits("m7i.48xlarge", 737, 688, 11762, 10978),
        Limits("m8i.48xlarge", 1514, 1451, 24194, 23186),
        Limits("p4d.24xlarge", 737, 688, 11762, 10978), Limits("p5.48xlarge", 100, 51, 1570, 786),
        Limits("p5en.48xlarge", 198, 149, 3138, 2354),
        Limits("trn1.32xlarge", 247, 198, 3922, 3138), Limits("g4dn.xlarge", 29, 20, 434, 290),
        Limits("g4ad.xlarge", 8, 5, 98, 50), Limits("g5.48xlarge", 345, 296, 5490, 4706),
        Limits("inf1.24xlarge", 321, 292, 5106, 4642), Limits("d3en.xlarge", 10, 8, 130, 98),
        Limits("d3.8xlarge", 59, 40, 914, 610), Limits("c8gn.24xlarge", 1178, 1129, 18818, 18034),
        Limits("hpc7g.16xlarge", 198, 149, 3138, 2354),
        Limits("u-6tb1.56xlarge", 737, 688, 11762, 10978),
        Limits("mac1.metal", 234, 205, 3714, 3250),
    ]

    @Test(arguments: limits)
    func `max pods of reference types in every mode`(row: Limits) throws {
        let numbers: [NetworkMode: (pods: Int, grants: Bool)] = [
            .secondaryIP: (row.secondaryIP, false),
            .customNetworking: (row.customNetworking, false),
            .prefixDelegation: (row.prefixes ?? row.secondaryIP, row.prefixes != nil),
            .customNetworkingWithPrefixDelegation: (
                row.both ?? row.customNetworking, row.both != nil
            ),
        ]
        for mode in NetworkMode.allCases {
            let network = try Sample.network(row.type, mode)
            let expected = try #require(numbers[mode])
            #expect(network.maxPods == expected.pods, "\(row.type) \(mode)")
            #expect(network.grantsPrefixes == expected.grants, "\(row.type) \(mode)")
            let isXen = mode.usesPrefixDelegation && row.prefixes == nil
            #expect(network.prefixRefusal == (isXen ? .xen : nil), "\(row.type) \(mode)")
        }
    }

    /// Max pods by the formula on bare limits.
    struct Formula: Sendable {
        let enis, addresses: Int
        let mode: NetworkMode
        let maxPods: Int
    }

    // awslabs/amazon-eks-ami nodeadm/internal/kubelet/eni_max_pods_test.go and
    // aws/karpenter-provider-aws pkg/cel/environment_test.go.
    static let formulas: [Formula] = [
        Formula(enis: 3, addresses: 6, mode: .secondaryIP, maxPods: 17),
        Formula(enis: 6, addresses: 12, mode: .secondaryIP, maxPods: 68),
        Formula(enis: 3, addresses: 6, mode: .prefixDelegation, maxPods: 242),
        Formula(enis: 3, addresses: 6, mode: .customNetworking, maxPods: 12),
        Formula(enis: 3, addresses: 10, mode: .customNetworking, maxPods: 20),
        Formula(enis: 3, addresses: 10, mode: .customNetworkingWithPrefixDelegation, maxPods: 290),
        Formula(enis: 1, addresses: 1, mode: .secondaryIP, maxPods: 2),
        Formula(enis: 1, addresses: 64, mode: .customNetworkingWithPrefixDelegation, maxPods: 2),
    ]

    @Test(arguments: formulas)
    func `max pods are a formula of two limits`(row: Formula) throws {
        let network = NodeNetwork(
            type: try Sample.type(enis: row.enis, addresses: row.addresses),
            settings: NetworkSettings(mode: row.mode))
        #expect(network.maxPods == row.maxPods)
    }

    @Test func `no type and no setting gives fewer than the two host-network pods`() {
        for type in InstanceTable.bundled {
            for mode in NetworkMode.allCases {
                for maxENI in [nil, 1, 2, 100] as [Int?] {
                    let network = NodeNetwork(
                        type: type, settings: NetworkSettings(mode: mode, maxENI: maxENI))
                    #expect(network.maxPods >= 2, "\(type.name) \(mode)")
                    #expect(network.recommendedMaxPods.map { $0 >= 2 } ?? true, "\(type.name)")
                    #expect(network.recommendedMaxPods.map { $0 <= network.maxPods } ?? true)
                }
            }
        }
    }

    @Test func `pods of an ENI are one fewer than its addresses`() throws {
        // aws/aws-eks-best-practices latest/bpg/windows/networking.adoc (9 and 144) and
        // aws/amazon-vpc-resource-controller-k8s pkg/provider/ip/provider_test.go (5 and 15).
        let large = try Sample.network("m5.large", .prefixDelegation)
        #expect(large.slotsPerENI == 9)
        #expect(large.slotsPerENI * large.addressesPerSlot == 144)
        let medium = try Sample.network("t3.medium")
        #expect(medium.slotsPerENI == 5)
        #expect(medium.maxPods - 2 == 15)
    }
}
