/// The free space that the subnets of a plan are cut from: the VPC, and what only pods take.
struct PlanSpace {
    private(set) var vpc: AddressPool
    /// The CIDR blocks for pods; `nil` where their subnets lie in those of the VPC.
    private(set) var pods: AddressPool?
    /// The CIDR blocks for pods: those that were given, and the pieces of pools that were chosen.
    private(set) var podBlocks: [CIDRBlock]
    /// What pieces of length 16 are chosen from; `nil` where no block for pods is too large for a VPC.
    private var pools: Pools?
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
        let taken = excluded + existing
        self.vpc = AddressPool(vpc, apartFrom: taken)
        self.podBlocks = podBlocks.filter { !Self.isPool($0) }
        guard !podBlocks.isEmpty else { return }
        // A subnet that exists lies in a piece that the VPC has already.
        for block in existing where !(vpc + self.podBlocks).contains(where: { $0.contains(block) })
        {
            let piece = CIDRBlock(containing: block.network, length: Self.pieceLength)
            if podBlocks.contains(where: { $0.contains(piece) }) { self.podBlocks.append(piece) }
        }
        pods = AddressPool(self.podBlocks, apartFrom: taken)
        pools = Pools(
            podBlocks.filter { Self.isPool($0) }, taken: vpc + self.podBlocks + taken, vpc: vpc)
    }

    /// Blocks too large for a VPC, as far as they are free.
    private struct Pools {
        /// What AWS adds to the VPC.
        var usual: AddressPool
        /// What it does not add, or what Docker uses: chosen last.
        var restricted: AddressPool

        init?(_ blocks: [CIDRBlock], taken: [CIDRBlock], vpc: [CIDRBlock]) {
            guard !blocks.isEmpty else { return nil }
            usual = AddressPool(
                blocks,
                apartFrom: taken + RestrictedAssociation.ranges(beside: vpc) + [.dockerBridge])
            restricted = AddressPool(blocks, apartFrom: taken + usual.freeBlocks)
        }

        mutating func allocate() -> CIDRBlock? {
            usual.allocate(length: pieceLength) ?? restricted.allocate(length: pieceLength)
        }

        /// Addresses of the pieces that are left.
        var freeAddressCount: Int64 {
            (usual.freeBlocks + restricted.freeBlocks).filter { $0.length <= pieceLength }
                .reduce(0) { $0 + $1.addressCount }
        }
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
        guard piecesLeft > 0, let piece = pools?.allocate() else { return nil }
        piecesLeft -= 1
        chosenPieces += 1
        podBlocks.append(piece)
        pods?.add(piece)
        return pods?.allocate(length: length)
    }

    /// Free addresses of the VPC, or of what only pods take.
    func freeAddressCount(ofPods: Bool) -> Int64 {
        guard ofPods else { return vpc.freeAddressCount }
        return (pods?.freeAddressCount ?? 0) + (pools?.freeAddressCount ?? 0)
    }

    /// All that is left of CIDR blocks.
    var free: AddressPool { pods.map { AddressPool(vpc.freeBlocks + $0.freeBlocks) } ?? vpc }
}
