extension RunningCluster {
    /// The room of those subnets of which it is known what lies in them, or what they are reserved for.
    var occupied: [CIDRBlock: SubnetRoom] {
        var occupied: [CIDRBlock: SubnetRoom] = [:]
        for running in subnets { occupied[running.subnet.block] = running.room }
        return occupied
    }
}

extension RunningSubnet {
    /// What the subnet has room for when all nodes of today have gone: what is no node's keeps its place,
    /// and breaks up its /28 block. `nil` where nothing is known, and where the block is no subnet's.
    ///
    /// A CIDR reservation for prefixes is no room for single addresses, and one for addresses by name is
    /// room for nobody
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html>).
    ///
    /// - Complexity: O(b + n) for b /28 blocks and n addresses, prefixes and reservations.
    var room: SubnetRoom? {
        let block = subnet.block
        let isKnown = use != nil || !prefixReservations.isEmpty || !otherReservations.isEmpty
        guard isKnown, SubnetSizes.lengths.contains(block.length) else { return nil }
        let count = Int(block.addressCount >> 4)
        var stays = SixteenBits(blocks: count)
        for place in use?.staying ?? [] { stays.mark(place, in: block) }
        for reserved in otherReservations { stays.mark(reserved, in: block) }
        var forPrefixes = SixteenBits(blocks: count)
        for reserved in prefixReservations { forPrefixes.mark(reserved, in: block) }
        var (places, edge, prefixes, staying) = (Int64(0), Int64(0), Int64(0), Int64(0))
        for index in 0..<count {
            // The first four addresses of a subnet and its last one are AWS's.
            let ofAWS: UInt16 =
                (index == 0 ? 0x000F : 0) | (index == count - 1 ? 0x8000 : 0)
            let (taken, reserved) = (stays.blocks[index] & ~ofAWS, forPrefixes.blocks[index])
            if taken == 0, ofAWS == 0 {
                prefixes += 1
                places += 16 - Int64(reserved.nonzeroBitCount)
            } else {
                let open = ~ofAWS & (~reserved | taken)
                edge += Int64(open.nonzeroBitCount)
                staying += Int64(taken.nonzeroBitCount)
            }
        }
        return SubnetRoom(
            usable: SubnetCapacity.usableAddresses(length: block.length), places: places + edge,
            edge: edge, prefixes: prefixes, staying: staying)
    }
}

/// A bit for each address of a subnet, by /28 block.
private struct SixteenBits {
    var blocks: [UInt16]

    init(blocks count: Int) { blocks = [UInt16](repeating: 0, count: count) }

    /// Marks what a block has of a subnet.
    mutating func mark(_ block: CIDRBlock, in subnet: CIDRBlock) {
        guard subnet.contains(block) else { return }
        let offset = Int(block.network.rawValue - subnet.network.rawValue)
        let first = offset >> 4
        guard block.length > 28 else {
            for index in first..<min(blocks.count, first + Int(block.addressCount >> 4)) {
                blocks[index] = .max
            }
            return
        }
        blocks[first] |= UInt16((1 << block.addressCount) - 1) << UInt16(offset & 15)
    }
}
