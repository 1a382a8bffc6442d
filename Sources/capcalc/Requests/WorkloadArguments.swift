import CapacityModel

extension Arguments {
    /// What the pods ask for beside an address.
    var workload: Workload {
        Workload(
            cpuMillicores: number(.cpu) ?? 0, memoryBytes: bytes(.memory),
            volumes: number(.volumes) ?? 0, hasSecurityGroups: has(.securityGroupPods),
            daemonSetCPUMillicores: number(.daemonSetCPU) ?? 0,
            daemonSetMemoryBytes: bytes(.daemonSetMemory))
    }

    private func bytes(_ option: Option) -> Int {
        if case .bytes(let bytes) = value(option) { Int(bytes) } else { 0 }
    }
}
