import Boundary
import Testing

@testable import Program

/// What a platform team has set on its nodes, by sources outside our heads.
struct NodeSettingTests {
    /// Options of `node`, and cells of its row.
    struct Row: Sendable {
        let options: String
        let cells: [String: String]
    }

    // aws/karpenter-provider-aws pkg/providers/instancetype/suite_test.go, lines 1727 to 1733 and 1806 to
    // 1812: pods and what is reserved of t3.large with 10 max pods, and with RESERVED_ENIS 1. Its memory:
    // 8,192 MiB − 615 − reserved − 100.
    static let karpenter: [Row] = [
        Row(
            options: "t3.large --max-pods 10",
            cells: ["kubelet_max_pods": "10", "allocatable_memory_mib": "6837"]),
        Row(
            options: "t3.large --max-pods 10 --os bottlerocket",
            cells: ["kubelet_max_pods": "10", "allocatable_memory_mib": "7112"]),
        Row(
            options: "t3.large --max-pods 10 --os windows",
            cells: ["kubelet_max_pods": "10", "allocatable_memory_mib": "7112"]),
        Row(
            options: "t3.large --reserved-enis 1",
            cells: [
                "kubelet_max_pods": "24", "fits_pods": "22", "allocatable_memory_mib": "6837",
                // The CNI attaches all three.
                "enis": "3",
            ]),
        Row(
            options: "t3.large --reserved-enis 1 --os bottlerocket",
            cells: ["kubelet_max_pods": "24", "allocatable_memory_mib": "6958"]),
        Row(
            options: "t3.large --reserved-enis 1 --os windows",
            cells: ["allocatable_memory_mib": "6012"]),
        Row(
            options: "t3.large --reserved-enis 1000000",
            cells: ["kubelet_max_pods": "0", "pods": "0", "fits_pods": "0"]),
        // Relative to E: m6idn.32xlarge has 8 ENIs of 50, of which 394 pods, and 345 with one less.
        Row(options: "m6idn.32xlarge --reserved-enis 0", cells: ["kubelet_max_pods": "394"]),
        Row(options: "m6idn.32xlarge --reserved-enis 1", cells: ["kubelet_max_pods": "345"]),
        // designs/dynamic-kubelet-configuration-via-expressions.md: m5.24xlarge under custom networking.
        Row(
            options: "m5.24xlarge --reserved-enis 1 --custom-networking",
            cells: ["kubelet_max_pods": "688", "max_pods": "688", "fits_pods": "686"]),
        // suite_test.go: min(podsPerCore × vCPUs, pods), 4 × 4 of m5.xlarge; Bottlerocket ignores it.
        Row(options: "m5.xlarge --pods-per-core 4", cells: ["kubelet_max_pods": "16"]),
        Row(options: "m5.xlarge --pods-per-core 30", cells: ["kubelet_max_pods": "58"]),
        Row(
            options: "m5.xlarge --pods-per-core 4 --os windows",
            cells: ["kubelet_max_pods": "14", "allocatable_memory_mib": "14624"]),
        Row(
            options: "m5.xlarge --pods-per-core 4 --max-pods 12", cells: ["kubelet_max_pods": "12"]
        ),
    ]

    // awslabs/amazon-eks-ami issue 2276: more DaemonSets on the host network.
    static let hosts: [Row] = [
        Row(options: "m5.large", cells: ["max_pods": "29", "fits_pods": "27"]),
        Row(
            options: "m5.large --host-network-pods 5",
            cells: ["max_pods": "29", "kubelet_max_pods": "29", "fits_pods": "24"]),
        Row(
            options: "m5.large --host-network-pods 5 --max-pods 32",
            cells: ["fits_pods": "27", "binding": "max-pods"]),
        Row(
            options: "m5.large --host-network-pods 1",
            cells: ["fits_pods": "27", "binding": "addresses"]),
        Row(options: "t3.nano --host-network-pods 4", cells: ["pods": "0", "fits_pods": "0"]),
        Row(options: "m5.large --host-network-pods 3 --os windows", cells: ["fits_pods": "6"]),
    ]

    // Addresses beside the CNI's: https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md,
    // `ENABLE_MULTI_NIC` (one ENI and one warm address on each of the 31 further cards of p5.48xlarge), and
    // https://docs.aws.amazon.com/eks/latest/userguide/node-efa.html.
    static let extras: [Row] = [
        Row(options: "p5.48xlarge", cells: ["addresses": "100", "max_pods": "100"]),
        Row(
            options: "p5.48xlarge --extra-addresses-per-node 62",
            cells: ["addresses": "162", "addresses_after_scale_down": "162", "max_pods": "100"]),
        Row(
            options: "p5.48xlarge --extra-addresses-per-node 31 --custom-networking",
            cells: ["addresses": "82"]),
        Row(
            options: "m5.large --ip-family ipv6 --extra-addresses-per-node 3",
            cells: ["addresses": "4"]),
    ]

    // kubernetes-sigs/aws-ebs-csi-driver pkg/driver/node_test.go: t2.medium of 39, less 3 that are
    // reserved; shared attachments less the further ENIs. Bottlerocket has a volume for itself and one for
    // data: aws/karpenter-provider-aws pkg/providers/amifamily/bottlerocket.go.
    static let volumes: [Row] = [
        Row(options: "t2.medium", cells: ["volumes": "38"]),
        Row(options: "t2.medium --reserved-volumes 3", cells: ["volumes": "36"]),
        Row(options: "m5.large --pods 1 --reserved-volumes 1", cells: ["volumes": "25"]),
        Row(options: "m5.large --pods 1 --reserved-volumes 0", cells: ["volumes": "26"]),
        Row(options: "m5.large --pods 1 --os bottlerocket", cells: ["volumes": "24"]),
        Row(
            options: "m5.large --pods 1 --os bottlerocket --reserved-volumes 4",
            cells: ["volumes": "22"]),
        Row(options: "m7i.48xlarge --reserved-volumes 3", cells: ["volumes": "125"]),
        Row(options: "d3.8xlarge --reserved-volumes 9", cells: ["volumes": "1"]),
        Row(
            options: "m5.large --volumes 1 --reserved-volumes 9",
            cells: ["fits_pods": "16", "binding": "volumes"]),
    ]

    @Test(arguments: karpenter + hosts + extras + volumes)
    func `a node is what is set on it`(row: Row) {
        let cells = NeverReadyTests.row(row.options)
        for (column, cell) in row.cells {
            #expect(cells[column] == cell, "\(row.options) \(column)")
        }
    }

    @Test func `who sets max pods goes by what is reserved, by cores and by the system`() {
        let json = Program.run("node t3.large --reserved-enis 1 --format json").text
        #expect(json.contains("\"nodeadm\":35") && json.contains("\"Karpenter\":24"))
        let bottlerocket = Program.run("node t3.large --os bottlerocket --format json").text
        #expect(!bottlerocket.contains("\"nodeadm\"") && bottlerocket.contains("\"Karpenter\":35"))
        #expect(bottlerocket.contains("\"nodeadm_allocatable_memory_mib\":null"))
        let cores = Program.run("node m5.xlarge --pods-per-core 4 --format json").text
        #expect(cores.contains("\"nodeadm\":16") && cores.contains("\"Karpenter\":16"))
        let windows = Program.run("node m5.large --os windows --format json").text
        #expect(windows.contains("\"max_pods_by\":{\"Karpenter\":110}"))
    }

    @Test func `a reserved ENI and that of custom networking are counted once, and that is said`() {
        for command in [
            "node m5.large", "subnets --cidr 10.0.0.0/16 --pods 60 --instance-type m5.large",
        ] {
            let options = " --custom-networking --reserved-enis"
            let outcome = Program.run("\(command)\(options) 1")
            #expect(outcome.messages.contains("[reserved-eni-twice]"), "\(outcome.messages)")
            #expect(!Program.run("\(command)\(options) 0").messages.contains("reserved-eni-twice"))
            #expect(!Program.run("\(command) --reserved-enis 1").messages.contains("eni-twice"))
        }
    }

    static let refused: [(options: String, says: String)] = [
        ("--os bottlerocket --pods-per-core 4", "leave out --pods-per-core"),
        ("--os windows --custom-networking", "leave out --custom-networking"),
        ("--os windows --ip-family ipv6", "leave out --ip-family"),
        ("--ip-family ipv6 --custom-networking", "leave out --custom-networking"),
        ("--os windows --security-group-pods", "leave out --security-group-pods"),
    ]

    @Test(arguments: refused)
    func `what cannot be is refused everywhere`(options: String, says: String) {
        for command in [
            "node m5.large", "subnets --cidr 10.0.0.0/16 --pods 60",
            "check --instance-type m5.large --private=10.0.0.0/20 --pods 60",
        ] {
            let outcome = Program.run("\(command) \(options)")
            #expect(outcome.status == .usage, "\(command) \(options)")
            #expect(outcome.messages.contains(says), "\(outcome.messages)")
        }
    }
}
