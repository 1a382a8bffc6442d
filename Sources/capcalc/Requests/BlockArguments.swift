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
        let parts = text.split { $0 == "," || $0 == " " }
        if parts.count > 1 {
            throw .usage(
                "\(option.spelling) takes one block at a time, not the list '\(text)'",
                hint: option.isRepeatable
                    ? "repeat the option: "
                        + parts.map { "\(option.spelling)=\($0)" }.joined(separator: " ")
                    : "\(option.spelling) \(parts[0])")
        }
        if let hint = ResourceID.hint(for: text) {
            throw .usage(
                "\(option.spelling) takes a CIDR block, and '\(text)' is an ID of AWS", hint: hint)
        }
        do {
            return try CIDRBlock(parsing: text)
        } catch {
            throw .usage("\(option.spelling): \(error)", hint: error.hint)
        }
    }
}
