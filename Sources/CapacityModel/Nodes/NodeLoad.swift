/// A node and what is to run on it.
public struct NodeLoad: Sendable, Hashable {
    /// The instance type and the settings of the CNI.
    public var network: NodeNetwork
    /// What the CNI keeps ready.
    public var targets: WarmPoolTargets
    /// The kubelet's max pods; `nil` where they are not known.
    public var kubeletMaxPods: Int?
    /// The kubelet's max pods where they were given.
    public var givenMaxPods: Int?
    /// The pods that nodeadm reserves memory for where it has an expression for max pods; `nil` without one.
    public var nodeadmPods: Int?
    /// Pods of DaemonSets with an address of their own.
    public var daemonSetPods: Int
    /// What the pods ask for.
    public var workload: Workload

    /// A load of a node.
    public init(
        network: NodeNetwork, targets: WarmPoolTargets, kubeletMaxPods: Int?, daemonSetPods: Int,
        workload: Workload
    ) {
        self.network = network
        self.targets = targets
        self.kubeletMaxPods = kubeletMaxPods
        givenMaxPods = kubeletMaxPods
        self.daemonSetPods = daemonSetPods
        self.workload = workload
    }

    /// Pods for each vCPU that Kubernetes counts as its scalability threshold
    /// (<https://github.com/kubernetes/community/blob/master/sig-scalability/configs-and-limits/thresholds.md>).
    public static var podsPerCore: Int { 10 }

    /// Pods with an address that a node is planned with: the kubelet's max pods but those on the host
    /// network, at most ten for each vCPU; `nil` where either is not known.
    public var usualPods: Int? {
        guard let room = podsWithoutCoreRule, let vCPUs = network.type.vCPUs else { return nil }
        return max(0, min(room, Self.podsPerCore * vCPUs))
    }

    /// The same whatever the number of vCPUs.
    var podsWithoutCoreRule: Int? {
        kubeletMaxPods.map { kubeletMaxPods in
            min(
                kubeletMaxPods - network.hostNetworkPods,
                max(network.formulaAddresses, kubeletMaxPods - network.countedHostPods))
        }
    }

    /// The pods that memory is reserved for: on Linux by the formula for secondary IPs, whatever the kubelet's
    /// max pods, but for an expression of nodeadm's; on Bottlerocket by the kubelet's; on Windows by those that
    /// are given, or 110
    /// (<https://github.com/aws/karpenter-provider-aws/blob/main/pkg/providers/instancetype/types.go>,
    /// `UsesENILimitedMemoryOverhead`).
    public var reservedPods: Int {
        if network.settings.isBottlerocket { return kubeletMaxPods ?? network.reservedPods }
        guard network.settings.platform == .windows else {
            return nodeadmPods ?? network.reservedPods
        }
        return network.boundByCores(givenMaxPods ?? network.reservedPods) ?? network.reservedPods
    }

    /// Volumes of the node itself: the root volume, and on Bottlerocket that for data.
    public var reservedVolumes: Int {
        workload.reservedVolumes ?? (network.settings.isBottlerocket ? 2 : 1)
    }

    /// CPU and memory for pods.
    public var allocatable: AllocatableResources {
        AllocatableResources(type: network.type, reservedPods: reservedPods)
    }

    /// The pool of the CNI with so many pods, those of DaemonSets among them. Pods with security groups
    /// take no address of it: they have branch ENIs. `nil` where max pods are not known, or whether the type
    /// takes the trunk ENI that they need.
    public func pool(pods: Int) -> WarmPool? {
        guard !isTrunkUnknown else { return nil }
        return kubeletMaxPods.map { pool(pods: pods, kubeletMaxPods: $0) }
    }

    /// Whether pods are to have branch ENIs on a type of which the table does not know how many it takes.
    var isTrunkUnknown: Bool { workload.hasSecurityGroups && network.type.branchENIs == nil }

    func pool(pods: Int, kubeletMaxPods: Int) -> WarmPool {
        WarmPool(
            network: network, targets: targets, pods: poolPods(pods),
            kubeletMaxPods: kubeletMaxPods)
    }

    /// Of so many pods those that take an address of the CNI's pool.
    public func poolPods(_ pods: Int) -> Int {
        workload.hasSecurityGroups ? min(pods, daemonSetPods) : pods
    }

    /// The branch ENIs of so many pods: no more than the type takes.
    public func branchENIs(pods: Int) -> Int {
        min(pods - poolPods(pods), network.type.branchENIs ?? 0)
    }

    /// The addresses that the node takes with so many pods.
    public func footprint(pods: Int) -> NodeFootprint? {
        pool(pods: pods).map { footprint(of: $0, pods: pods) }
    }

    /// The addresses of a pool, and those of the trunk ENI and the branch ENIs of so many pods.
    public func footprint(of pool: WarmPool, pods: Int) -> NodeFootprint {
        NodeFootprint(
            pool, mode: network.settings.mode,
            otherENIs: network.trunkENIs + branchENIs(pods: pods),
            unmanagedAddresses: network.settings.unmanaged.addresses)
    }

    /// EBS volumes for pods when so many run, those of DaemonSets among them.
    public func volumes(pods: Int) -> Int? {
        pool(pods: pods).flatMap {
            VolumeLimit.volumes(
                type: network.type, attachedENIs: $0.attachedENIs + network.otherENIs,
                reserved: reservedVolumes)
        }
    }

    /// How many workload pods a limit allows.
    func allowance(_ limit: NodeLimit) -> NodeAllowance {
        switch limit {
        case .maxPods:
            Self.allowance(kubeletMaxPods.map { $0 - network.hostNetworkPods - daemonSetPods })
        case .addresses: addresses
        case .cpu:
            Self.share(
                of: allocatable.cpuMillicores.map {
                    Int64($0 - workload.daemonSetCPUMillicores)
                },
                each: Int64(workload.cpuMillicores))
        case .memory:
            Self.share(
                of: allocatable.memoryMiB.map { $0 << 20 - workload.daemonSetMemoryBytes },
                each: workload.memoryBytes)
        case .volumes: volumes
        case .branchENIs:
            workload.hasSecurityGroups ? Self.allowance(network.type.branchENIs) : .unlimited
        }
    }

    private var addresses: NodeAllowance {
        if isTrunkUnknown { return .unknown }
        let capacity = network.poolCapacity(targets)
        guard workload.hasSecurityGroups else { return Self.allowance(capacity - daemonSetPods) }
        // Without an ENI that carries pods the node never becomes ready.
        return capacity < max(1, daemonSetPods) ? .pods(0) : .unlimited
    }

    /// ENIs grow with the pods and may take the places of volumes, so pods are counted up.
    private var volumes: NodeAllowance {
        guard workload.volumes > 0 else { return .unlimited }
        var pods = 0
        while true {
            guard let volumes = volumes(pods: pods + 1 + daemonSetPods) else { return .unknown }
            guard (pods + 1) * workload.volumes <= volumes else { return .pods(Int64(pods)) }
            pods += 1
        }
    }

    private static func allowance(_ pods: Int?) -> NodeAllowance {
        pods.map { .pods(Int64(max(0, $0))) } ?? .unknown
    }

    private static func share(of amount: Int64?, each: Int64) -> NodeAllowance {
        guard let amount else { return each > 0 ? .unknown : .unlimited }
        guard each > 0 else { return amount < 0 ? .pods(0) : .unlimited }
        return .pods(max(0, amount) / each)
    }
}
