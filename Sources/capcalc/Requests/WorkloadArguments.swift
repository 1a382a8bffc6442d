import Boundary
import CapacityModel
import Options

extension Arguments {
    /// What the pods ask for beside an address.
    func workload() throws(Failure) -> Workload {
        Workload(
            cpuMillicores: try millicores(.cpu), memoryBytes: try bytes(.memory),
            volumes: number(.volumes) ?? 0, hasSecurityGroups: has(.securityGroupPods),
            daemonSetCPUMillicores: try millicores(.daemonSetCPU),
            daemonSetMemoryBytes: try bytes(.daemonSetMemory))
    }

    /// A CPU request in millicores, up to 10,000 cores.
    private func millicores(_ option: Option) throws(Failure) -> Int {
        guard let text = text(option) else { return 0 }
        guard let millicores = Quantity.thousandths(text), millicores <= 10_000_000 else {
            throw .usage(
                "\(option.spelling) is a quantity of CPU from 0 to 10,000 cores, not '\(text)'",
                hint: "as Kubernetes writes it: \(option.spelling) 250m, or 1.5")
        }
        return Int(millicores)
    }

    /// A memory request in bytes, up to 1 PiB.
    private func bytes(_ option: Option) throws(Failure) -> Int64 {
        guard let text = text(option) else { return 0 }
        guard let bytes = Quantity.whole(text), bytes <= 1 << 50 else {
            throw .usage(
                "\(option.spelling) is a quantity of memory from 0 to 1Pi, not '\(text)'",
                hint: "as Kubernetes writes it: \(option.spelling) 512Mi, or 1G")
        }
        return bytes
    }
}
