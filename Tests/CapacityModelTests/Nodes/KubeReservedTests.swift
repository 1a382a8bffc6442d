import CapacityModel
import Testing

struct KubeReservedTests {
    /// What is reserved for a number of vCPUs, or of pods.
    struct Reserve: Sendable {
        let of, reserved: Int

        init(_ of: Int, _ reserved: Int) {
            self.of = of
            self.reserved = reserved
        }
    }

    // By the rule of awslabs/amazon-eks-ami nodeadm/internal/kubelet/config.go; 2 and 4 vCPUs are in
    // nodeadm/test/e2e/cases/custom-max-pods-expression and in aws/karpenter-provider-aws
    // pkg/providers/instancetype/suite_test.go too.
    static let cpu: [Reserve] = [
        Reserve(0, 0), Reserve(1, 60), Reserve(2, 70), Reserve(3, 75), Reserve(4, 80),
        Reserve(5, 82), Reserve(6, 85), Reserve(8, 90), Reserve(16, 110), Reserve(32, 150),
        Reserve(47, 187), Reserve(48, 190), Reserve(96, 310), Reserve(128, 390),
        Reserve(192, 550), Reserve(224, 630),
    ]

    @Test func `CPU of published numbers of vCPUs`() {
        for row in Self.cpu {
            #expect(KubeReserved.cpuMillicores(vCPUs: row.of) == row.reserved, "\(row)")
        }
    }

    // The same rule. 739, 893, 915 and 1465: nodeadm/test/e2e/cases; 1355: nodeadm/internal/kubelet/
    // config_test.go; 640 and 519 (t3.large, and with an ENI less), 365 and 1465: suite_test.go.
    static let memory: [Reserve] = [
        Reserve(0, 255), Reserve(10, 365), Reserve(24, 519), Reserve(29, 574), Reserve(35, 640),
        Reserve(44, 739), Reserve(58, 893), Reserve(60, 915), Reserve(100, 1_355),
        Reserve(110, 1_465), Reserve(234, 2_829), Reserve(737, 8_362),
        Reserve(1_514, 16_909),
    ]

    @Test func `memory of published numbers of pods`() {
        for row in Self.memory {
            #expect(KubeReserved.memoryMiB(maxPods: row.of) == row.reserved, "\(row)")
        }
    }

    @Test func `CPU is the sum of its parts, counted one millicore at a time`() {
        // Tens of thousandths of a millicore, part by part; each part is cut on its own.
        var parts = [0, 0, 0, 0]
        var millicores = 0
        for vCPUs in 0...1_000 {
            while millicores < vCPUs * 1_000 {
                switch millicores {
                case ..<1_000: parts[0] += 600
                case ..<2_000: parts[1] += 100
                case ..<4_000: parts[2] += 50
                default: parts[3] += 25
                }
                millicores += 1
            }
            let reserved = parts.reduce(0) { $0 + $1 / 10_000 }
            #expect(KubeReserved.cpuMillicores(vCPUs: vCPUs) == reserved, "\(vCPUs)")
        }
    }

    @Test func `more vCPUs never reserve less, and never all`() {
        for vCPUs in 1...10_000 {
            let reserved = KubeReserved.cpuMillicores(vCPUs: vCPUs)
            #expect(reserved >= KubeReserved.cpuMillicores(vCPUs: vCPUs - 1), "\(vCPUs)")
            #expect(reserved < vCPUs * 100, "\(vCPUs)")
        }
    }

    @Test func `every pod reserves 11 MiB`() {
        for pods in 0...2_000 {
            let step =
                KubeReserved.memoryMiB(maxPods: pods + 1) - KubeReserved.memoryMiB(maxPods: pods)
            #expect(step == 11, "\(pods)")
        }
    }
}
