/// A node as a plan counts on it: its type and settings, and the pods that it carries.
public struct PlannedNode: Sendable, Hashable {
    /// The instance type and the settings of the CNI.
    public let network: NodeNetwork
    /// What the CNI keeps ready.
    public let targets: WarmPoolTargets
    /// The kubelet's max pods.
    public let kubeletMaxPods: Int
    /// Pods with an address of their own on a full node: at most max pods − 2.
    public let pods: Int
    /// How many of them are a DaemonSet's and no workload: fewer than `pods`.
    public let daemonSetPods: Int

    /// Pods for each vCPU that Kubernetes counts as its scalability threshold
    /// (<https://github.com/kubernetes/community/blob/master/sig-scalability/configs-and-limits/thresholds.md>).
    public static var podsPerCore: Int { 10 }

    /// Plans a node.
    ///
    /// - Parameters:
    ///   - network: the instance type and the settings of the CNI.
    ///   - targets: what the CNI keeps ready.
    ///   - kubeletMaxPods: the kubelet's max pods; `nil` for the recommended ones.
    ///   - pods: pods with an address of their own; `nil` for the kubelet's max pods − 2, at most ten
    ///     for each vCPU.
    ///   - daemonSetPods: how many of them are a DaemonSet's.
    /// - Throws: `NodeRefusal` where a value is not known, or no pod has room.
    public init(
        network: NodeNetwork, targets: WarmPoolTargets = WarmPoolTargets(),
        kubeletMaxPods: Int? = nil, pods: Int? = nil, daemonSetPods: Int = 0
    ) throws(NodeRefusal) {
        guard let kubeletMaxPods = kubeletMaxPods ?? network.recommendedMaxPods else {
            throw .vCPUsUnknown
        }
        let hostNetworkPods = NodeNetwork.hostNetworkPods
        let planned: Int
        if let pods {
            planned = pods
        } else if let vCPUs = network.type.vCPUs {
            planned = min(kubeletMaxPods - hostNetworkPods, Self.podsPerCore * vCPUs)
        } else {
            throw .vCPUsUnknown
        }
        guard planned > daemonSetPods else {
            throw .noRoom(.daemonSets(pods: planned, daemonSetPods: daemonSetPods))
        }
        let limit = min(network.maxPods, kubeletMaxPods) - hostNetworkPods
        guard planned <= limit else {
            throw .noRoom(
                .maxPods(
                    pods: planned, limit: limit, isKubelets: kubeletMaxPods < network.maxPods))
        }
        let pool = WarmPool(
            network: network, targets: targets, pods: planned, kubeletMaxPods: kubeletMaxPods)
        guard pool.waitingPods == 0 else {
            throw .noRoom(
                .minimumTarget(
                    pods: planned, served: planned - pool.waitingPods,
                    minimum: targets.minimumAddresses))
        }
        self.network = network
        self.targets = targets
        self.kubeletMaxPods = kubeletMaxPods
        self.pods = planned
        self.daemonSetPods = daemonSetPods
    }

    /// Workload pods on a full node: 1 or more.
    public var workloadPods: Int { pods - daemonSetPods }

    /// What the CNI has attached when the node carries so many pods.
    public func pool(pods: Int) -> WarmPool {
        WarmPool(network: network, targets: targets, pods: pods, kubeletMaxPods: kubeletMaxPods)
    }

    /// The addresses that the node takes when it carries so many pods.
    public func footprint(pods: Int) -> NodeFootprint {
        NodeFootprint(pool(pods: pods), mode: network.settings.mode)
    }

    /// The addresses that a full node takes.
    public var footprint: NodeFootprint { footprint(pods: pods) }
}
