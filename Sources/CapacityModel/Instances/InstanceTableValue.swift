/// What a cell of the table holds.
public enum InstanceTableValue: Sendable, Hashable {
    /// A number by the range of its column; a flag is 0 or 1.
    case number(Int)
    /// A name, or a word that the column knows.
    case word(String)
}

extension InstanceType {
    /// The value in a column of the table; `nil` where nobody has published it.
    public func value(in column: InstanceTableColumn) -> InstanceTableValue? {
        switch column {
        case .instanceType: .word(name)
        case .maxENIs: .number(maxENIs)
        case .ipv4PerENI: .number(ipv4PerENI)
        case .ipv6PerENI: ipv6PerENI.map { .number($0) }
        case .networkCards: .number(networkCards)
        case .maxENIsTotal: .number(maxENIsOverAllCards)
        case .vCPUs: vCPUs.map { .number($0) }
        case .memoryMiB: memoryMiB.map { .number($0) }
        case .architecture: architecture.map { .word($0.rawValue) }
        case .hypervisor: .word(hypervisor.rawValue)
        case .branchENIs: branchENIs.map { .number($0) }
        case .maxEBSAttachments: maxEBSAttachments.map { .number($0) }
        case .ebsDedicated: hasDedicatedEBSAttachments.map { .number($0 ? 1 : 0) }
        case .currentGeneration: isCurrentGeneration.map { .number($0 ? 1 : 0) }
        case .status: .word(status.rawValue)
        }
    }
}
