/// What a VPC would need to hold the smallest density.
public struct VPCShortfall: Sendable, Hashable {
    /// What each density needs, rising: at least one.
    public let needs: [Need]
    /// Whether it is the blocks for pods that are too small.
    public let isPodBlocks: Bool
    /// For how many zones that may come later room is asked for.
    public let futureZones: Int
    /// The free address space that there is.
    public let freeAddresses: Int64
    /// What the VPC was to be chosen from; `nil` where it was given.
    public let pool: Pool?

    /// What the subnets of a density take.
    public struct Need: Sendable, Hashable {
        /// The density.
        public let density: Density
        /// The address space of the subnets.
        public let addresses: Int64
        /// How many subnets there are of each length, the largest first.
        public let subnets: [SubnetCount]

        /// The length of the smallest block that would do: 16 to 28; `nil` where it takes several /16.
        ///
        /// Powers of two pack without loss, so the sum decides.
        public var smallestLength: Int? { SubnetSizes.length(holding: addresses) }

        /// The number of /16 that would do: 1 or more.
        public var sixteens: Int64 { max(1, (addresses + 0xFFFF) >> 16) }
    }

    /// Subnets of one length.
    public struct SubnetCount: Sendable, Hashable {
        /// The length: 16 to 28.
        public let length: Int
        /// How many: 1 or more.
        public let count: Int64
    }

    /// Address space that a VPC may lie in.
    public struct Pool: Sendable, Hashable {
        /// Its blocks, as they were given.
        public let blocks: [CIDRBlock]
        /// The number of free /16 in it.
        public let sixteens: Int64
    }

    init(
        needs: [Need], isPodBlocks: Bool, futureZones: Int = 0, freeAddresses: Int64,
        pool: Pool? = nil
    ) {
        self.needs = needs
        self.isPodBlocks = isPodBlocks
        self.futureZones = futureZones
        self.freeAddresses = freeAddresses
        self.pool = pool
    }

    /// The density that does not fit: the smallest.
    public var density: Density { needs[0].density }
    /// The address space that its subnets take.
    public var neededAddresses: Int64 { needs[0].addresses }
    /// The length of the smallest block that would do for it; `nil` where it takes several /16.
    public var smallestLength: Int? { needs[0].smallestLength }
    /// The number of /16 that would do for it: 1 or more.
    public var sixteens: Int64 { needs[0].sixteens }
}

extension SubnetLayout {
    /// What the pieces take, of the tiers that count.
    func need(at density: Density, where isCounted: (Tier) -> Bool) -> VPCShortfall.Need {
        let counted = pieces.filter { isCounted($0.tier) }
        return VPCShortfall.Need(
            density: density, addresses: addressCount(where: isCounted),
            subnets: SubnetSizes.lengths.compactMap { length in
                let count = counted.reduce(Int64(0)) { $0 + Int64($1.sizes.count(of: length)) }
                return count == 0
                    ? nil : VPCShortfall.SubnetCount(length: length, count: count)
            })
    }
}
