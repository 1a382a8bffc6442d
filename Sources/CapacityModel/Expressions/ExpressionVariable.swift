/// What an expression knows of an instance type.
public enum ExpressionVariable: String, Sendable, Hashable, CaseIterable {
    /// ENIs of the default network card.
    case defaultENIs = "default_enis"
    /// IPv4 addresses per ENI.
    case ipsPerENI = "ips_per_eni"
    /// Max pods without an expression.
    case maxPods = "max_pods"
    /// vCPUs.
    case vCPUs = "vcpus"
    /// Memory in MiB.
    case memoryMiB = "memory_mib"
    /// The name of the type.
    case instanceType = "instance_type"

    /// Whether nodeadm has it; Karpenter has all
    /// (<https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/doc/examples.md>,
    /// <https://github.com/aws/karpenter-provider-aws/blob/main/pkg/cel/environment.go>).
    public var isNodeadms: Bool {
        switch self {
        case .defaultENIs, .ipsPerENI, .maxPods: true
        case .vCPUs, .memoryMiB, .instanceType: false
        }
    }
}
