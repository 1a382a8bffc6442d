/// What a VPC would need to hold the smallest density.
public struct VPCShortfall: Sendable, Hashable {
    /// The density that does not fit.
    public let density: Density
    /// Whether it is the blocks for pods that are too small.
    public let isPodBlocks: Bool
    /// The address space that the subnets take.
    public let neededAddresses: Int64
    /// For how many zones that may come later room is asked for.
    public let futureZones: Int
    /// The free address space that there is.
    public let freeAddresses: Int64
    /// The length of the smallest block that would do: 16 to 28; `nil` where it takes several /16.
    public let smallestLength: Int?
    /// The number of /16 that would do: 1 or more.
    public let sixteens: Int64
    /// A block of 100.64.0.0/10 that would do and overlaps none of the blocks in use; `nil` where there is
    /// none, or one is not enough. Under custom networking it is for the pods at the largest density: nodes
    /// never lie there.
    public private(set) var suggestion: CIDRBlock?
    /// Whether the suggestion is a block for pods.
    public private(set) var suggestsPodBlock: Bool
    /// What the VPC was to be chosen from; `nil` where it was given.
    public let pool: Pool?

    /// Address space that a VPC may lie in.
    public struct Pool: Sendable, Hashable {
        /// Its blocks, as they were given.
        public let blocks: [CIDRBlock]
        /// The number of free /16 in it.
        public let sixteens: Int64
    }

    init(
        density: Density, isPodBlocks: Bool, neededAddresses: Int64, futureZones: Int = 0,
        freeAddresses: Int64, used: [CIDRBlock], pool: Pool? = nil
    ) {
        self.futureZones = futureZones
        self.pool = pool
        self.density = density
        self.isPodBlocks = isPodBlocks
        self.neededAddresses = neededAddresses
        self.freeAddresses = freeAddresses
        // Powers of two pack without loss, so the sum decides.
        sixteens = max(1, (neededAddresses + 0xFFFF) >> 16)
        smallestLength =
            neededAddresses > 1 << 16
            ? nil : SubnetSizes.lengths.last { Int64(1) << (32 - $0) >= neededAddresses }
        var shared = AddressPool([.sharedAddressSpace], apartFrom: used)
        suggestsPodBlock = isPodBlocks
        suggestion = smallestLength.flatMap { shared.allocate(length: $0) }
    }

    /// Suggests a block for the pods alone, which take so much address space; none where that is 0.
    mutating func suggestBlock(forPods pods: Int64, apartFrom used: [CIDRBlock]) {
        var shared = AddressPool([.sharedAddressSpace], apartFrom: used)
        suggestsPodBlock = true
        let length = SubnetSizes.lengths.last { Int64(1) << (32 - $0) >= pods }
        // Of what is larger than a /16 pieces are chosen.
        suggestion =
            pods == 0 ? nil : length.map { shared.allocate(length: $0) } ?? .sharedAddressSpace
    }
}
