import CapacityModel

/// How many pods fit, found by adding one after the other while no limit is in the way.
///
/// A slow second implementation of `NodeFit`, from the text of the rules.
struct ObviousFit {
    let load: NodeLoad
    let maxPods: Int

    private var type: InstanceType { load.network.type }
    private var workload: Workload { load.workload }

    /// `nil` where something that counts is not known.
    var answer: (pods: Int, binding: NodeLimit)? {
        guard isKnown else { return nil }
        var pods = 0
        while true {
            let stopping = NodeLimit.allCases.first { !holds($0, pods + 1) }
            if let stopping { return (pods, stopping) }
            pods += 1
        }
    }

    private var isKnown: Bool {
        if workload.cpuMillicores > 0, type.vCPUs == nil { return false }
        if workload.memoryBytes > 0, type.memoryMiB == nil { return false }
        if workload.volumes > 0,
            type.maxEBSAttachments == nil || type.hasDedicatedEBSAttachments == nil
        {
            return false
        }
        return !workload.hasSecurityGroups || type.branchENIs != nil
    }

    func holds(_ limit: NodeLimit, _ pods: Int) -> Bool {
        switch limit {
        case .maxPods: return pods + load.daemonSetPods + 2 <= maxPods
        case .addresses:
            // Without a place the node is never ready.
            return places > 0
                && load.daemonSetPods + (workload.hasSecurityGroups ? 0 : pods) <= places
        case .cpu:
            guard let cores = type.vCPUs else { return true }
            let free = 1_000 * cores - KubeReserved.cpuMillicores(vCPUs: cores)
            return workload.daemonSetCPUMillicores + pods * workload.cpuMillicores <= free
        case .memory:
            guard let free = load.allocatable.memoryMiB else { return true }
            return workload.daemonSetMemoryBytes + Int64(pods) * workload.memoryBytes
                <= free * 1_024 * 1_024
        case .volumes:
            return workload.volumes == 0
                || VolumeLimit.volumes(type: type, attachedENIs: enis(pods))
                    .map { pods * workload.volumes <= $0 } ?? true
        case .branchENIs:
            return !workload.hasSecurityGroups || pods <= type.branchENIs ?? 0
        }
    }

    private var trunks: Int { workload.hasSecurityGroups && (type.branchENIs ?? 0) > 0 ? 1 : 0 }

    private var places: Int {
        let mode = load.network.settings.mode
        let isNitro = type.hypervisor != .xen
        let enis = type.maxENIs - (mode.usesCustomNetworking ? 1 : 0) - trunks
        let each = mode.usesPrefixDelegation && isNitro ? 16 : 1
        return max(0, enis) * (type.ipv4PerENI - 1) * each
    }

    private func enis(_ pods: Int) -> Int {
        let taking = load.daemonSetPods + (workload.hasSecurityGroups ? 0 : pods)
        return trunks
            + WarmPool(
                network: load.network, targets: load.targets, pods: taking, kubeletMaxPods: maxPods
            ).attachedENIs
    }
}
