/// The CPU and memory that a node offers to pods, as Karpenter foresees them.
///
/// Karpenter takes 7.5 % of the memory for the hypervisor and 64 MiB on arm64, what is reserved, and
/// 100 MiB below which pods are evicted. Source:
/// <https://github.com/aws/karpenter-provider-aws/blob/main/pkg/providers/instancetype/types.go>.
public struct AllocatableResources: Sendable, Hashable {
    /// CPU in millicores; `nil` where the vCPUs are not known.
    public let cpuMillicores: Int?
    /// Memory in MiB, 0 or more; `nil` where the memory is not known.
    public let memoryMiB: Int64?

    /// Memory in MiB below which the kubelet evicts pods.
    public static var evictionMiB: Int { 100 }

    /// What is left of a type when memory is reserved for so many pods.
    public init(type: InstanceType, reservedPods: Int) {
        cpuMillicores = type.vCPUs.map { $0 * 1_000 - KubeReserved.cpuMillicores(vCPUs: $0) }
        memoryMiB = type.memoryMiB.map { memory in
            let isARM = type.architecture == .arm64 || type.architecture == .arm64_mac
            let visible = Int64(memory) - (isARM ? 64 : 0)
            let overhead = (visible * 75 + 999) / 1_000
            let reserved = Int64(KubeReserved.memoryMiB(maxPods: reservedPods))
            return max(0, visible - overhead - reserved - Int64(Self.evictionMiB))
        }
    }
}
