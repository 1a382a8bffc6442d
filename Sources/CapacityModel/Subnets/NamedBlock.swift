/// A block and what it is called where it was given, such as `--cidr` or `private-a`.
public struct NamedBlock: Sendable, Hashable {
    /// The name for messages.
    public let name: String
    /// The block.
    public let block: CIDRBlock

    /// A block of this name.
    public init(name: String, block: CIDRBlock) {
        self.name = name
        self.block = block
    }
}
