import CapacityModel
import Testing

struct NetworkSettingsTests {
    /// What a set of flags answers elsewhere: uncapped, and as recommended.
    struct Vector: Sendable {
        let type: String
        var mode = NetworkMode.secondaryIP
        var maxENI: Int?
        var cni: String?
        let maxPods: Int
        var recommended: Int?
    }

    // Cases of awslabs/amazon-eks-ami templates/test/cases/max-pods-*.sh (before b2289030) and of
    // templates/al2/runtime/max-pods-calculator.sh as it answers.
    static let script: [Vector] = [
        Vector(type: "m4.xlarge", cni: "1.7.5", maxPods: 58),
        Vector(type: "m5.8xlarge", cni: "1.11.2", maxPods: 234),
        Vector(
            type: "m5.8xlarge", mode: .prefixDelegation, cni: "1.11.2", maxPods: 3714,
            recommended: 250),
        Vector(type: "c6in.32xlarge", cni: "1.18.0", maxPods: 394, recommended: 250),
        Vector(type: "m5.large", cni: "1.9.0-eksbuild.1", maxPods: 29),
        Vector(type: "m5.large", mode: .customNetworking, cni: "1.9.0-eksbuild.1", maxPods: 20),
        Vector(
            type: "m5.large", mode: .prefixDelegation, cni: "1.9.0-eksbuild.1", maxPods: 434,
            recommended: 110),
        Vector(type: "m5.large", mode: .prefixDelegation, cni: "1.8.0", maxPods: 29),
        // The script stops at this spelling.
        Vector(
            type: "m5.large", mode: .prefixDelegation, cni: "v1.18.0", maxPods: 434,
            recommended: 110),
        Vector(type: "m5.large", mode: .customNetworking, maxENI: 1, maxPods: 2),
        Vector(type: "m5.large", maxENI: 99, maxPods: 29),
        Vector(type: "m5.large", mode: .customNetworking, maxENI: 99, maxPods: 20),
        Vector(type: "m5.large", mode: .customNetworking, maxENI: 2, maxPods: 11),
        Vector(type: "m5.large", maxENI: 1, maxPods: 11),
    ]

    // awsdocs/amazon-eks-user-guide latest/ug/nodes/choosing-instance-type.adoc;
    // aws/karpenter-provider-aws pkg/providers/instancetype/suite_test.go (its RESERVED_ENIS and
    // EFA-only ENIs as MAX_ENI) and designs/dynamic-kubelet-configuration-via-expressions.md, issue
    // 2029, pull request 9299; awslabs/amazon-eks-ami pull request 2325 (maxpods.md); eksctl issue
    // 5337; 2i2c-org/infrastructure issue 8956; aws/aws-eks-best-practices custom-networking.adoc.
    static let others: [Vector] = [
        Vector(type: "m5.large", cni: "1.9.0", maxPods: 29),
        Vector(type: "t3.large", maxPods: 35),
        Vector(type: "t3.large", maxENI: 2, maxPods: 24),
        Vector(type: "m6idn.32xlarge", maxPods: 394, recommended: 250),
        Vector(type: "m6idn.32xlarge", maxENI: 7, maxPods: 345, recommended: 250),
        Vector(type: "m5.24xlarge", mode: .customNetworking, maxPods: 688, recommended: 250),
        Vector(type: "c5.large", mode: .prefixDelegation, maxPods: 434, recommended: 110),
        Vector(type: "c5.xlarge", mode: .prefixDelegation, maxPods: 898, recommended: 110),
        Vector(type: "c5.4xlarge", maxPods: 234, recommended: 110),
        Vector(type: "c5.4xlarge", mode: .prefixDelegation, maxPods: 3714, recommended: 110),
        Vector(type: "c5.24xlarge", maxPods: 737, recommended: 250),
        Vector(type: "c5.24xlarge", mode: .prefixDelegation, maxPods: 11762, recommended: 250),
        Vector(type: "a1.medium", mode: .prefixDelegation, maxPods: 98),
        Vector(type: "c6in.32xlarge", mode: .prefixDelegation, maxPods: 6274, recommended: 250),
        Vector(type: "d3.xlarge", maxPods: 10),
        Vector(type: "d3.xlarge", mode: .prefixDelegation, maxPods: 130, recommended: 110),
        Vector(
            type: "m5.large", mode: .customNetworkingWithPrefixDelegation, maxPods: 290,
            recommended: 110),
        Vector(type: "c5.large", mode: .customNetworking, maxPods: 20),
        Vector(type: "c5.xlarge", mode: .customNetworking, maxPods: 44),
        Vector(type: "d3en.xlarge", maxPods: 10),
        Vector(type: "r8i-flex.large", maxPods: 59),
        Vector(type: "r8gd.medium", maxPods: 8),
        Vector(type: "r8gd.medium", mode: .prefixDelegation, maxPods: 98),
    ]

    @Test(arguments: script + others)
    func `answers agree with those of AWS and its users`(row: Vector) throws {
        let version = try row.cni.map { try #require(CNIVersion(parsing: $0)) }
        let network = try Sample.network(
            row.type, row.mode, maxENI: row.maxENI, cniVersion: version)
        #expect(network.maxPods == row.maxPods)
        #expect(network.recommendedMaxPods == row.recommended ?? row.maxPods)
    }

    @Test func `a branch ENI is no part of max pods`() throws {
        // aws/amazon-vpc-cni-k8s README.md, ENABLE_POD_ENI: 234 and 54.
        let network = try Sample.network("c5.4xlarge")
        #expect(network.maxPods == 234)
        #expect(network.type.branchENIs == 54)
    }

    /// The first version of the CNI that gives a type prefixes.
    struct Gate: Sendable {
        let type: String
        let cni: CNIVersion?
        let refusal: NodeNetwork.PrefixRefusal?
        let maxPods: Int
    }

    // awsdocs/amazon-eks-user-guide, cni-increase-ip-addresses (1.9.0), and
    // aws/amazon-vpc-cni-k8s README.md, ENABLE_PREFIX_DELEGATION (1.11.0 on bare metal).
    static let gates: [Gate] = [
        Gate(
            type: "m5.large", cni: CNIVersion(1, 8, 9999),
            refusal: .oldCNI(needed: CNIVersion(1, 9, 0)), maxPods: 29),
        Gate(type: "m5.large", cni: CNIVersion(1, 9, 0), refusal: nil, maxPods: 434),
        Gate(type: "m5.large", cni: CNIVersion(1, 18, 0), refusal: nil, maxPods: 434),
        Gate(type: "m5.large", cni: CNIVersion(2, 0, 0), refusal: nil, maxPods: 434),
        Gate(
            type: "m5.metal", cni: CNIVersion(1, 9, 0),
            refusal: .oldCNI(needed: CNIVersion(1, 11, 0)), maxPods: 737),
        Gate(
            type: "m5.metal", cni: CNIVersion(1, 10, 4),
            refusal: .oldCNI(needed: CNIVersion(1, 11, 0)), maxPods: 737),
        Gate(type: "m5.metal", cni: CNIVersion(1, 11, 0), refusal: nil, maxPods: 11762),
        Gate(type: "m5.metal", cni: nil, refusal: nil, maxPods: 11762),
        Gate(type: "m4.xlarge", cni: CNIVersion(1, 23, 1), refusal: .xen, maxPods: 58),
    ]

    @Test(arguments: gates)
    func `prefixes need a hypervisor and a version that can do them`(gate: Gate) throws {
        let network = try Sample.network(gate.type, .prefixDelegation, cniVersion: gate.cni)
        #expect(network.prefixRefusal == gate.refusal)
        #expect(network.grantsPrefixes == (gate.refusal == nil))
        #expect(network.addressesPerSlot == (gate.refusal == nil ? 16 : 1))
        #expect(network.maxPods == gate.maxPods)
    }

    @Test func `an old CNI refuses nothing that was not asked for`() throws {
        let old = CNIVersion(1, 0, 0)
        #expect(try Sample.network("m5.large", cniVersion: old).prefixRefusal == nil)
        let custom = try Sample.network("m4.xlarge", .customNetworking, cniVersion: old)
        #expect(custom.prefixRefusal == nil)
    }

    // awsdocs/amazon-eks-user-guide latest/ug/nodes/choosing-instance-type.adoc: "greater than 30".
    @Test(arguments: [(1, 110), (2, 110), (30, 110), (31, 250), (36, 250)] as [(Int, Int)])
    func `the recommended cap depends on more than 30 vCPUs`(vCPUs: Int, cap: Int) throws {
        var type = try Sample.type("m5.24xlarge")
        type.vCPUs = vCPUs
        let network = NodeNetwork(type: type, settings: NetworkSettings(mode: .secondaryIP))
        #expect(network.recommendedCap == cap)
        #expect(network.recommendedMaxPods == cap)
    }

    @Test func `without known vCPUs nothing is recommended`() throws {
        var type = try Sample.type("m5.24xlarge")
        type.vCPUs = nil
        let network = NodeNetwork(type: type, settings: NetworkSettings(mode: .secondaryIP))
        #expect(network.recommendedCap == nil)
        #expect(network.recommendedMaxPods == nil)
        #expect(network.maxPods == 737)
    }

    // awslabs/amazon-eks-ami templates/al2/runtime/max-pods-calculator.sh, --cni-max-eni: the lower of
    // the two, before custom networking takes the primary ENI away.
    @Test(
        arguments: [(1, 1, 0), (2, 2, 1), (3, 3, 2), (4, 3, 2), (100, 3, 2)] as [(Int, Int, Int)])
    func `MAX_ENI lowers the ENIs before custom networking does`(
        maxENI: Int, attachable: Int, carrying: Int
    ) throws {
        let plain = try Sample.network("m5.large", maxENI: maxENI)
        #expect((plain.attachableENIs, plain.podENIs) == (attachable, attachable))
        let custom = try Sample.network("m5.large", .customNetworking, maxENI: maxENI)
        #expect((custom.attachableENIs, custom.podENIs) == (attachable, carrying))
    }
}
