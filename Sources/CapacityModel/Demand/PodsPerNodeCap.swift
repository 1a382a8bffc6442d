/// What keeps a full node to fewer pods than its addresses would allow.
public enum PodsPerNodeCap: Sendable, Hashable {
    /// The rule of ten pods a vCPU; without it a node would run so many.
    case vCPUs(podsWithoutIt: Int)
    /// The kubelet's max pods, so many.
    case maxPods(Int)
}

extension PlannedNodeGroup {
    /// Whether the rule of ten pods a vCPU, not max pods, limits what a full node carries
    /// (<https://github.com/kubernetes/community/blob/master/sig-scalability/configs-and-limits/thresholds.md>).
    public var isLimitedByVCPUs: Bool {
        guard group.podsPerNode == nil, node.binding == nil else { return false }
        return node.load.isLimitedByVCPUs(at: node.pods)
            || otherNodes.contains { $0.load.isLimitedByVCPUs(at: node.pods) }
    }

    /// What keeps a node to as many pods as one of another mode carries; `nil` where it carries another
    /// number, or one that was given.
    func cap(insteadOf before: PlannedNodeGroup) -> PodsPerNodeCap? {
        guard group.podsPerNode == nil, node.binding == nil, before.node.pods == node.pods else {
            return nil
        }
        let most = node.kubeletMaxPods - node.network.hostNetworkPods
        if node.pods < most { return isLimitedByVCPUs ? .vCPUs(podsWithoutIt: most) : nil }
        return node.kubeletMaxPods < node.network.maxPods ? .maxPods(node.kubeletMaxPods) : nil
    }
}

extension NodeLoad {
    /// Whether so many pods are ten for each vCPU, and max pods would allow more.
    public func isLimitedByVCPUs(at pods: Int) -> Bool {
        guard let vCPUs = network.type.vCPUs, let room = podsWithoutCoreRule else { return false }
        return pods == Self.podsPerCore * vCPUs && pods < room
    }
}
