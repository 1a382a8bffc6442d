extension Option {
    /// Whether the option is a key of a node group too.
    package var isNodeGroupKey: Bool {
        guard commands.contains(.subnets) else { return false }
        switch self {
        case .pods, .surge: return true
        case .spoiledBlocks: return false
        default: return [Option.ofNode, Option.ofWorkload].contains { $0.contains(self) }
        }
    }
}
