/// The columns of the table of instance types, in the order in which they stand in the file.
public enum InstanceTableColumn: String, Sendable, CaseIterable {
    case instanceType = "instance_type"
    case maxENIs = "max_enis"
    case ipv4PerENI = "ipv4_per_eni"
    case ipv6PerENI = "ipv6_per_eni"
    case networkCards = "network_cards"
    case maxENIsTotal = "max_enis_total"
    case vCPUs = "vcpus"
    case memoryMiB = "memory_mib"
    case architecture = "arch"
    case hypervisor
    case branchENIs = "branch_enis"
    case maxEBSAttachments = "max_ebs_attachments"
    case ebsDedicated = "ebs_dedicated"
    case currentGeneration = "current_generation"
    case status

    /// The place of the column, counted from 1.
    public var number: Int {
        (Self.allCases.firstIndex(of: self) ?? 0) + 1
    }
}
