/// What one pod of the workload asks for; 0 where it does not ask.
public struct PodSize: Sendable, Hashable {
    /// CPU request in millicores: 0 to 10,000,000.
    public var cpuMillicores: Int
    /// Memory request in bytes: 0 to 2⁵⁰.
    public var memoryBytes: Int
    /// EBS volumes: 0 to 1,000.
    public var volumes: Int
    /// Whether the pod has security groups of its own, and so a branch ENI
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html>).
    public var hasSecurityGroups: Bool

    /// The size of a pod; without anything, one that asks for an address only.
    public init(
        cpuMillicores: Int = 0, memoryBytes: Int = 0, volumes: Int = 0,
        hasSecurityGroups: Bool = false
    ) {
        self.cpuMillicores = cpuMillicores
        self.memoryBytes = memoryBytes
        self.volumes = volumes
        self.hasSecurityGroups = hasSecurityGroups
    }
}
