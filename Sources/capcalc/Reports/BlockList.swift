import CapacityModel

/// Blocks in a row, the first octets written once where they repeat.
enum BlockList {
    /// `172.16.128.0/17 .64.0/18`, and how many more there are behind the sixth, or behind the last
    /// that fits into so many columns.
    static func lengths(_ blocks: [CIDRBlock], columns: Int) -> String {
        var text = ""
        for (index, block) in shortened(blocks).enumerated() {
            if index == 6 || text.utf8.count + block.utf8.count >= columns {
                let isSmaller = index > 0 && blocks[index].length > blocks[index - 1].length
                return text + " and \(blocks.count - index) \(isSmaller ? "smaller" : "more")"
            }
            text += index == 0 ? block : " \(block)"
        }
        return text
    }

    /// `172.16.6.0, .8.0, .16.0`: the first addresses of blocks of one length.
    static func firsts(_ blocks: [CIDRBlock]) -> String {
        shortened(blocks).map { text in
            text.split(separator: "/").first.map { String($0) } ?? text
        }.joined(separator: ", ")
    }

    private static func shortened(_ blocks: [CIDRBlock]) -> [String] {
        var previous: UInt32?
        return blocks.map { block in
            let start = block.network.rawValue >> 16
            defer { previous = start }
            guard start == previous else { return block.description }
            let octets = block.description.split(separator: ".")
            return octets.dropFirst(2).map { ".\($0)" }.joined()
        }
    }
}
