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

    /// Whether it is a string; the others are ints.
    var kind: ExpressionKind { self == .instanceType ? .string : .int }

    /// The value of a node: a failure where the table does not know it.
    func value(of network: NodeNetwork) -> ExpressionValue {
        let type = network.type
        let number: Int?
        switch self {
        case .defaultENIs: number = type.maxENIs
        case .ipsPerENI: number = type.ipv4PerENI
        // The formula of secondary IPs with two pods on the host network, whatever runs there.
        case .maxPods:
            number =
                network.settings.platform == .windows
                ? 110 : type.maxENIs * (type.ipv4PerENI - 1) + 2
        case .vCPUs: number = type.vCPUs
        case .memoryMiB: number = type.memoryMiB
        case .instanceType: return .text(type.name)
        }
        return number.map { .integer(Int64($0)) } ?? .failure(.unknown(self))
    }
}
