/// A block and what it is in the question that it belongs to.
public struct NamedBlock: Sendable, Hashable {
    /// What the block is; messages call it so.
    public let role: BlockRole
    /// The block.
    public let block: CIDRBlock

    /// A block in this role.
    public init(_ role: BlockRole, block: CIDRBlock) {
        self.role = role
        self.block = block
    }

    /// The name of its own; `nil` where its role says all.
    public var name: String? {
        switch role {
        case .vpc, .pods: nil
        case .avoided(let name): name
        case .subnet(let name): name
        }
    }
}
