@testable import CapacityModel
import Testing

/// What pods ask for is only half of a node where DaemonSets ask for nothing.
struct LeftOutDaemonSetsTests {
    static let workloads: [(workload: Workload, isLeftOut: Bool)] = [
        (Workload(cpuMillicores: 0, memoryBytes: 0), false),
        (Workload(cpuMillicores: 1, memoryBytes: 0), true),
        (Workload(cpuMillicores: 0, memoryBytes: 1), true),
        (Workload(cpuMillicores: 1, memoryBytes: 1), true),
        (Workload(cpuMillicores: 1, memoryBytes: 1, daemonSetCPUMillicores: 1), false),
        (Workload(cpuMillicores: 1, memoryBytes: 1, daemonSetMemoryBytes: 1), false),
        (Workload(cpuMillicores: 0, memoryBytes: 0, daemonSetCPUMillicores: 1), false),
    ]

    @Test(arguments: workloads.indices)
    func `DaemonSets are left out where only pods ask for CPU or memory`(_ index: Int) {
        let (workload, isLeftOut) = Self.workloads[index]
        #expect(workload.leavesOutDaemonSets == isLeftOut)
    }
}
