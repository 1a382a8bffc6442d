/// What the pods of a node ask for beside an address; 0 where they do not ask.
public struct Workload: Sendable, Hashable {
    /// CPU request of one pod in millicores: 0 to 10,000,000.
    public var cpuMillicores: Int
    /// Memory request of one pod in bytes: 0 to 2⁵⁰.
    public var memoryBytes: Int64
    /// EBS volumes of one pod: 0 to 1,000.
    public var volumes: Int
    /// Whether the pods have security groups of their own, and so a branch ENI each
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html>).
    public var hasSecurityGroups: Bool
    /// EBS volumes that are not for pods, the root volume among them, 0 to 1,000: the CSI driver's
    /// `--reserved-volume-attachments`; `nil` for those of the node's system
    /// (<https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/options.md>).
    public var reservedVolumes: Int?
    /// CPU requests of all DaemonSets of a node in millicores: 0 to 10,000,000.
    public var daemonSetCPUMillicores: Int
    /// Memory requests of all DaemonSets of a node in bytes: 0 to 2⁵⁰.
    public var daemonSetMemoryBytes: Int64

    /// A workload; without anything, one that asks for addresses only.
    public init(
        cpuMillicores: Int = 0, memoryBytes: Int64 = 0, volumes: Int = 0,
        hasSecurityGroups: Bool = false, daemonSetCPUMillicores: Int = 0,
        daemonSetMemoryBytes: Int64 = 0
    ) {
        self.cpuMillicores = cpuMillicores
        self.memoryBytes = memoryBytes
        self.volumes = volumes
        self.hasSecurityGroups = hasSecurityGroups
        self.daemonSetCPUMillicores = daemonSetCPUMillicores
        self.daemonSetMemoryBytes = daemonSetMemoryBytes
    }

    /// Whether pods ask for CPU or memory, and those of DaemonSets for neither.
    public var leavesOutDaemonSets: Bool {
        (cpuMillicores > 0 || memoryBytes > 0) && daemonSetCPUMillicores == 0
            && daemonSetMemoryBytes == 0
    }

    /// Whether anything but addresses is asked for.
    public var isSized: Bool {
        cpuMillicores > 0 || memoryBytes > 0 || volumes > 0 || hasSecurityGroups
            || daemonSetCPUMillicores > 0 || daemonSetMemoryBytes > 0
    }
}
