import CapacityModel

/// The /28 blocks of a subnet in a line of text.
enum BlockMap {
    /// What the signs mean.
    static let legend =
        ". free, r free and reserved, P prefix, x fragmented, # full, A AWS's own, + mixed"
    /// What the sign of a CIDR reservation for addresses by name means.
    static let legendOfOthers =
        "e: in a CIDR reservation for explicit addresses, not usable for prefixes"

    static var mostSigns: Int { 64 }

    /// A sign for each block, or for so many neighbouring ones that they fit the columns; `nil` where the
    /// blocks are not known.
    static func line(
        _ running: RunningSubnet, columns: Int = mostSigns
    ) -> (text: String, blocksPerSign: Int)? {
        guard let map = running.map else { return nil }
        let first = running.subnet.block.network.rawValue
        let signs = map.blocks.enumerated().map { index, state -> Character in
            let address = IPv4Address(rawValue: first + UInt32(index << 4))
            switch state {
            case .free:
                return running.prefixReservations.contains { $0.contains(address) } ? "r" : "."
            case .reserved where index > 0 && index < map.blocks.count - 1: return "e"
            default: return sign(state)
            }
        }
        var blocks = 1
        while signs.count > blocks * min(columns, mostSigns) { blocks *= 2 }
        var text = ""
        for start in stride(from: 0, to: signs.count, by: blocks) {
            let group = signs[start..<min(signs.count, start + blocks)]
            text.append(group.allSatisfy { $0 == signs[start] } ? signs[start] : "+")
        }
        return (text, blocks)
    }

    private static func sign(_ state: BlockState) -> Character {
        switch state {
        case .free: "."
        case .prefix: "P"
        case .fragmented: "x"
        case .full: "#"
        case .reserved: "A"
        }
    }
}
