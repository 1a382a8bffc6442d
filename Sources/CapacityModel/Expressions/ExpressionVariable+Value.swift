extension ExpressionVariable {
    /// Whether it is a string; the others are ints.
    var kind: ExpressionKind { self == .instanceType ? .string : .int }

    /// The value of a node: a failure where the table does not know it.
    func value(of network: NodeNetwork) -> ExpressionValue {
        let type = network.type
        let number: Int?
        switch self {
        case .defaultENIs: number = type.maxENIs
        case .ipsPerENI: number = type.ipv4PerENI
        // The formula of secondary IPs with two pods on the host network, whatever runs there.
        case .maxPods:
            number =
                network.settings.platform == .windows
                ? 110 : type.maxENIs * (type.ipv4PerENI - 1) + 2
        case .vCPUs: number = type.vCPUs
        case .memoryMiB: number = type.memoryMiB
        case .instanceType: return .text(type.name)
        }
        return number.map { .integer(Int64($0)) } ?? .failure(.unknown(self))
    }
}
