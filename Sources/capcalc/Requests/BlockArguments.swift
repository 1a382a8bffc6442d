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

    private static func refuse(list text: String, of option: Option) throws(Failure) {
        if let start = text.firstIndex(of: "{"), let end = text.lastIndex(of: "}"), start < end {
            let texts = text[start..<end].dropFirst().split(separator: ",").map {
                "\(option.spelling)=\(text[..<start])\($0)\(text[end...].dropFirst())"
            }
            throw .usage(
                "\(option.spelling) takes one block, and the shell has not expanded the braces of "
                    + "'\(text)', as bash and zsh do",
                hint: texts.joined(separator: " "))
        }
        let parts = text.split { $0 == "," || $0 == " " }
        guard parts.count > 1 else { return }
        throw .usage(
            "\(option.spelling) takes one block at a time, not the list '\(text)'",
            hint: option.isRepeatable
                ? "repeat the option: "
                    + parts.map { "\(option.spelling)=\($0)" }.joined(separator: " ")
                : "\(option.spelling) \(parts[0])")
    }

    static func block(_ text: String, of option: Option) throws(Failure) -> CIDRBlock {
        // What else it may be is asked only of what is no block: there may be 10,000.
        if let block = CIDRBlock(utf8: text.utf8Span.span) { return block }
        if text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }) {
            try refuse(list: text, of: option)
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
