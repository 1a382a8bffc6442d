import Boundary
import CapacityModel
import Options

extension Arguments {
    /// The CIDR blocks behind a repeatable option.
    func blocks(_ option: Option) throws(Failure) -> [CIDRBlock] {
        var blocks: [CIDRBlock] = []
        for text in texts(option) {
            blocks.append(try Self.block(text, of: option))
        }
        return blocks
    }

    static func block(_ text: String, of option: Option) throws(Failure) -> CIDRBlock {
        do {
            return try CIDRBlock(parsing: text)
        } catch {
            throw .usage("\(option.spelling): \(error)", hint: error.hint)
        }
    }
}
