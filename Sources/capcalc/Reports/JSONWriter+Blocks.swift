import CapacityModel
import Writing

extension JSONWriter {
    /// A CIDR block behind a key; `null` where there is none.
    mutating func member(_ key: StaticString, _ block: CIDRBlock?) {
        guard let block else { return member(key, nil as Int?) }
        member(key, ofAtMost: 18) { block.appendText(to: &$0) }
    }

    /// CIDR blocks behind a key.
    mutating func array(_ key: StaticString, _ blocks: [CIDRBlock]) {
        array(key) { for block in blocks { $0.element(block) } }
    }

    /// A CIDR block.
    mutating func element(_ block: CIDRBlock) {
        element(ofAtMost: 18) { block.appendText(to: &$0) }
    }
}
