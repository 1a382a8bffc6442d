import Boundary
import CapacityModel
import Options

extension Arguments {
    /// What the pods ask for beside an address.
    var workload: Workload {
        var workload = Workload(
            cpuMillicores: number(.cpu) ?? 0, memoryBytes: bytes(.memory),
            volumes: number(.volumes) ?? 0, hasSecurityGroups: has(.securityGroupPods),
            daemonSetCPUMillicores: number(.daemonSetCPU) ?? 0,
            daemonSetMemoryBytes: bytes(.daemonSetMemory))
        workload.reservedVolumes = number(.reservedVolumes)
        return workload
    }

    private func bytes(_ option: Option) -> Int64 {
        if case .bytes(let bytes) = value(option) { bytes } else { 0 }
    }
}
