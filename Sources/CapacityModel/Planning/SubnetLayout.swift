/// The subnets that a plan adds, by size, before each has a place.
struct SubnetLayout {
    /// What a piece is for.
    enum Home: Hashable {
        case zone(AvailabilityZone)
        /// A zone that may come later: the first is 0.
        case future(Int)
    }

    /// The further subnets of one zone and tier.
    struct Piece {
        let tier: Tier
        let home: Home
        var sizes: SubnetSizes
    }

    /// The pieces, by tier and then by zone.
    var pieces: [Piece]

    /// Everything in its place.
    struct Placed {
        var subnets: [Subnet] = []
        var future: [FutureSubnet] = []
        var space: PlanSpace
    }

    /// How the placing went.
    enum Outcome {
        case placed(Placed)
        /// The tier of the first subnet without a place.
        case noRoom(Tier)
    }

    /// The address space that the pieces take, of those with space of their own or of the others.
    func addressCount(where isCounted: (Tier) -> Bool) -> Int64 {
        pieces.reduce(0) { $0 + (isCounted($1.tier) ? $1.sizes.addressCount : 0) }
    }

    /// Places the pieces: biggest first, then by tier, then by zone.
    ///
    /// - Parameter names: names that exist already.
    func place(in space: PlanSpace, names: TakenNames) -> Outcome {
        var placed = Placed(space: space)
        var names = names
        var next = [Int](repeating: 0, count: pieces.count)
        placed.subnets.reserveCapacity(pieces.count)
        var lengths: UInt32 = 0
        for index in pieces.indices { lengths |= pieces[index].sizes.lengthBits }
        for length in SubnetSizes.lengths where lengths & 1 << UInt32(length) != 0 {
            for index in pieces.indices {
                let tier = pieces[index].tier
                for _ in 0..<pieces[index].sizes.count(of: length) {
                    guard let block = placed.space.allocate(length: length, tier: tier) else {
                        return .noRoom(tier)
                    }
                    switch pieces[index].home {
                    case .zone(let zone):
                        let name = Subnet.freeName(
                            tier: tier, zone: zone, from: &next[index], taken: &names)
                        placed.subnets.append(
                            Subnet(name: name, tier: tier, zone: zone, block: block))
                    case .future(let place):
                        placed.future.append(FutureSubnet(tier: tier, place: place, block: block))
                    }
                }
            }
        }
        return .placed(placed)
    }

    /// The pieces with equal blocks as large as the space allows: pods and nodes first, then load
    /// balancers; the control plane gains nothing.
    ///
    /// Pods are spread evenly, so no zone gets more than the one with least has.
    ///
    /// - Parameters:
    ///   - zones: the zones of the plan.
    ///   - existing: usable addresses of a zone's subnets of a tier that exist.
    /// - Complexity: O(p) placements for each of 13 lengths and 3 tiers, p pieces.
    func filled(
        in space: PlanSpace, _ zones: [AvailabilityZone],
        existing: (AvailabilityZone, Tier) -> Int64
    ) -> SubnetLayout {
        var filled = self
        for tier in [Tier.pod, .private, .public] {
            for length in SubnetSizes.lengths {
                var larger = filled
                for index in larger.pieces.indices where larger.pieces[index].tier == tier {
                    larger.pieces[index].sizes = larger.pieces[index].sizes.enlarged(to: length)
                }
                if case .placed = larger.place(in: space, names: TakenNames()) {
                    larger.level(tier, beside: self, zones, existing)
                    filled = larger
                    break
                }
            }
        }
        return filled
    }

    /// Makes the pieces of a tier smaller, down to what they were, as long as each zone has as many usable
    /// addresses as the one with fewest.
    private mutating func level(
        _ tier: Tier, beside smallest: SubnetLayout, _ zones: [AvailabilityZone],
        _ existing: (AvailabilityZone, Tier) -> Int64
    ) {
        func usable(_ home: Home, _ sizes: SubnetSizes?) -> Int64 {
            guard case .zone(let zone) = home else { return sizes?.usableAddresses ?? 0 }
            return existing(zone, tier) + (sizes?.usableAddresses ?? 0)
        }
        let least = zones.map { zone in
            usable(
                .zone(zone),
                pieces.first { $0.tier == tier && $0.home == .zone(zone) }?.sizes)
        }.min()
        guard let least else { return }
        for index in pieces.indices where pieces[index].tier == tier {
            for length in SubnetSizes.lengths.reversed() {
                let sizes = smallest.pieces[index].sizes.enlarged(to: length)
                guard usable(pieces[index].home, sizes) >= least else { continue }
                if sizes.addressCount < pieces[index].sizes.addressCount {
                    pieces[index].sizes = sizes
                }
                break
            }
        }
    }
}
