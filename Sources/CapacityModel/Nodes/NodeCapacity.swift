/// One node in full: what it runs, what it takes from its subnets, and what stops the next pod.
public struct NodeCapacity: Sendable, Hashable {
    /// The node and what is to run on it.
    public let load: NodeLoad
    /// Pods with an address that a full node is planned with; `nil` where that is not known.
    public let fullPods: Int?
    /// Pods with an address that run on it now: those asked about, or those of a full node; `nil` where
    /// that is not known.
    public let pods: Int?
    /// How many workload pods fit, and what stops the next.
    public let fit: NodeFit
    /// CPU and memory for pods.
    public let allocatable: AllocatableResources
    /// What the CNI has attached on a node that only grew.
    public let pool: WarmPool?
    /// The addresses that the node takes when it only grew.
    public let footprint: NodeFootprint?
    /// The addresses that the node takes after it was full and fell to `pods`.
    public let footprintAfterScaleDown: NodeFootprint?

    /// Works out a node.
    ///
    /// - Parameters:
    ///   - load: the node and what is to run on it. Where its max pods are `nil` they are the
    ///     recommended ones.
    ///   - podsPerNode: pods with an address on a full node; `nil` for the usual number, or those of
    ///     the workload that fit where they are fewer.
    ///   - pods: pods with an address that run on it now; `nil` for a full node.
    public init(load: NodeLoad, podsPerNode: Int? = nil, pods: Int? = nil) {
        var load = load
        load.kubeletMaxPods = load.network.kubeletMaxPods(given: load.kubeletMaxPods)
        self.load = load
        fit = NodeFit(load)
        let usual = podsPerNode ?? load.usualPods
        if load.network.poolCapacity(load.targets) == 0 {
            fullPods = usual.map { _ in 0 }
        } else if load.workload.isSized, let fitting = fit.podsByKnownLimits {
            fullPods = usual.map { max(0, min($0, fitting + load.daemonSetPods)) }
        } else {
            fullPods = usual.map { max(0, $0) }
        }
        let running = pods ?? fullPods
        self.pods = running
        allocatable = load.allocatable
        pool = running.flatMap { load.pool(pods: $0) }
        footprint = pool.flatMap { pool in running.map { load.footprint(of: pool, pods: $0) } }
        footprintAfterScaleDown = Self.scaledDown(load, from: fullPods, to: running)
    }

    private static func scaledDown(_ load: NodeLoad, from full: Int?, to pods: Int?)
        -> NodeFootprint?
    {
        guard let pods, let full, let kubeletMaxPods = load.kubeletMaxPods, !load.isTrunkUnknown
        else { return nil }
        let pool = WarmPool.afterScaleDown(
            from: load.poolPods(full), to: load.poolPods(pods), network: load.network,
            targets: load.targets, kubeletMaxPods: kubeletMaxPods)
        return load.footprint(of: pool, pods: pods)
    }

    /// The instance type and the settings of the CNI.
    public var network: NodeNetwork { load.network }

    /// EBS volumes for pods beside the ENIs of the node as it is now.
    public var volumes: Int? {
        attachedENIs.flatMap {
            VolumeLimit.volumes(
                type: network.type, attachedENIs: $0, reserved: load.reservedVolumes)
        }
    }

    /// ENIs attached, the trunk ENI among them.
    public var attachedENIs: Int? { pool.map { $0.attachedENIs + network.otherENIs } }

    /// Subnet addresses for each pod, in hundredths, rounded; `nil` without pods.
    public var addressesPerPodHundredths: Int64? {
        guard let pods, pods > 0, let footprint else { return nil }
        return (footprint.addresses * 200 + Int64(pods)) / (2 * Int64(pods))
    }

    /// Whether the pods that are asked about fit, those of DaemonSets among them; `nil` where that is not known.
    public var holdsPods: Bool? {
        guard let pods, let most = fit.podsByKnownLimits else { return nil }
        return pods > most + load.daemonSetPods ? false : fit.pods == nil ? nil : true
    }

    /// Whether more pods are asked about than the kubelet takes, or than have an address: what the node takes
    /// is then nothing that they could be held against.
    public var isBeyondNode: Bool {
        podsBeyondKubelet > 0 || podsWithoutAddress > 0 || isNeverReady
    }

    /// Whether pods are to run on a node that never becomes ready, as none of its ENIs carries any.
    var isNeverReady: Bool {
        guard network.poolCapacity(load.targets) == 0, !load.isTrunkUnknown else { return false }
        if case .pods(let pods) = fit[.maxPods] { return pods > 0 }
        return false
    }

    /// Pods with an address that the kubelet takes, where more would have one: 0 or more.
    var kubeletLimit: Int? {
        guard let kubeletMaxPods = load.kubeletMaxPods else { return nil }
        let limit = max(0, kubeletMaxPods - network.hostNetworkPods)
        return limit < network.formulaAddresses ? limit : nil
    }

    /// Pods asked about beyond those that the kubelet takes, where more would have an address.
    var podsBeyondKubelet: Int {
        guard let limit = kubeletLimit else { return 0 }
        return max(0, max(pods ?? 0, fullPods ?? 0) - limit)
    }

    /// Pods that wait for an address; those that the kubelet does not take are not among them.
    var podsWithoutAddress: Int {
        guard let pods, let pool else { return 0 }
        return max(0, pool.waitingPods - (kubeletLimit.map { max(0, pods - $0) } ?? 0))
    }

    /// Pods with security groups of their own that wait for a branch ENI.
    var podsWithoutBranchENI: Int {
        guard let pods, load.workload.hasSecurityGroups, let most = network.type.branchENIs,
            most > 0
        else { return 0 }
        return max(0, pods - load.poolPods(pods) - most)
    }

    /// Memory in MiB that is reserved.
    public var reservedMemoryMiB: Int { KubeReserved.memoryMiB(maxPods: load.reservedPods) }

    /// Memory in MiB that would be reserved by the kubelet's max pods.
    public var reservedMemoryAtKubeletMaxPodsMiB: Int? {
        load.kubeletMaxPods.map { KubeReserved.memoryMiB(maxPods: $0) }
    }

    /// CPU in millicores that is reserved.
    public var reservedCPUMillicores: Int? {
        network.type.vCPUs.map { KubeReserved.cpuMillicores(vCPUs: $0) }
    }

    /// Memory in MiB that nodeadm leaves: all but what is reserved, and what pods are evicted for; `nil`
    /// where the memory is not known, and on Windows and Bottlerocket, which nodeadm does not run.
    public var nodeadmAllocatableMemoryMiB: Int? {
        guard network.settings.platform != .windows, !network.settings.isBottlerocket else {
            return nil
        }
        return network.type.memoryMiB.map {
            max(0, $0 - reservedMemoryMiB - AllocatableResources.evictionMiB)
        }
    }

    /// How much of a limit is idle when as many pods run as fit: pods, millicores, bytes, volumes or
    /// branch ENIs; 0 where DaemonSets alone take more than there is, `nil` where the limit does not
    /// count or is not known.
    public func idle(_ limit: NodeLimit) -> Int64? {
        guard let fitting = fit.pods, case .pods(let allowed) = fit[limit] else { return nil }
        let workload = load.workload
        switch limit {
        case .maxPods, .addresses, .branchENIs: return allowed - Int64(fitting)
        case .cpu:
            return load.allocatable.cpuMillicores.map {
                Int64(
                    max(0, $0 - workload.daemonSetCPUMillicores - fitting * workload.cpuMillicores))
            }
        case .memory:
            return load.allocatable.memoryMiB.map {
                max(
                    0,
                    $0 << 20 - workload.daemonSetMemoryBytes
                        - Int64(fitting) * workload.memoryBytes)
            }
        case .volumes:
            return load.volumes(pods: fitting + load.daemonSetPods).map {
                Int64($0 - fitting * workload.volumes)
            }
        }
    }
}
