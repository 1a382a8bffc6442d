import CapacityModel

/// The columns of `types`: those of the table, and two that follow from it.
enum TypesColumn: CaseIterable, Equatable {
    case of(InstanceTableColumn)
    case maxPods
    case recommendedMaxPods

    static var allCases: [TypesColumn] {
        InstanceTableColumn.allCases.map { .of($0) } + [.maxPods, .recommendedMaxPods]
    }

    /// The name in headers and for `--sort`.
    var name: String {
        switch self {
        case .of(let column): column.rawValue
        case .maxPods: "max_pods"
        case .recommendedMaxPods: "recommended_max_pods"
        }
    }

    /// The cell of a type in this column.
    func value(of network: NodeNetwork) -> TableCell {
        let type = network.type
        return switch self {
        case .of(.instanceType): .text(type.name)
        case .of(.maxENIs): .number(type.maxENIs)
        case .of(.ipv4PerENI): .number(type.ipv4PerENI)
        case .of(.ipv6PerENI): .number(type.ipv6PerENI)
        case .of(.networkCards): .number(type.networkCards)
        case .of(.maxENIsTotal): .number(type.maxENIsOverAllCards)
        case .of(.vCPUs): .number(type.vCPUs)
        case .of(.memoryMiB): .number(type.memoryMiB)
        case .of(.architecture): .text(type.architecture?.rawValue)
        case .of(.hypervisor): .text(type.hypervisor.rawValue)
        case .of(.branchENIs): .number(type.branchENIs)
        case .of(.maxEBSAttachments): .number(type.maxEBSAttachments)
        case .of(.ebsDedicated): .number(type.hasDedicatedEBSAttachments.map { $0 ? 1 : 0 })
        case .of(.currentGeneration): .number(type.isCurrentGeneration.map { $0 ? 1 : 0 })
        case .of(.status): .text(type.status.rawValue)
        case .maxPods: .number(network.maxPods)
        case .recommendedMaxPods: .number(network.recommendedMaxPods)
        }
    }
}
