import Testing

@testable import CapacityModel

/// What nodeadm and Karpenter publish of their expressions: examples and tests.
struct PublishedExpressionTests {
    /// An expression, the values of its variables, and what comes out; `nil` for no usable number.
    struct Vector: Sendable {
        let expression: String
        var enis: Int64 = 0
        var ips: Int64 = 0
        var maxPods: Int64 = 0
        var vCPUs: Int64 = 0
        var memory: Int64 = 0
        var type = ""
        let result: Int?

        init(
            _ expression: String, _ enis: Int64 = 0, _ ips: Int64 = 0, maxPods: Int64 = 0,
            vCPUs: Int64 = 0, memory: Int64 = 0, type: String = "", is result: Int?
        ) {
            self.expression = expression
            self.enis = enis
            self.ips = ips
            self.maxPods = maxPods
            self.vCPUs = vCPUs
            self.memory = memory
            self.type = type
            self.result = result
        }

        func value(_ variable: ExpressionVariable) -> ExpressionValue {
            switch variable {
            case .defaultENIs: .integer(enis)
            case .ipsPerENI: .integer(ips)
            case .maxPods: .integer(maxPods)
            case .vCPUs: .integer(vCPUs)
            case .memoryMiB: .integer(memory)
            case .instanceType: .text(type)
            }
        }
    }

    private static let prefixes =
        "((default_enis * ((ips_per_eni * 16) - 1)) + 2) < 30 "
        + "? ((default_enis * ((ips_per_eni * 16) - 1)) + 2) : 30"

    // awslabs/amazon-eks-ami, nodeadm/internal/kubelet/eni_max_pods_test.go.
    static let nodeadmTests: [Vector] = [
        Vector("(default_enis * (ips_per_eni - 1)) + 2", 3, 6, is: 17),
        Vector("(default_enis * (ips_per_eni - 1)) + 3", 3, 6, is: 18),
        Vector("417", is: 417),
        Vector("(default_enis * ((ips_per_eni - 1) * 16)) + 2", 3, 6, is: 242),
        Vector(prefixes, 3, 6, is: 30),
        Vector("((default_enis - 1) * (ips_per_eni - 1)) + 2", 3, 6, is: 12),
        Vector("max_pods < 30 ? max_pods : 30", maxPods: 35, is: 30),
        Vector("max_pods", maxPods: 7, is: 7),
        Vector("max_pods + 2", 999, 9_999, maxPods: 7, is: 9),
        Vector("default_enis * 2", 2_147_483_647, is: nil),
        Vector("max_pods - ((default_enis * (ips_per_eni - 1)) + 2)", 3, 6, maxPods: 17, is: nil),
        Vector("max_pods - 2", maxPods: 1, is: nil),
    ]

    // awslabs/amazon-eks-ami, nodeadm/doc/examples.md and nodeadm/test/e2e/cases/custom-max-pods-expression.
    static let nodeadmExamples: [Vector] = [
        Vector("max_pods + 2", 3, 10, maxPods: 29, is: 31),
        Vector("max_pods < 30 ? max_pods : 30", 4, 15, maxPods: 58, is: 30),
        Vector("((default_enis - 3) * (ips_per_eni - 1)) + 2", 8, 30, maxPods: 234, is: 147),
        Vector("((default_enis -1) * (ips_per_eni - 1)) + 2", 4, 15, maxPods: 58, is: 44),
        Vector("max_pods + 2", 4, 15, maxPods: 58, is: 60),
    ]

    // aws/karpenter-provider-aws, pkg/cel/environment_test.go, in its order.
    static let karpenterTests: [Vector] = [
        Vector("((default_enis - 1) * (ips_per_eni - 1)) + 2", 3, 10, is: 20),
        Vector("min(250, ((default_enis - 1) * (ips_per_eni - 1)) * 16 + 2)", 3, 10, is: 250),
        Vector("max(60, vcpus * 30)", vCPUs: 16, is: 480),
        Vector("11 * max_pods + 255", maxPods: 58, is: 893),
        Vector("min(110, max_pods)", maxPods: 20, is: 20),
        Vector("max(vcpus, 60.5)", vCPUs: 4, is: 60),
        Vector("min(110.5, max_pods)", maxPods: 20, is: 20),
        Vector(
            "instance_type == \"m5.large\" ? vcpus * 2 : vcpus", vCPUs: 4, type: "m5.large", is: 8),
        Vector(
            "instance_type == \"m5.large\" ? vcpus * 2 : vcpus", vCPUs: 4, type: "c5.xlarge",
            is: 4),
        Vector("vcpus - 100", vCPUs: 2, is: nil),
        Vector("100 / (vcpus - vcpus)", vCPUs: 2, is: nil),
        Vector("100 % (vcpus - vcpus)", vCPUs: 2, is: nil),
        Vector("100.0 / 0.0", is: nil), Vector("0.0 / 0.0", is: nil),
        Vector("max(3, 7)", is: 7), Vector("max(3.9, 7.9)", is: 7), Vector("max(3, 7.9)", is: 7),
        Vector("max(7.9, 3)", is: 7), Vector("min(3, 7)", is: 3), Vector("min(3.9, 7.9)", is: 3),
        Vector("min(3, 7.9)", is: 3), Vector("min(7.9, 3)", is: 3),
        Vector("double(memory_mib) * 0.5", memory: 8_192, is: 4_096),
        Vector("min(110, default_enis * (ips_per_eni - 1))", 15, 50, is: 110),
        Vector("max(100, memory_mib / 64)", memory: 25_165_824, is: 393_216),
        Vector("memory_mib / 100", memory: 8_192, is: 81),
    ]

    // aws/karpenter-provider-aws, designs/dynamic-kubelet-configuration-via-expressions.md and
    // website/content/en/preview/concepts/nodeclasses.md; pkg/providers/instancetype/suite_test.go.
    static let karpenterExamples: [Vector] = [
        Vector("((default_enis - 1) * (ips_per_eni - 1)) + 2", 15, 50, is: 688),
        Vector("min(110, vcpus*8)", vCPUs: 2, is: 16),
    ]

    @Test(arguments: nodeadmTests + nodeadmExamples + karpenterTests + karpenterExamples)
    func `an expression gives what they say`(vector: Vector) throws {
        let outcome = try MaxPodsExpression(parsing: vector.expression).outcome(vector.value)
        guard let result = vector.result else {
            if case .maxPods(let maxPods) = outcome { Issue.record("\(maxPods)") }
            return
        }
        #expect(outcome == .maxPods(result))
    }

    @Test func `nodeadm's own have no name that it does not know, and Karpenter's name theirs`()
        throws
    {
        for vector in Self.nodeadmTests + Self.nodeadmExamples {
            #expect(try MaxPodsExpression(parsing: vector.expression).karpentersName == nil)
        }
        for (text, name) in [
            ("max_pods + min(1, vcpus)", "min"), ("vcpus * 8", "vcpus"),
            ("instance_type == 'a' ? 1 : 2", "instance_type"), ("memory_mib", "memory_mib"),
        ] {
            #expect(try MaxPodsExpression(parsing: text).karpentersName == name)
        }
    }

    // eni_max_pods_test.go: what is refused or has no number leaves nodeadm its own 17.
    @Test(arguments: ["max_pods - 17", "0 - max_pods", "1 / 0", "9223372036854775807 + max_pods"])
    func `where there is no number the kubelet has nodeadm's own`(text: String) throws {
        let expression = try MaxPodsExpression(parsing: text)
        #expect(expression.maxPods(of: try Sample.network("t3.medium")) == 17)
    }

    // nodeadm/test/e2e/cases/custom-max-pods-expression/scenarios: kubeReserved of m4.xlarge.
    @Test(arguments: [
        ("((default_enis -1) * (ips_per_eni - 1)) + 2", 739), ("max_pods + 2", 915),
        ("min(20, max_pods)", 893),
    ])
    func `nodeadm reserves memory by its expression, Karpenter by the formula`(
        text: String, reserved: Int
    ) throws {
        let network = try Sample.network("m4.xlarge")
        let expression = try MaxPodsExpression(parsing: text)
        var load = NodeLoad(
            network: network, targets: WarmPoolTargets(), kubeletMaxPods: 1, daemonSetPods: 0,
            workload: Workload())
        load.nodeadmPods = expression.nodeadmPods(of: network)
        #expect(NodeCapacity(load: load).reservedMemoryMiB == reserved)
    }
}
