/// An EC2 instance type and the limits that decide how many pods it holds.
///
/// `nil` stands for a value that nobody has published.
public struct InstanceType: Sendable, Hashable {
    /// The name, such as `t3.medium`.
    public var name: String
    /// ENIs that the default network card takes: 1 to 100. Those of other cards carry no pods.
    public var maxENIs: Int
    /// IPv4 addresses an ENI holds, its primary address included: 1 to 1,000.
    public var ipv4PerENI: Int
    /// IPv6 addresses an ENI holds: 0 to 1,000.
    public var ipv6PerENI: Int?
    /// Network cards: 1 to 100.
    public var networkCards: Int
    /// ENIs over all network cards: 1 to 10,000.
    public var maxENIsOverAllCards: Int
    /// Default number of vCPUs: 1 to 10,000.
    public var vCPUs: Int?
    /// Memory in MiB: 1 to 1,000,000,000.
    public var memoryMiB: Int?
    /// The processor architecture.
    public var architecture: Architecture?
    /// What the type runs on.
    public var hypervisor: Hypervisor
    /// Branch ENIs for security groups for pods: 0 to 10,000; 0 where the type takes no trunk ENI.
    public var branchENIs: Int?
    /// EBS volumes and, unless attachments are dedicated, ENIs and NVMe disks: 1 to 10,000.
    public var maxEBSAttachments: Int?
    /// Whether the attachments of EBS volumes are apart from those of ENIs.
    public var hasDedicatedEBSAttachments: Bool?
    /// Whether EC2 counts the type among the current generation.
    public var isCurrentGeneration: Bool?
    /// What became of the type.
    public var status: TypeStatus

    /// A type of these limits; nothing is checked.
    public init(
        name: String,
        maxENIs: Int,
        ipv4PerENI: Int,
        ipv6PerENI: Int?,
        networkCards: Int,
        maxENIsOverAllCards: Int,
        vCPUs: Int?,
        memoryMiB: Int?,
        architecture: Architecture?,
        hypervisor: Hypervisor,
        branchENIs: Int?,
        maxEBSAttachments: Int?,
        hasDedicatedEBSAttachments: Bool?,
        isCurrentGeneration: Bool?,
        status: TypeStatus
    ) {
        self.name = name
        self.maxENIs = maxENIs
        self.ipv4PerENI = ipv4PerENI
        self.ipv6PerENI = ipv6PerENI
        self.networkCards = networkCards
        self.maxENIsOverAllCards = maxENIsOverAllCards
        self.vCPUs = vCPUs
        self.memoryMiB = memoryMiB
        self.architecture = architecture
        self.hypervisor = hypervisor
        self.branchENIs = branchENIs
        self.maxEBSAttachments = maxEBSAttachments
        self.hasDedicatedEBSAttachments = hasDedicatedEBSAttachments
        self.isCurrentGeneration = isCurrentGeneration
        self.status = status
    }
}

extension InstanceType {
    /// Whether bytes can be the name of an instance type: 1 to 64 small letters, digits, `-` and `.`.
    public static func isName(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count >= 1, bytes.count <= 64 else { return false }
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."):
                continue
            default: return false
            }
        }
        return true
    }
}
