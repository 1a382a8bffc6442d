/// The max pods of nodes, and who has to be told.
public struct MaxPodsSetting: Sendable, Hashable {
    /// Who sets them.
    public let authority: MaxPodsAuthority
    /// What it sets when nobody says a number; `nil` where it is not known.
    public let own: Int?
    /// What is to be set.
    public let needed: Int

    /// What the authorities with a rule have to be told for so many max pods.
    public static func all(of network: NodeNetwork, needed: Int) -> [MaxPodsSetting] {
        MaxPodsAuthority.allCases.filter { $0.sets(network) }.map {
            MaxPodsSetting(authority: $0, own: $0.maxPods(of: network), needed: needed)
        }
    }

    /// Whether there is something to be said: another number, or that none can be set.
    public var isOpen: Bool { own != needed || authority == .autoMode }

    /// Where the number is written.
    public var line: String {
        switch authority {
        // https://github.com/awslabs/amazon-eks-ami/blob/b2289030/templates/al2/runtime/bootstrap.sh
        case .script:
            "bootstrap.sh --use-max-pods false --kubelet-extra-args --max-pods=\(needed)"
        // https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/
        case .nodeadm: "NodeConfig: spec.kubelet.config.maxPods: \(needed)"
        // https://docs.aws.amazon.com/eks/latest/eksctl/schema.html
        case .managedNodeGroup: "eksctl: managedNodeGroups[].maxPodsPerNode: \(needed)"
        // https://karpenter.sh/docs/concepts/nodeclasses/#speckubelet
        case .karpenter: "EC2NodeClass: spec.kubelet.maxPods: \(needed)"
        // https://docs.aws.amazon.com/eks/latest/userguide/automode.html
        case .autoMode: "uses its own CNI: cannot be set"
        }
    }
}
