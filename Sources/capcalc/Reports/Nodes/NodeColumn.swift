package import CapacityModel
package import Writing

/// The columns of `node`, and one more to sort by.
package enum NodeColumn: String, CaseIterable {
    case instanceType = "instance_type"
    case networkMode = "network_mode"
    case maxPods = "max_pods"
    case kubeletMaxPods = "kubelet_max_pods"
    case pods
    case enis
    case secondaryIPs = "secondary_ips"
    case prefixes
    case addresses
    case unusedAddresses = "unused_addresses"
    case addressesAfterScaleDown = "addresses_after_scale_down"
    case allocatableCPU = "allocatable_cpu_m"
    case allocatableMemory = "allocatable_memory_mib"
    case volumes
    case branchENIs = "branch_enis"
    case fitsPods = "fits_pods"
    case binding
    case vCPUs = "vcpus"
    case architecture = "arch"
    case addressesPerPod = "addresses_per_pod"

    /// The columns of the CSV: all but the last, which is no whole number.
    static var contract: ArraySlice<NodeColumn> { allCases.dropLast() }

    /// The cell of a node in this column.
    package func value(of node: NodeCapacity) -> TableCell {
        switch self {
        case .instanceType: .text(node.network.type.name)
        case .networkMode: .text(node.network.settings.mode.rawValue)
        case .maxPods: .number(node.network.maxPods)
        case .kubeletMaxPods: .number(node.load.kubeletMaxPods)
        case .pods: .number(node.pods)
        case .enis: .number(node.attachedENIs)
        case .secondaryIPs: .number(node.pool?.secondaryIPs)
        case .prefixes: .number(node.pool?.prefixes)
        case .addresses: .number(node.footprint?.addresses)
        case .unusedAddresses: .number(node.pool?.unusedAddresses)
        case .addressesAfterScaleDown: .number(node.footprintAfterScaleDown?.addresses)
        case .allocatableCPU: .number(node.allocatable.cpuMillicores)
        case .allocatableMemory: .number(node.allocatable.memoryMiB)
        case .volumes: .number(node.volumes)
        case .branchENIs: .number(node.network.type.branchENIs)
        case .fitsPods: .number(node.fit.pods)
        case .binding: .text(node.fit.binding?.rawValue)
        case .vCPUs: .number(node.network.type.vCPUs)
        case .architecture: .text(node.network.type.architecture?.rawValue)
        case .addressesPerPod:
            .number(node.isBeyondNode ? nil : node.addressesPerPodHundredths)
        }
    }
}
