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

    /// A cell; `nil` inside where the value is not known.
    enum Value {
        case number(Int?)
        case text(String?)
    }

    /// The cell of a type in this column.
    func value(of network: NodeNetwork) -> Value {
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

    /// Whether one type stands before another in this column; what is not known stands last.
    func precedes(_ left: NodeNetwork, _ right: NodeNetwork, descending: Bool) -> Bool {
        switch (value(of: left), value(of: right)) {
        case (.number(let left), .number(let right)):
            Self.precedes(left, right, descending)
        case (.text(let left), .text(let right)):
            Self.precedes(left.map { Array($0.utf8) }, right.map { Array($0.utf8) }, descending)
        case (.number, .text), (.text, .number): false
        }
    }

    private static func precedes(_ left: Int?, _ right: Int?, _ descending: Bool) -> Bool {
        guard let left else { return false }
        guard let right else { return true }
        return descending ? left > right : left < right
    }

    private static func precedes(_ left: [UInt8]?, _ right: [UInt8]?, _ descending: Bool) -> Bool {
        guard let left else { return false }
        guard let right else { return true }
        return descending
            ? right.lexicographicallyPrecedes(left) : left.lexicographicallyPrecedes(right)
    }
}
