/// The free space that the subnets of a plan are cut from: the VPC, and what only pods take.
struct PlanSpace {
    private(set) var vpc: AddressPool
    /// The CIDR blocks for pods; `nil` where their subnets lie in those of the VPC.
    private(set) var pods: AddressPool?
    /// The CIDR blocks for pods: those that were given, and the pieces of pools that were chosen.
    private(set) var podBlocks: [CIDRBlock]
    /// What is left of pools too large for a CIDR block, to choose pieces of length 16 from.
    private var pools: AddressPool
    /// What is left of their pieces that AWS does not add to the VPC, or that Docker uses: chosen last.
    private var restrictedPools: AddressPool
    /// How many more pieces may be chosen.
    private var piecesLeft = Int.max
    /// How many were chosen so far.
    private(set) var chosenPieces = 0

    /// A CIDR block of a VPC is no larger
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html>).
    static var pieceLength: Int { SubnetSizes.lengths.lowerBound }

    /// Whether a block is too large for a VPC, so that pieces are chosen from it.
    static func isPool(_ block: CIDRBlock) -> Bool { block.length < pieceLength }

    init(vpc: [CIDRBlock], podBlocks: [CIDRBlock], excluded: [CIDRBlock], existing: [CIDRBlock]) {
        self.vpc = AddressPool(vpc)
        self.podBlocks = podBlocks.filter { !Self.isPool($0) }
        pools = AddressPool(podBlocks.filter { Self.isPool($0) })
        // A subnet that exists lies in a piece that the VPC has already.
        for block in existing where !(vpc + self.podBlocks).contains(where: { $0.contains(block) })
        {
            let piece = CIDRBlock(containing: block.network, length: Self.pieceLength)
            if podBlocks.contains(where: { $0.contains(piece) }) { self.podBlocks.append(piece) }
        }
        pods = podBlocks.isEmpty ? nil : AddressPool(self.podBlocks)
        for block in vpc + self.podBlocks { pools.remove(block) }
        for block in excluded + existing {
            self.vpc.remove(block)
            pods?.remove(block)
            pools.remove(block)
        }
        let whole = pools
        for range in RestrictedAssociation.ranges(beside: vpc) + [.dockerBridge] {
            pools.remove(range)
        }
        restrictedPools = whole
        for block in pools.freeBlocks { restrictedPools.remove(block) }
    }

    /// The same space, with no more pieces of pools than so many.
    func limited(toPieces count: Int) -> PlanSpace {
        var limited = self
        limited.piecesLeft = count
        return limited
    }

    /// Whether a tier has space of its own.
    func hasOwnSpace(_ tier: Tier) -> Bool { tier == .pod && pods != nil }

    /// Takes a block of this length for a subnet of a tier; `nil` where there is none.
    mutating func allocate(length: Int, tier: Tier) -> CIDRBlock? {
        guard hasOwnSpace(tier) else { return vpc.allocate(length: length) }
        if let block = pods?.allocate(length: length) { return block }
        guard piecesLeft > 0,
            let piece = pools.allocate(length: Self.pieceLength)
                ?? restrictedPools.allocate(length: Self.pieceLength)
        else { return nil }
        piecesLeft -= 1
        chosenPieces += 1
        podBlocks.append(piece)
        pods?.add(piece)
        return pods?.allocate(length: length)
    }

    /// Free addresses of the VPC, or of what only pods take.
    func freeAddressCount(ofPods: Bool) -> Int64 {
        guard ofPods else { return vpc.freeAddressCount }
        let pieces = (pools.freeBlocks + restrictedPools.freeBlocks)
            .filter { $0.length <= Self.pieceLength }
        return (pods?.freeAddressCount ?? 0) + pieces.reduce(0) { $0 + $1.addressCount }
    }

    /// All that is left of CIDR blocks.
    var free: AddressPool { AddressPool(vpc.freeBlocks + (pods?.freeBlocks ?? [])) }
}
