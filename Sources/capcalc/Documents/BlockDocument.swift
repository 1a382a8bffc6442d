import Boundary
import CapacityModel

/// A file of CIDR blocks: one a line, with a name behind it where one is wanted. A `#` makes the rest
/// of its line a comment.
enum BlockDocument {
    /// The blocks of a file, which are to be avoided.
    ///
    /// - Parameter name: what messages call the file.
    static func blocks(of bytes: [UInt8], name: String) throws(Failure) -> [NamedBlock] {
        var blocks: [NamedBlock] = []
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let lines = bytes[start...].split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if let block = try block(line, "\(name):\(index + 1)") {
                blocks.append(block)
            }
        }
        guard !blocks.isEmpty else {
            throw Failure(.badInput, "\(name) has no CIDR block", hint: hint)
        }
        return blocks
    }

    private static func block(
        _ line: ArraySlice<UInt8>, _ place: String
    ) throws(Failure) -> NamedBlock? {
        let words = line.prefix { $0 != UInt8(ascii: "#") }
            .split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        guard let first = words.first else { return nil }
        let text = Array(words.dropFirst().joined(separator: [0x20]))
        guard let given = String(validating: text, as: UTF8.self),
            text.isEmpty || SubnetName.isValid(given)
        else {
            throw Failure(.badInput, "\(place): the name contains an invisible character")
        }
        guard let digits = String(validating: first, as: UTF8.self), SubnetName.isValid(digits)
        else {
            throw Failure(
                .badInput, "\(place): the line does not start with a CIDR block", hint: hint)
        }
        do {
            let block = try CIDRBlock(parsing: digits)
            return NamedBlock(.avoided(name: text.isEmpty ? nil : given), block: block)
        } catch {
            throw Failure(.badInput, "\(place): \(error)", hint: error.hint)
        }
    }

    private static var hint: String { "one block per line: 10.1.0.0/16 shared-services" }
}
