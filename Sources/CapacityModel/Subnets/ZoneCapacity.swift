/// What the subnets of one zone can hold, tier by tier.
public struct ZoneCapacity: Sendable, Hashable {
    /// The zone.
    public let zone: AvailabilityZone
    private var privateTier = SubnetCapacity()
    private var podTier = SubnetCapacity()
    private var publicTier = SubnetCapacity()

    /// The capacity of those of the subnets that lie in a zone.
    public init(zone: AvailabilityZone, subnets: [Subnet]) {
        self.zone = zone
        for subnet in subnets where subnet.zone == zone {
            switch subnet.tier {
            case .private: privateTier.add(length: subnet.block.length)
            case .pod: podTier.add(length: subnet.block.length)
            case .public: publicTier.add(length: subnet.block.length)
            }
        }
    }

    /// The capacity of one tier.
    public subscript(tier: Tier) -> SubnetCapacity {
        switch tier {
        case .private: privateTier
        case .pod: podTier
        case .public: publicTier
        }
    }

    /// The most nodes, surge included, of this footprint that the private and the pods' subnets hold
    /// beside what else takes addresses.
    ///
    /// - Complexity: O(log n) in the addresses of the zone.
    public func nodes(footprint: NodeFootprint, demand: Demand) -> Int {
        var low = 0
        var high = privateTier.usableAddresses / max(1, footprint.nodeSubnet.addresses) + 1
        // The first number of nodes that does not fit lies in low + 1 ... high.
        while low + 1 < high {
            let middle = (low + high) / 2
            if holds(ZoneNeed(nodes: middle, footprint: footprint, demand: demand)) {
                low = middle
            } else {
                high = middle
            }
        }
        return low
    }

    /// Whether the private and the pods' subnets hold their needs.
    func holds(_ need: ZoneNeed) -> Bool {
        privateTier.holds(need.privateTier) && podTier.holds(need.podTier)
    }
}
