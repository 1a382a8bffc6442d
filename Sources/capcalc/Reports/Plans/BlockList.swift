import CapacityModel
import Writing

/// Blocks in a row, the first octets written once where they repeat.
enum BlockList {
    /// `172.16.128.0/17 .64.0/18`, and how many more there are behind the sixth, or behind the last
    /// that leaves room to say so in that many columns.
    static func lengths(_ blocks: [CIDRBlock], columns: Int) -> String {
        let texts = shortened(blocks)
        var text = ""
        for (index, block) in texts.enumerated() {
            let longer = index == 0 ? block : "\(text) \(block)"
            let rest = index + 1 < texts.count ? others(blocks, from: index + 1) : ""
            if index == 6 || index > 0 && longer.utf8.count + rest.utf8.count > columns {
                return text + others(blocks, from: index)
            }
            text = longer
        }
        return text
    }

    /// How many blocks follow one that is shown.
    private static func others(_ blocks: [CIDRBlock], from index: Int) -> String {
        let isSmaller = blocks[index].length > blocks[index - 1].length
        return " and \(blocks.count - index) \(isSmaller ? "smaller" : "more")"
    }

    /// `172.16.6.0, .8.0, .16.0`: the first addresses of blocks of one length.
    static func firsts(_ blocks: [CIDRBlock]) -> String {
        shortened(blocks).map { text in
            text.split(separator: "/").first.map { String($0) } ?? text
        }.joined(by: ", ")
    }

    private static func shortened(_ blocks: [CIDRBlock]) -> [String] {
        var previous: UInt32?
        return blocks.map { block in
            let start = block.network.rawValue >> 16
            defer { previous = start }
            let text = block.description
            guard start == previous else { return text }
            var points = 0
            let third = text.utf8.firstIndex { byte in
                if byte == UInt8(ascii: ".") { points += 1 }
                return points == 2
            }
            return third.map { String(text[$0...]) } ?? text
        }
    }
}
