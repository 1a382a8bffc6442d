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

    /// The numbers that a cell may hold; `nil` for a column of names or words. A flag is 0 or 1.
    public var range: ClosedRange<Int>? {
        switch self {
        case .instanceType, .architecture, .hypervisor, .status: nil
        case .maxENIs, .networkCards: 1...100
        case .ipv4PerENI: 1...1_000
        case .ipv6PerENI: 0...1_000
        case .maxENIsTotal, .vCPUs, .maxEBSAttachments: 1...10_000
        case .memoryMiB: 1...1_000_000_000
        case .branchENIs: 0...10_000
        case .ebsDedicated, .currentGeneration: 0...1
        }
    }

    /// The place of the column, counted from 1.
    public var number: Int {
        (Self.allCases.firstIndex(of: self) ?? 0) + 1
    }
}
