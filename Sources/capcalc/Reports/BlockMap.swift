import CapacityModel

/// The /28 blocks of a subnet in a line of text.
enum BlockMap {
    /// What the signs mean.
    static let legend = ". whole, P prefix, x broken up, # full, A has addresses of AWS, + mixed"

    private static var mostSigns: Int { 64 }

    /// A sign for each block, or for so many neighbouring ones that they fit the line.
    static func line(_ map: SubnetMap) -> (text: String, blocksPerSign: Int) {
        var blocks = 1
        while map.blocks.count > blocks * mostSigns { blocks *= 2 }
        var text = ""
        for start in stride(from: 0, to: map.blocks.count, by: blocks) {
            let group = map.blocks[start..<min(map.blocks.count, start + blocks)]
            let first = group.first ?? .reserved
            text += group.allSatisfy { $0 == first } ? sign(first) : "+"
        }
        return (text, blocks)
    }

    private static func sign(_ state: BlockState) -> String {
        switch state {
        case .free: "."
        case .prefix: "P"
        case .fragmented: "x"
        case .full: "#"
        case .reserved: "A"
        }
    }
}
