import CapacityModel

/// A subnet address by address, and what can be put into it: a slow second implementation of `SubnetRoom`.
struct ObviousSubnet {
    /// What an address is.
    enum Place {
        case free, ofAWS, staying
        /// In a CIDR reservation for prefixes.
        case forPrefixes
    }

    var places: [Place]

    /// An empty subnet of this length.
    init(length: Int) {
        places = Array(repeating: .free, count: 1 << (32 - length))
        for index in [0, 1, 2, 3, places.count - 1] { places[index] = .ofAWS }
    }

    /// The /28 blocks.
    private var blocks: [ArraySlice<Place>] {
        stride(from: 0, to: places.count, by: 16).map { places[$0..<$0 + 16] }
    }

    /// How many single addresses still have a place after so many and so many prefixes; `nil` where those
    /// find none.
    ///
    /// Single addresses go where no whole block is first, prefixes into reservations first.
    func placesLeft(after need: AddressNeed) -> Int64? {
        var (reserved, open, edge) = (Int64(0), Int64(0), Int64(0))
        for block in blocks {
            let isWhole = block.allSatisfy { $0 == .free || $0 == .forPrefixes }
            let free = block.count { $0 == .free }
            if !isWhole {
                edge += Int64(free)
            } else if free == 16 {
                open += 1
            } else {
                reserved += 1
            }
        }
        for _ in 0..<need.singles {
            if edge == 0, open > 0 { (open, edge) = (open - 1, 16) }
            guard edge > 0 else { return nil }
            edge -= 1
        }
        for _ in 0..<need.prefixes {
            if reserved > 0 {
                reserved -= 1
            } else if open > 0 {
                open -= 1
            } else {
                return nil
            }
        }
        return edge + 16 * open
    }

    /// Whether so many nodes, each in one of the subnets, and single addresses anywhere beside them find
    /// places: every way to deal the nodes out is tried.
    static func hold(
        nodes: Int64, of unit: AddressNeed, beside singles: Int64, _ subnets: [ObviousSubnet]
    ) -> Bool {
        guard let first = subnets.first else { return nodes == 0 && singles <= 0 }
        for here in 0...nodes {
            let need = AddressNeed(
                singles: here * unit.singles, prefixes: here * unit.prefixes)
            guard let left = first.placesLeft(after: need) else { break }
            if hold(
                nodes: nodes - here, of: unit, beside: max(0, singles - left),
                Array(subnets.dropFirst()))
            {
                return true
            }
        }
        return false
    }
}
