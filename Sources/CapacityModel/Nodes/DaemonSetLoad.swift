/// What the DaemonSets of a node take, all together.
public struct DaemonSetLoad: Sendable, Hashable {
    /// Pods with an address of their own: 0 to 100,000.
    public var pods: Int
    /// CPU requests in millicores: 0 to 10,000,000.
    public var cpuMillicores: Int
    /// Memory requests in bytes: 0 to 2⁵⁰.
    public var memoryBytes: Int

    /// A load; without anything, none.
    public init(pods: Int = 0, cpuMillicores: Int = 0, memoryBytes: Int = 0) {
        self.pods = pods
        self.cpuMillicores = cpuMillicores
        self.memoryBytes = memoryBytes
    }
}
