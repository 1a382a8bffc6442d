package import CapacityModel
package import Writing

/// The columns of `types`: those of the table, and two that follow from it.
package enum TypesColumn: CaseIterable, Equatable {
    case of(InstanceTableColumn)
    case maxPods
    case recommendedMaxPods

    package static var allCases: [TypesColumn] {
        InstanceTableColumn.allCases.map { .of($0) } + [.maxPods, .recommendedMaxPods]
    }

    /// The name in headers and for `--sort`.
    package var name: String {
        switch self {
        case .of(let column): column.rawValue
        case .maxPods: "max_pods"
        case .recommendedMaxPods: "recommended_max_pods"
        }
    }

    /// The cell of a type in this column.
    package func value(of network: NodeNetwork) -> TableCell {
        switch self {
        case .of(let column): TableCell(network.type.value(in: column))
        case .maxPods: .number(network.maxPods)
        case .recommendedMaxPods: .number(network.recommendedMaxPods)
        }
    }
}
