/// Who sets the kubelet's max pods when nobody says a number, each by a rule of its own.
public enum MaxPodsAuthority: String, Sendable, CaseIterable {
    /// AWS's max-pods-calculator.sh: the formula of the mode, at most 110 or 250; it takes bare metal, of
    /// which the EC2 API names no hypervisor, for a machine without prefixes
    /// (<https://github.com/awslabs/amazon-eks-ami/blob/b2289030/templates/al2/runtime/max-pods-calculator.sh>).
    case script = "max-pods-calculator.sh"
    /// nodeadm on AL2023: the formula of secondary IPs, whatever the mode, uncapped
    /// (<https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/internal/kubelet/eni_max_pods.go>).
    case nodeadm
    /// A managed node group without an AMI of its own: the formula of the mode, at most 110 or 250
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html>).
    case managedNodeGroup = "managed node group"
    /// Karpenter: the formula of secondary IPs, whatever the mode, uncapped
    /// (<https://github.com/aws/karpenter-provider-aws/blob/main/pkg/providers/instancetype/types.go>).
    case karpenter = "Karpenter"
    /// EKS Auto Mode: E × (I − 1), at most 110, whatever is set for the CNI of other nodes
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html>).
    case autoMode = "EKS Auto Mode"

    /// Whether the authority has a rule for what the node runs: for Windows only Karpenter's is known, and
    /// neither the script nor nodeadm runs on Bottlerocket.
    public func sets(_ network: NodeNetwork) -> Bool {
        if network.settings.isBottlerocket, self == .script || self == .nodeadm { return false }
        return network.settings.platform != .windows || self == .karpenter
    }

    /// The number; `nil` where it depends on vCPUs that are not known, or there is no rule.
    public func maxPods(of network: NodeNetwork) -> Int? {
        guard sets(network) else { return nil }
        let own: Int? =
            switch self {
            case .script:
                network.type.hypervisor == .metal
                    ? network.withoutPrefixes.recommendedMaxPods : network.recommendedMaxPods
            case .managedNodeGroup: network.recommendedMaxPods
            case .nodeadm: network.secondaryIPMaxPods
            case .karpenter: network.karpenterMaxPods
            case .autoMode:
                min(network.type.maxENIs * network.slotsPerENI, NodeNetwork.mostPodsOfAutoMode)
            }
        // EKS Auto Mode has nodes of its own, whose kubelet nobody sets.
        return self == .autoMode ? own : own.flatMap { network.boundByCores($0) }
    }
}
